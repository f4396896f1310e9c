import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Choice, Decision, DecisionEntry } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import { DECIDE } from '@/src/overlay/desk/deciding';
import { useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { WORDS } from '@/src/overlay/words';
import type { Assessment } from '@/src/qualify/assessment';
import { useEscape } from '../form-focus';
import { choicesFor, decisionNow } from './moment';
import { keepTyped } from './keep-typed';
import { quickReasons } from './quick-reasons';
import { ReasonField } from './ReasonField';
import { DECISION_WORDS } from './words';

interface ChoiceFormProps {
  /** What was decided before. */
  standing: Decision | null;
  facts: Facts;
  assessment: Assessment;
}

/** Three choices, the one that the verdict suggests in front: one press decides. The reason may be given before, or later. */
export function ChoiceForm({ standing, facts, assessment }: ChoiceFormProps): JSX.Element {
  const desk = useDeskContext();
  const [draft, setDraft] = useState(() => {
    const begun = desk.reasonDraft;
    return begun !== null && begun.id !== standing?.id ? begun : { id: crypto.randomUUID(), reason: '' };
  });
  const formRef = useRef<HTMLFormElement>(null);
  const busyRef = useRef(false);
  useEscape(formRef, () => desk.stopDeciding());
  const type = (reason: string): void => {
    const changed = { ...draft, reason };
    setDraft(changed);
    keepTyped(desk, reason === '' ? null : changed);
  };
  const choose = async (choice: Choice): Promise<void> => {
    if (busyRef.current) return;
    busyRef.current = true;
    await decide(desk, decisionNow({ ...draft, choice }, assessment, facts));
    busyRef.current = false;
  };
  return (
    <form class="decide" ref={formRef} aria-label={WORDS.decide} onSubmit={(event) => event.preventDefault()}>
      <div class="choices">
        {choicesFor(assessment.verdict).map((choice, index) => (
          <button
            key={choice}
            class={index === 0 ? 'button main' : 'button'}
            type="button"
            onClick={() => void choose(choice)}
          >
            {DECISION_WORDS.choose[choice]}
          </button>
        ))}
      </div>
      <ReasonField reason={draft.reason} type={type} />
      <div class="choices" role="group" aria-label={DECISION_WORDS.quick}>
        {quickReasons(assessment)
          .filter((reason) => !draft.reason.includes(reason))
          .map((reason) => (
            <button
              key={reason}
              class="chip"
              type="button"
              onClick={() => type(draft.reason.trim() === '' ? reason : `${draft.reason.trim()}, ${reason}`)}
            >
              {reason}
            </button>
          ))}
      </div>
    </form>
  );
}

/** Keeps it. A note can follow a decision to walk, so that its line stays open. */
async function decide(desk: Desk, entry: DecisionEntry): Promise<void> {
  const { decisions } = desk.actions;
  const { id, choice, reason } = entry;
  const isKept = await desk.say(decisions.save(entry), {
    says: DECISION_WORDS.saved(DECISION_WORDS.chosen[choice]),
    undo: async () => {
      const undone = await decisions.remove({ id });
      // What was typed is not undone.
      if (undone.ok && reason !== '') keepTyped(desk, { id: crypto.randomUUID(), reason });
      return undone;
    },
    from: DECIDE,
    after: DECIDE,
  });
  if (!isKept) return;
  desk.noteReason(null);
  if (choice !== 'walk') desk.toggle(DECIDE);
}
