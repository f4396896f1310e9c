import type { ConditionKind, WatchTest } from '@/src/deal/condition';
import { count } from '@/src/overlay/words';

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
  resume: 'Continue agreeing on something',
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
