import type { JSX } from 'preact';
import type { Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { asSentence } from '@/src/language/as-sentence';
import { useDeskContext } from './desk/desk';
import { WORDS } from './words';

interface AskProps {
  ask: string;
  by: Day;
  otherwise: string;
}

/**
 * One request to the customer: by when, what, and what happens otherwise. The day stands first: behind “Ask when it would
 * start to hurt” it would be read as the day on which it hurts.
 */
export function Ask({ ask, by, otherwise }: AskProps): JSX.Element {
  return (
    <>
      <p class="ask">
        <strong class="day">{WORDS.by(useDay(by))}</strong> {asSentence(ask)}
      </p>
      <p class="quiet">
        {WORDS.otherwise} {asSentence(otherwise)}
      </p>
    </>
  );
}

/** The second half of a row's quiet line. Its dot is drawn by the style, and not where it would begin a line. */
export function AskBy({ day }: { day: Day }): JSX.Element {
  return (
    <>
      {'\u2003'}
      <span class="day second">{`${WORDS.askBy} ${useDay(day)}`}</span>
    </>
  );
}

function useDay(day: Day): string {
  const { today, dayStyle } = useDeskContext().model;
  return writeDay(day, today, dayStyle);
}
