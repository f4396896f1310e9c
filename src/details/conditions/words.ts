import type { Day } from '@/src/day';
import type { ConditionKind, DealCondition, WatchedFor, WatchTest } from '@/src/deal-condition';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';
import { count } from '@/src/overlay/words';

/** How the deal at hand names things. */
interface Names {
  fact(id: FactId): string;
  day(day: Day): string;
}

/** What is watched for, as the second half of a sentence: "“Champion” is still not known by Fri 4 Dec". */
export function watchedInWords(when: WatchedFor, names: Names): string {
  switch (when.test) {
    case 'day':
      return `${names.day(when.day)} has come`;
    case 'known':
      return `“${names.fact(when.fact)}” becomes known`;
    case 'changes':
      return `“${names.fact(when.fact)}” is no longer ${valueInWords(when.from, names)}`;
    case 'not-known-by':
      return `“${names.fact(when.fact)}” is still not known by ${names.day(when.day)}`;
    case 'not-proven-by':
      return `“${names.fact(when.fact)}” is still not proven by ${names.day(when.day)}`;
    case 'unchanged-by':
      return `“${names.fact(when.fact)}” is still ${valueInWords(when.value, names)} after ${names.day(when.day)}`;
    case 'later-than':
      return `“${names.fact(when.fact)}” moves past ${names.day(when.day)}`;
  }
}

function valueInWords(value: FactValue, names: Names): string {
  switch (value.type) {
    case 'text':
      return `“${value.text}”`;
    case 'person':
      return `“${value.name}”`;
    case 'choice':
      return `“${value.choice}”`;
    case 'date':
      return names.day(value.day);
    case 'number':
      return String(value.number);
    case 'money':
      return `${value.amount.toLocaleString()} ${value.currency ?? ''}`.trim();
    case 'flag':
      return value.flag ? '“yes”' : '“no”';
  }
}

/** The whole sentence, while it is still to come. */
export function conditionInWords({ kind, when }: Pick<DealCondition, 'kind' | 'when'>, names: Names): string {
  const watched = watchedInWords(when, names);
  if (kind === 'exit') return `You leave ${when.test === 'day' ? 'when' : 'if'} ${watched}`;
  return `Worth another look when ${watched}`;
}

export const CONDITION_WORDS = {
  kind: 'What it is for',
  kinds: { exit: 'When to leave', 're-entry': 'When to come back' } satisfies Record<ConditionKind, string>,
  test: { exit: 'You leave if …', 're-entry': 'It is worth another look when …' } satisfies Record<
    ConditionKind,
    string
  >,
  tests: {
    'not-known-by': 'something is still not known by a day',
    'not-proven-by': 'something is still not proven by a day',
    'unchanged-by': 'the stage is still the same after a day',
    'later-than': 'the close date moves past a day',
    day: 'a day has come',
    known: 'something becomes known',
    changes: 'the stage changes',
  } satisfies Record<WatchTest, string>,
  fact: 'What',
  noFact: 'Choose one',
  by: 'Day',
  save: 'Agree on it',
  add: 'Agree on something',
  change: (what: string): string => `Change: ${what}`,
  remove: (what: string): string => `Remove: ${what}`,
  needFact: 'Choose what has to be known.',
  needDay: 'Choose a day.',
  pastDay: 'That day has passed. Choose today or a later day.',
  saved: 'It is agreed.',
  removed: 'It is no longer agreed.',
  unknownNote: 'What a page does not show never makes one of these come true.',
  pending: 'Not yet',
  cameTrue: (day: string): string => `Came true ${day}`,

  exitTitle: 'You said you would leave',
  said: (sentence: string, day: string): string => `${sentence}. It came true ${day}.`,
  exitHint: 'Close it, or make one last ask with a date. If you stay after all, say so: it is then no longer agreed.',
  stay: 'I stay',
  dismiss: 'I have looked',
  againTitle: 'Worth another look',
  againHint: 'You left this deal, or should. You said that this would bring it back.',
  more: (number: number): string => `${count(number, 'more has', 'more have')} come true, see “Agreed beforehand”.`,
} as const;
