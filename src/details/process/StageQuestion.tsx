import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { orgInWords } from '../format-words';
import { StageAnswers } from './StageAnswers';
import { PROCESS_WORDS } from './words';

/** Asks, once for each org and process, what only the seller can know: which stage a stage of the page is. */
export function StageQuestion({ name }: { name: string }): JSX.Element {
  const id = useId();
  const { opportunity } = useDeskContext().model;
  return (
    <section class="question" aria-labelledby={id} data-stage-question>
      <h3 id={id}>{PROCESS_WORDS.whichStage(name)}</h3>
      <p class="small quiet">{PROCESS_WORDS.notKnown}</p>
      <StageAnswers name={name} />
      <p class="small quiet">{PROCESS_WORDS.askedOnce(orgInWords(opportunity))}</p>
    </section>
  );
}
