import type { JSX } from 'preact';
import { writeDay } from '@/src/day-style';
import type { Day } from '@/src/day';
import { movesOf, type LastAsk } from '@/src/deal/last-ask';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { ASK_WORDS } from './words';

interface TermsProps {
  lastAsk: LastAsk;
  withOtherwise: boolean;
}

/** What was said of a last ask beside what and by when: of whom, what happens otherwise, how its date was moved. */
export function Terms({ lastAsk, withOtherwise }: TermsProps): JSX.Element {
  const { today, dayStyle } = useDeskContext().model;
  const { person, otherwise, back, by } = lastAsk;
  const write = (day: Day): string => writeDay(day, today, dayStyle);
  const moves = movesOf(lastAsk);
  const dates = [by, ...moves.map(({ to }) => to)];
  return (
    <>
      {person !== '' && <p>{ASK_WORDS.of(person)}</p>}
      {withOtherwise && <p>{ASK_WORDS.otherwise(otherwise)}</p>}
      {back !== '' && <p>{ASK_WORDS.back(back)}</p>}
      {moves.map(({ to, reason, at }, index) => (
        <p key={at} class="small quiet">
          {ASK_WORDS.moved(write(dates[index] ?? by), write(to), reason)}
        </p>
      ))}
    </>
  );
}
