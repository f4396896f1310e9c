import { dayOf, daysBetween, type Day } from '@/src/day';
import { LONGEST_OF_DECISION, type Decision } from '@/src/deal/decision';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue, Facts } from '@/src/facts/facts';
import type { LastAsk } from '@/src/deal/last-ask';
import { isSameAmount } from '@/src/money';

/** One thing that the seller said of a deal. */
export type LogEntry = { kind: 'decision'; decision: Decision } | { kind: 'last-ask'; lastAsk: LastAsk };

/** All that was decided and asked, newest first. */
export function logOf(decisions: readonly Decision[], lastAsks: readonly LastAsk[]): readonly LogEntry[] {
  const all = [
    ...decisions.map((decision) => ({ at: decision.madeAt, entry: { kind: 'decision', decision } as const })),
    ...lastAsks.map((lastAsk) => ({ at: lastAsk.madeAt, entry: { kind: 'last-ask', lastAsk } as const })),
  ];
  return all.toSorted((a, b) => b.at - a.at).map(({ entry }) => entry);
}

/**
 * How many days after a decision the deal ended; null where no page tells. A close date before the decision is one that
 * nobody moved: then the day counts on which the stage was first seen to be another.
 */
export function daysUntilEnd({ madeAt }: Decision, { facts, history }: Facts, today: Day): number | null {
  const made = dayOf(new Date(madeAt));
  const closeDate = facts.get('closeDate')?.value;
  const days = [closeDate?.type === 'date' ? closeDate.day : null, history.get('stage')?.changes.at(-1)?.day ?? null];
  const ended = days.find((day) => day !== null && day >= made && day <= today);
  return ended ? daysBetween(made, ended) : null;
}

/** A fact that is another one now; `now` is null where its field is empty. */
interface ChangeSince {
  fact: FactId;
  before: FactValue;
  now: FactValue | null;
}

/** What is different now from what was known before. What cannot be read now is left out: nobody knows. */
export function changesSince({ facts: known }: Pick<Decision, 'facts'>, { facts }: Facts): readonly ChangeSince[] {
  return known.flatMap(({ fact, value: before }) => {
    const now = facts.get(fact);
    if (!now || now.rung === 'unseen' || (now.value !== null && isSame(before, now.value))) return [];
    return [{ fact, before, now: now.value }];
  });
}

function isSame(before: FactValue, now: FactValue): boolean {
  switch (before.type) {
    case 'text':
      // As much of a long text as was kept.
      return now.type === 'text' && now.text.slice(0, LONGEST_OF_DECISION.text) === before.text;
    case 'person':
      return now.type === 'person' && before.name === now.name;
    case 'choice':
      return now.type === 'choice' && before.choice === now.choice;
    case 'date':
      return now.type === 'date' && before.day === now.day;
    case 'number':
      return now.type === 'number' && before.number === now.number;
    case 'money':
      return now.type === 'money' && isSameAmount(before, now);
    case 'flag':
      return now.type === 'flag' && before.flag === now.flag;
  }
}
