import type { KnownDeal } from '@/src/deal/known-deal';
import { count } from '@/src/overlay/words';
import { VERDICT } from '@/src/verdict-names';

/** Why a deal is closer to ready: "Hold: 1 outcome of 5 is missing". */
export function nearnessLine({ verdict, readiness }: KnownDeal): string {
  if (readiness === null || verdict !== 'hold') return VERDICT[verdict];
  const { missing, needed } = readiness;
  if (missing === 0) return `${VERDICT.hold}: nothing is missing, but there are warning signs`;
  const outcomes = count(missing, 'outcome', 'outcomes');
  return `${VERDICT.hold}: ${outcomes} of ${needed} ${missing === 1 ? 'is' : 'are'} missing`;
}

export const TIME_WORDS = {
  intro: 'Your other open deals that are closer to ready, as they were when you last opened them.',
  none: (days: number): string =>
    `No other open deal that you opened here in the last ${days} days is closer to ready.`,
  howTo: 'Open your other deals once: those that are closer stand here from then on.',
  unreadable: 'Your other deals cannot be looked up just now.',
  again: 'Try again',
  next: 'Next:',
  judged: (day: string): string => `Judged ${day}`,
} as const;
