import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Decision } from '@/src/deal/decision';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { SidebarModel } from '@/src/overlay/model';
import { CopyArea } from '../CopyArea';
import { walkNote } from './walk-note';
import { DECISION_WORDS } from './words';
import { lastingWriting } from './writing';

/** A decision to walk as a text for others, which can be changed before it is copied. */
export function WalkNote({ decision }: { decision: Decision }): JSX.Element {
  const { model } = useDeskContext();
  const [text, setText] = useState(() => noteFor(decision, model));
  return (
    <div class="walk-note">
      <CopyArea
        intro={DECISION_WORDS.noteFor}
        label={DECISION_WORDS.note}
        text={text}
        type={setText}
        copy={DECISION_WORDS.copyNote}
        copied={DECISION_WORDS.copied}
      />
    </div>
  );
}

function noteFor(decision: Decision, model: SidebarModel): string {
  const { page, lastAsks, conditions, today } = model;
  const signals = page.kind === 'judged' ? page.assessment.signals : [];
  return walkNote(decision, {
    lastAsk: lastAsks.find(({ madeAt }) => madeAt <= decision.madeAt) ?? null,
    again: conditions.filter(({ kind, trueAt }) => kind === 're-entry' && trueAt === null).map(({ when }) => when),
    clears: (id) => signals.find(({ signal }) => signal.id === id)?.signal.clears ?? null,
    writing: lastingWriting(model),
    today,
  });
}
