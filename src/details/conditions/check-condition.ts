import { parseDay, type Day } from '@/src/day';
import type { WatchedFor } from '@/src/deal/condition';
import type { FactId } from '@/src/facts/catalogue';
import type { Fact, Facts } from '@/src/facts/facts';
import type { AgreeingForm } from '@/src/overlay/desk/agreeing';
import { factsIn } from '@/src/process/facts-in';
import type { Assessment } from '@/src/qualify/assessment';
import type { Checked } from '../Form';
import { CONDITION_WORDS } from './words';

/** What has to be changed before something can be agreed, by field. */
interface ConditionProblems {
  fact: string | null;
  day: string | null;
}

type CheckedCondition = Checked<WatchedFor, ConditionProblems>;

/** What a form asks to be watched for: what is chosen there, and what the page shows now. */
export function checkCondition(draft: AgreeingForm, facts: Facts['facts'], today: Day): CheckedCondition {
  const { fact } = draft;
  const day = parseDay(draft.day);
  const problem = day === null ? CONDITION_WORDS.needDay : day < today ? CONDITION_WORDS.pastDay : null;
  const due = problem === null ? day : null;
  const refused = (wrong: Partial<ConditionProblems>): CheckedCondition => ({
    ok: false,
    problems: { fact: null, day: null, ...wrong },
  });
  const needFact = fact === null ? { fact: CONDITION_WORDS.needFact } : {};
  const { test } = draft;
  switch (test) {
    case 'day':
      return due === null ? refused({ day: problem }) : { ok: true, entry: { test, day: due } };
    case 'later-than':
      return due === null ? refused({ day: problem }) : { ok: true, entry: { test, fact: 'closeDate', day: due } };
    case 'known':
      return fact === null ? refused(needFact) : { ok: true, entry: { test, fact } };
    case 'not-known-by':
    case 'not-proven-by':
      if (fact === null || due === null) return refused({ ...needFact, day: problem });
      return { ok: true, entry: { test, fact, day: due } };
    case 'unchanged-by':
    case 'changes': {
      // A stage that was agreed on before stays the one that is meant.
      const before = draft.of?.when;
      const kept = before?.test === 'changes' ? before.from : before?.test === 'unchanged-by' ? before.value : null;
      const value = kept ?? facts.get('stage')?.value ?? null;
      if (value === null) return refused({ fact: CONDITION_WORDS.needFact });
      if (test === 'changes') return { ok: true, entry: { test, fact: 'stage', from: value } };
      return due === null ? refused({ day: problem }) : { ok: true, entry: { test, fact: 'stage', value, day: due } };
    }
  }
}

/** Whoever has to be there for a deal to happen, whichever process judges it. */
const PEOPLE: readonly FactId[] = ['economicBuyer', 'champion', 'signer'];

/** What somebody may want to know of a deal, and that is not known, or not proven, yet. */
export function factsFor(
  test: AgreeingForm['test'],
  { outcomes, later }: Assessment,
  facts: Facts['facts'],
): readonly FactId[] {
  const asked = new Set([...PEOPLE, ...[...outcomes, ...later].flatMap(({ outcome }) => factsIn(outcome.met))]);
  return [...asked].filter((id) => {
    const fact = facts.get(id);
    return fact !== undefined && (test === 'not-proven-by' ? fact.rung !== 'verified' : !isThere(fact));
  });
}

function isThere({ rung }: Fact): boolean {
  return rung === 'claimed' || rung === 'verified';
}

/** Whether a form for this needs a fact to be chosen, or a day. */
export const NEEDS_FACT: ReadonlySet<AgreeingForm['test']> = new Set(['known', 'not-known-by', 'not-proven-by']);
export const NEEDS_NO_DAY: ReadonlySet<AgreeingForm['test']> = new Set(['known', 'changes']);
