import type { JSX } from 'preact';
import type { Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { useDeskContext } from './desk';
import { WORDS } from './words';

interface AskProps {
  ask: string;
  by: Day;
  otherwise: string;
}

/** One request to the customer: what, by when, and what happens otherwise. */
export function Ask({ ask, by, otherwise }: AskProps): JSX.Element {
  const day = useDay(by);
  return (
    <>
      <p class="ask">
        {ask} <strong class="day">{`${WORDS.by} ${day}`}</strong>
        {/* Some languages end an abbreviated month with a full stop of their own. */}
        {day.endsWith('.') ? '' : '.'}
      </p>
      <p class="quiet">
        {WORDS.otherwise} {otherwise}.
      </p>
    </>
  );
}

/** The second half of a row's quiet line. */
export function AskBy({ day }: { day: Day }): JSX.Element {
  return (
    <>
      {' · '}
      <span class="day">{`${WORDS.askBy} ${useDay(day)}`}</span>
    </>
  );
}

function useDay(day: Day): string {
  const { today, dayStyle } = useDeskContext().model;
  return writeDay(day, today, dayStyle);
}
