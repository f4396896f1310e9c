import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseDay, type Day } from '@/src/day';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { sentenceOf } from '@/src/memory/problem';
import { FIRST_PREFERENCES, MOST_HOLIDAYS, MOST_WEEKEND_DAYS, type Preferences } from '@/src/settings/preferences';
import { daysFromTo, listedDays, spansOf, type Span } from './days-off';
import type { Done, Keeping } from './keeping';
import { useTyped } from './typed';
import { calendarDay, weekdayName, WORDS } from './words';

interface DaysOffProps {
  keeping: Keeping;
  /** Changes when something was taken in or erased. */
  turn: number;
  tell(done: Done): void;
}

/** Monday first, as most calendars have it. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

type Change = (preferences: Preferences) => Preferences;

/** On which days the user does not work: no date is proposed there, and none counts down over them. */
export function DaysOff({ keeping, turn, tell }: DaysOffProps): JSX.Element {
  const [{ weekend, holidays }, setShown] = useState(FIRST_PREFERENCES);
  useEffect(() => {
    let current = true;
    keeping
      .database()
      .then(readPreferences)
      .then(
        (read) => current && setShown(read),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [keeping, turn]);
  const change = async (said: string, by: Change): Promise<void> => {
    const keep = async (next: Change): Promise<Preferences> => {
      const before = await changePreferences(await keeping.database(), next);
      await keeping.preferred();
      return before;
    };
    try {
      const before = await keep(by);
      const undo = async (): Promise<void> =>
        void (await keep((now) => ({ ...now, weekend: before.weekend, holidays: before.holidays })));
      tell({ said, undo });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.daysOffFailed, sentenceOf(error)), undo: null });
    }
  };
  const add = (days: readonly Day[]): Promise<void> => {
    const more = days.filter((day) => !holidays.includes(day));
    return change(WORDS.daysAdded(more.length), (now) => ({
      ...now,
      holidays: [...new Set([...now.holidays, ...more])].toSorted().slice(0, MOST_HOLIDAYS),
    }));
  };
  const remove = (span: Span): Promise<void> =>
    change(WORDS.daysRemoved(nameOf(span)), (now) => ({
      ...now,
      holidays: now.holidays.filter((day) => day < span.first || day > span.last),
    }));
  const turnWeekday = (weekday: number, off: boolean): Promise<void> =>
    change(WORDS.weekendChanged, (now) => {
      const others = now.weekend.filter((day) => day !== weekday);
      return { ...now, weekend: off ? [...others, weekday].slice(0, MOST_WEEKEND_DAYS) : others };
    });
  return (
    <section class="card" aria-labelledby="days-off">
      <h2 id="days-off">{WORDS.daysOff}</h2>
      <p>{WORDS.daysOffIntro}</p>
      <fieldset class="weekdays">
        <legend>{WORDS.weekend}</legend>
        {WEEK.map((weekday) => (
          <label key={weekday} class="tick">
            <input
              type="checkbox"
              checked={weekend.includes(weekday)}
              disabled={!weekend.includes(weekday) && weekend.length >= MOST_WEEKEND_DAYS}
              onChange={({ currentTarget }) => void turnWeekday(weekday, currentTarget.checked)}
            />
            {weekdayName(weekday)}
          </label>
        ))}
      </fieldset>
      {holidays.length > 0 && (
        <ul aria-label={WORDS.holidays}>
          {spansOf(holidays).map((span) => (
            <li key={span.first} class="deal-row" data-day-off={span.first}>
              <div>{nameOf(span)}</div>
              <button class="link" aria-label={WORDS.removeDays(nameOf(span))} onClick={() => void remove(span)}>
                {WORDS.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSpan room={MOST_HOLIDAYS - holidays.length} add={add} />
      <AddList room={MOST_HOLIDAYS - holidays.length} add={add} />
    </section>
  );
}

interface AddProps {
  /** How many more days there may be. */
  room: number;
  add(days: readonly Day[]): Promise<void>;
}

function AddSpan({ room, add }: AddProps): JSX.Element {
  const [first, setFirst] = useTyped('day-off');
  const [last, setLast] = useTyped('day-off-last');
  const [problem, setProblem] = useState<string | null>(null);
  const once = useOnce();
  const submit = async (): Promise<void> => {
    const from = parseDay(first);
    const to = last === '' ? from : parseDay(last);
    if (from === null || to === null) return setProblem(WORDS.needDay);
    if (to < from) return setProblem(WORDS.endsEarly);
    const days = daysFromTo(from, to, MOST_HOLIDAYS + 1);
    if (days.length > room) return setProblem(WORDS.tooManyDays);
    setProblem(null);
    setFirst('');
    setLast('');
    await add(days);
  };
  return (
    <form
      class="add-days"
      aria-label={WORDS.addDays}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        once(submit);
      }}
    >
      <div class="field">
        <label for="day-off">{WORDS.firstDay}</label>
        <input
          id="day-off"
          type="date"
          value={first}
          aria-invalid={problem !== null}
          aria-describedby="day-off-problem"
          onInput={({ currentTarget }) => setFirst(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="day-off-last">{WORDS.lastDay}</label>
        <input
          id="day-off-last"
          type="date"
          value={last}
          aria-describedby="day-off-problem"
          onInput={({ currentTarget }) => setLast(currentTarget.value)}
        />
      </div>
      <button class="button">{WORDS.add}</button>
      <p class="error" id="day-off-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

function AddList({ room, add }: AddProps): JSX.Element {
  const [text, setText] = useTyped('days-off-list');
  // What was typed before a reload is not hidden behind the line.
  const [wasTyped] = useState(text !== '');
  const [problem, setProblem] = useState<string | null>(null);
  const once = useOnce();
  const submit = async (): Promise<void> => {
    const { days, unread } = listedDays(text);
    const [first] = unread;
    if (first !== undefined) return setProblem(WORDS.lineUnread(first));
    if (days.length === 0) return setProblem(WORDS.needList);
    if (days.length > room) return setProblem(WORDS.tooManyDays);
    setProblem(null);
    setText('');
    await add(days);
  };
  return (
    <details open={wasTyped}>
      <summary class="link">{WORDS.pasteDays}</summary>
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          once(submit);
        }}
      >
        <label for="days-off-list">{WORDS.listOfDays}</label>
        <textarea
          id="days-off-list"
          rows={4}
          value={text}
          placeholder={WORDS.listExample}
          aria-invalid={problem !== null}
          aria-describedby="days-off-list-problem"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class="error" id="days-off-list-problem" role="alert">
          {problem}
        </p>
        <p>
          <button class="button">{WORDS.addList}</button>
        </p>
      </form>
    </details>
  );
}

/** Runs something unless it still runs: the second half of a double click would find an empty form. */
function useOnce(): (run: () => Promise<void>) => void {
  const busyRef = useRef(false);
  return (run) => {
    if (busyRef.current) return;
    busyRef.current = true;
    void run().finally(() => (busyRef.current = false));
  };
}

function nameOf({ first, last }: Span): string {
  return first === last ? calendarDay(first) : `${calendarDay(first)} – ${calendarDay(last)}`;
}
