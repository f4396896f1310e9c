import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { meaningOf } from '@/src/process/named-stages';
import { Sheet } from '../fields/Sheet';
import { orgInWords } from '../format-words';
import { meaningInWords } from './stage-words';
import { StageAnswers } from './StageAnswers';
import { PROCESS_WORDS } from './words';

/** The question about a stage once more, after it was answered. */
export function StageSheet({ name }: { name: string }): JSX.Element {
  const { process, opportunity } = useDeskContext().model;
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => top.current?.focus({ preventScroll: true }), []);
  const said = meaningOf(process?.stageNames ?? [], name);
  return (
    <Sheet title={PROCESS_WORDS.whichStage(name)}>
      <p class="small quiet" ref={top} tabIndex={-1}>
        {said && `${PROCESS_WORDS.isNow(meaningInWords(said, process?.stages ?? []))}. `}
        {PROCESS_WORDS.askedOnce(orgInWords(opportunity))}
      </p>
      <StageAnswers name={name} />
    </Sheet>
  );
}
