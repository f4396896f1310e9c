import { count } from '@/src/overlay/words';
import type { WayToSetAside } from '@/src/deal/set-aside';

type ByWay<Value> = Readonly<Record<WayToSetAside, Value>>;

/** The words of setting a signal aside. */
export const ASIDE_WORDS = {
  title: 'If you see it differently',
  begin: { 'set-aside': 'Set it aside', disputed: 'This is a false alarm' } satisfies ByWay<string>,
  resume: 'Continue setting it aside',
  reason: { 'set-aside': 'Why you go on all the same', disputed: 'Why it is not so here' } satisfies ByWay<string>,
  until: 'Until',
  hint: 'It stays in the list, and decides nothing until then. After that day it counts again.',
  save: { 'set-aside': 'Set it aside', disputed: 'Call it a false alarm' } satisfies ByWay<string>,
  needReason: 'Write why: you read it again when the day has passed.',
  needDay: 'Choose a day.',
  pastDay: 'That day has passed. Choose today or a later day.',
  tooFar: 'Choose a day within a year: nothing is set aside for ever.',
  saved: (day: string): string => `It decides nothing until ${day}.`,

  stands: {
    'set-aside': (made: string): string => `You set this aside on ${made}`,
    disputed: (made: string): string => `You called this a false alarm on ${made}`,
  } satisfies ByWay<(made: string) => string>,
  standsUntil: (day: string): string => `It decides nothing until ${day}. After that day it counts again.`,
  expired: (day: string): string => `That held until ${day}, and has passed.`,
  takeBack: 'Take it back',
  noAlarm: 'It was no false alarm',
  takenBack: 'It counts again.',
  noLongerAlarm: 'It is no longer counted as a false alarm.',
  falseAlarms: (deals: number): string => `You called this a false alarm on ${count(deals, 'deal', 'deals')}.`,
} as const;
