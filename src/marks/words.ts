import { dayOf, type Day } from '@/src/day';
import type { KnownDeal } from '@/src/deal/known-deal';
import { writeDay, type DayStyle } from '@/src/day-style';
import { writeDayAndAge } from '@/src/overlay/days';
import { count, startSmall, WORDS } from '@/src/overlay/words';
import { VERDICT } from '@/src/verdict-names';

/** The verdict, why and since when, in one line: "Walkaway: hold – 2 outcomes are missing in Qualify (judged …)". */
export function markSentence({ verdict, reason, judgedAt }: KnownDeal, today: Day, style: DayStyle): string {
  const judged = writeDay(dayOf(new Date(judgedAt)), today, style);
  return `${WORDS.sidebar}: ${startSmall(VERDICT[verdict])} – ${startSmall(reason.replace(/\.$/, ''))} (judged ${judged})`;
}

export function judgedLine({ judgedAt }: KnownDeal, today: Day, style: DayStyle): string {
  return `Judged ${writeDayAndAge(dayOf(new Date(judgedAt)), today, style)}`;
}

export function nameOf({ name }: KnownDeal): string {
  return name === '' ? WORDS.noName : name;
}

export const MARK_WORDS = {
  marks: 'Walkaway: last verdicts on the deals of this page',
  dealsHere: 'Deals linked here',
  dealsNote: 'As they were judged when you last opened them.',
  fold: WORDS.fold,
  deals: (number: number): string => count(number, 'deal', 'deals'),
} as const;
