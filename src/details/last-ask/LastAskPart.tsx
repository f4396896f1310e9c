import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { writeDay } from '@/src/day-style';
import { dueDay, stateOf, workingDaysLeft, type LastAsk } from '@/src/deal/last-ask';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { askButton, LAST_ASK } from '@/src/overlay/desk/last-asking';
import { Row } from '@/src/overlay/Row';
import { Answers } from './Answers';
import { LastAskForm } from './LastAskForm';
import { Terms } from './Terms';
import { ASK_WORDS } from './words';

/** What stands above the deal: the form for a last ask, its countdown, or the question how it ended. */
export function LastAskPart(): JSX.Element | null {
  const { asking, model } = useDeskContext();
  const { lastAsk, today } = model;
  if (asking !== null) return <LastAskForm key={askButton(asking.from)} next={asking} />;
  if (lastAsk === null) return null;
  switch (stateOf(lastAsk, today)) {
    case 'open':
    case 'refused':
      return <Line lastAsk={lastAsk} />;
    case 'due':
    case 'overdue':
      return <Question lastAsk={lastAsk} />;
    case 'done':
    case 'left':
      return null;
  }
}

function Line({ lastAsk }: { lastAsk: LastAsk }): JSX.Element {
  const { today, daysOff, dayStyle } = useDeskContext().model;
  const day = writeDay(dueDay(lastAsk), today, dayStyle);
  const refused = stateOf(lastAsk, today) === 'refused';
  return (
    <section class="last-ask" aria-label={ASK_WORDS.title} data-last-ask={refused ? 'refused' : 'open'}>
      <Row
        row={LAST_ASK}
        shape={refused ? 'stop' : 'last-ask'}
        title={
          refused
            ? ASK_WORDS.refused(lastAsk.ask)
            : ASK_WORDS.line(lastAsk.ask, day, workingDaysLeft(lastAsk, today, daysOff))
        }
        note={refused ? ASK_WORDS.refusedOn(day) : ASK_WORDS.otherwise(lastAsk.otherwise)}
      >
        {() => (
          <>
            <Terms lastAsk={lastAsk} withOtherwise={refused} />
            <Answers lastAsk={lastAsk} />
          </>
        )}
      </Row>
    </section>
  );
}

function Question({ lastAsk }: { lastAsk: LastAsk }): JSX.Element {
  const { today, dayStyle } = useDeskContext().model;
  const id = useId();
  const state = stateOf(lastAsk, today);
  const day = writeDay(dueDay(lastAsk), today, dayStyle);
  return (
    <section class="question last-ask" aria-labelledby={id} data-last-ask={state}>
      <h3 id={id}>{state === 'due' ? ASK_WORDS.dueToday : ASK_WORDS.overdue(day)}</h3>
      <p>{ASK_WORDS.askedFor(lastAsk.ask)}</p>
      <Terms lastAsk={lastAsk} withOtherwise />
      {state === 'overdue' && <p class="small quiet">{ASK_WORDS.countsAsNo}</p>}
      <Answers lastAsk={lastAsk} />
    </section>
  );
}
