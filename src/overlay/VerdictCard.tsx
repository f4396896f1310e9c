import type { JSX } from 'preact';
import type { Assessment, NextAction } from '@/src/qualify/assessment';
import { Shape } from '@/src/ui/Shape';
import { Ask } from './Ask';
import { signalRow, useDeskContext } from './desk';
import { firmnessLine, reasonSentence, verdictTitle } from './verdict-words';
import { WORDS } from './words';

/** The verdict in words, why in one sentence, how firm it is, and the one thing to do next. */
export function VerdictCard({ assessment }: { assessment: Assessment }): JSX.Element {
  const { model } = useDeskContext();
  const { verdict, next } = assessment;
  return (
    <section class="verdict">
      <span class="badge">
        <Shape name={verdict} size={20} />
      </span>
      <div class="verdict-words">
        <h3>{verdictTitle(assessment, model)}</h3>
        <p>{reasonSentence(assessment)}</p>
        {verdict !== 'closed' && <p class="small quiet">{firmnessLine(assessment)}</p>}
      </div>
      {next !== null && <Next next={next} />}
    </section>
  );
}

function Next({ next }: { next: NextAction }): JSX.Element {
  const desk = useDeskContext();
  const { kind, id } = next.from;
  return (
    <div class="next">
      <h4>{WORDS.nextTitle}</h4>
      <Ask {...next} />
      {kind === 'outcome' ? (
        <button class="button main" onClick={() => desk.record(id, null)}>
          {desk.hasDraft(id) ? WORDS.resume : WORDS.record}
        </button>
      ) : (
        <button class="button" onClick={() => desk.reveal(signalRow(id))}>
          {WORDS.goToSignal}
        </button>
      )}
    </div>
  );
}
