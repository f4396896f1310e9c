import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { writeDay } from '@/src/day-style';
import { isUnanswered, mayBeMoved, type LastAsk } from '@/src/deal/last-ask';
import { outcomeRow, signalRow, useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { takeFocus } from '@/src/overlay/focus';
import { askButton, LAST_ASK } from '@/src/overlay/desk/last-asking';
import type { GivenAnswer } from '@/src/overlay/actions/last-ask-actions';
import { NewDate } from './NewDate';
import { ASK_WORDS } from './words';

/** How it ended: they did, they did not, or it gets a new date. And a way back for one that was made by mistake. */
export function Answers({ lastAsk }: { lastAsk: LastAsk }): JSX.Element {
  const desk = useDeskContext();
  const [moving, setMoving] = useState(false);
  /** The form for a new date was given up: its button gets the focus back. */
  const givenUpRef = useRef(false);
  const open = isUnanswered(lastAsk);
  if (moving && mayBeMoved(lastAsk)) {
    return (
      <NewDate
        lastAsk={lastAsk}
        save={async (move) => {
          if (await give(desk, lastAsk, { kind: 'moved', ...move })) setMoving(false);
        }}
        stop={() => {
          givenUpRef.current = true;
          setMoving(false);
        }}
      />
    );
  }
  return (
    <>
      <div class="choices">
        <button
          class="button"
          ref={desk.focusNextRef.current === LAST_ASK ? takeFocus(desk) : null}
          onClick={() => void sayDone(desk, lastAsk)}
        >
          {open ? ASK_WORDS.did : ASK_WORDS.didAfterAll}
        </button>
        {open && (
          <button class="button" onClick={() => void give(desk, lastAsk, { kind: 'refused' })}>
            {ASK_WORDS.didNot}
          </button>
        )}
        {mayBeMoved(lastAsk) && (
          <button
            class="button"
            ref={(button) => {
              if (button !== null && givenUpRef.current) button.focus();
              givenUpRef.current = false;
            }}
            onClick={() => setMoving(true)}
          >
            {ASK_WORDS.newDate}
          </button>
        )}
      </div>
      {open && !mayBeMoved(lastAsk) && <p class="small quiet">{ASK_WORDS.movedOut}</p>}
      <button class="link" onClick={() => void takeBack(desk, lastAsk)}>
        {ASK_WORDS.takeBack}
      </button>
    </>
  );
}

/** What they did is worth recording, where the process has an outcome for it. */
async function sayDone(desk: Desk, lastAsk: LastAsk): Promise<void> {
  if (!(await give(desk, lastAsk, { kind: 'done' }))) return;
  const { page } = desk.model;
  const { kind, id } = lastAsk.from;
  const outcomes = page.kind === 'judged' ? page.assessment.outcomes : [];
  if (kind === 'outcome' && outcomes.some(({ outcome }) => outcome.id === id)) desk.record(id, null);
}

async function give(desk: Desk, lastAsk: LastAsk, answer: GivenAnswer): Promise<boolean> {
  const { actions, model } = desk;
  const says =
    answer.kind === 'moved'
      ? ASK_WORDS.movedTo(writeDay(answer.to, model.today, model.dayStyle))
      : ASK_WORDS.answered[answer.kind];
  return desk.say(actions.lastAsk.answer(lastAsk, answer), {
    says,
    undo: () => actions.lastAsk.takeBack(lastAsk),
    from: LAST_ASK,
    after: answer.kind === 'done' ? rowOf(lastAsk) : LAST_ASK,
  });
}

async function takeBack(desk: Desk, lastAsk: LastAsk): Promise<void> {
  const { lastAsk: actions } = desk.actions;
  await desk.say(actions.remove(lastAsk), {
    says: ASK_WORDS.takenBack,
    undo: () => actions.restore(lastAsk),
    from: LAST_ASK,
    after: askButton(lastAsk.from),
  });
}

function rowOf({ from: { kind, id } }: LastAsk): string {
  return kind === 'outcome' ? outcomeRow(id) : signalRow(id);
}
