import type { JSX } from 'preact';
import type { Assessment } from '@/src/qualify/assessment';
import { PROCESS_LINE } from './desk/choosing';
import { useDeskContext } from './desk/desk';
import { takeFocus } from './focus';
import { WORDS } from './words';

/** Which process judges, and the way to another one. */
export function ProcessLine({ process: { title, version } }: Pick<Assessment, 'process'>): JSX.Element {
  const desk = useDeskContext();
  return (
    <p data-judged-by>
      {WORDS.judgedBy}{' '}
      <button
        class="link"
        ref={desk.focusNextRef.current === PROCESS_LINE ? takeFocus(desk) : null}
        onClick={() => desk.goTo({ step: 'processes' }, PROCESS_LINE)}
      >
        {WORDS.process(title, version)}
      </button>
    </p>
  );
}
