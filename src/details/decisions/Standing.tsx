import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Decision } from '@/src/deal/decision';
import { DECIDE } from '@/src/overlay/desk/deciding';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { useEscape } from '../form-focus';
import { keepTyped } from './keep-typed';
import { reasonOf } from './moment';
import { ReasonField } from './ReasonField';
import { takeBack } from './take-back';
import { WalkNote } from './WalkNote';
import { DECISION_WORDS } from './words';

interface StandingProps {
  decision: Decision;
  decideAgain(): void;
}

/** The decision that stands: its reason can be given or changed, a note of it be copied, and it can be made anew. */
export function Standing({ decision, decideAgain }: StandingProps): JSX.Element {
  const desk = useDeskContext();
  const { id } = decision;
  const [reason, setReason] = useState(desk.reasonDraft?.id === id ? desk.reasonDraft.reason : decision.reason);
  const formRef = useRef<HTMLFormElement>(null);
  useEscape(formRef, () => desk.stopDeciding());
  const { decisions } = desk.actions;
  const type = (typed: string): void => {
    setReason(typed);
    keepTyped(desk, reasonOf(typed) === decision.reason ? null : { id, reason: typed });
  };
  const isChanged = reasonOf(reason) !== decision.reason;
  const save = async (): Promise<void> => {
    if (!isChanged) return;
    const isKept = await desk.say(decisions.restore({ ...decision, reason: reasonOf(reason) }), {
      says: DECISION_WORDS.reasonSaved,
      undo: async () => {
        const undone = await decisions.restore(decision);
        if (undone.ok) setReason(decision.reason);
        return undone;
      },
      from: DECIDE,
      after: DECIDE,
    });
    if (isKept) desk.noteReason(null);
  };
  return (
    <>
      <form
        class="decide"
        ref={formRef}
        aria-label={DECISION_WORDS.saveReason}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ReasonField reason={reason} type={type} />
        {isChanged && (
          <div>
            <button class="button">{DECISION_WORDS.saveReason}</button>
          </div>
        )}
      </form>
      {decision.choice === 'walk' && <WalkNote key={decision.reason} decision={decision} />}
      <div class="choices">
        <button class="button" onClick={decideAgain}>
          {DECISION_WORDS.again}
        </button>
        <button class="button" onClick={() => void takeBack(desk, decision)}>
          {DECISION_WORDS.takeBack}
        </button>
      </div>
    </>
  );
}
