import { daysBetween, type Day } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { Fact, Facts } from '@/src/facts/facts';
import { hasFresh } from '@/src/facts/from-evidence';
import type { Watched } from '@/src/language/language';
import type { Condition } from '@/src/process/condition';
import type { Assessment, OutcomeResult, OutcomeState, Reason, SignalResult, Truth, Verdict } from './assessment';
import { asAnswered } from './compile';
import { ask, groundOf, traceOf, type Asked } from './evaluate';
import type { Predicate } from './predicates';
import { turning } from './turning';
import { byRung, decidingFacts, decidingLeaves, truthIn } from './worlds';

/** Why a rule is what it is, as data: it can be checked, kept, and said in any language. */
export interface Explanation {
  rule: { kind: 'outcome' | 'signal'; id: string };
  process: { id: string; version: string };
  state: OutcomeState | SignalResult['state'];
  condition: Condition;
  /** What the condition is; evidence can meet an outcome whatever its condition is. */
  truth: Truth;
  /** What was counted or measured first, as for the `{n}` of a signal. */
  number: number | null;
  /** The predicates that decided, each with its facts. */
  because: readonly Finding[];
  /** Evidence that meets an outcome by itself. */
  proof: readonly Evidence[];
  /**
   * What would make it otherwise: a raised signal clear, an outcome met, and the other way round. Only what does not
   * hold yet; null where no fact could. `byProof`: a claim of the seller is not enough.
   */
  change: { condition: Condition; byProof: boolean } | null;
}

/** One predicate with its answer. */
export interface Finding {
  predicate: Predicate;
  truth: Truth;
  /** What was counted or measured, and the limit it was held against; null where a predicate has none. */
  number: number | null;
  limit: number | null;
  facts: readonly FactFinding[];
  /** Since when the fact has been watched, and for how many days; null where that has no part in the answer. */
  watched: Watched | null;
}

/** A fact with its value, rung and source. */
export interface FactFinding {
  fact: Fact;
  /** For how many days it has been known; null where nobody can say. */
  age: number | null;
}

/** Why a verdict is what it is: the line of the tree that decided, and the rules that it names. */
export interface VerdictExplanation {
  process: { id: string; version: string };
  verdict: Verdict;
  reason: Reason;
  rules: readonly Explanation[];
  /** The signals that the seller set aside, and what the verdict would be with them; null where there are none. */
  setAside: { rules: readonly Explanation[]; without: Verdict } | null;
}

/** Explains an outcome of an assessment. `facts` are those that were assessed. */
export function explainOutcome(
  { outcome, state, evidence }: OutcomeResult,
  judged: Assessment,
  facts: Facts,
): Explanation {
  const asked = ask(outcome.met, { ...groundOf(judged, facts), owed: null });
  const proof = evidence.filter((item) => hasFresh([item], outcome.freshDays, facts, judged.today));
  const byProof = state !== 'met' && outcome.leastRung === 'verified';
  const world = state === 'met' ? asAnswered(asked.block) : byRung(asked.block, outcome.leastRung);
  // What evidence has met, no fact can take back.
  const turned = proof.length > 0 ? null : turning(asked.node, state === 'met' ? 'no' : 'yes', world);
  const rule = { kind: 'outcome', id: outcome.id } as const;
  return explanation(
    { rule, state, proof, change: turned && { condition: turned, byProof } },
    outcome.met,
    asked,
    judged,
    facts,
  );
}

/** Explains a signal of an assessment. */
export function explainSignal({ signal, state }: SignalResult, judged: Assessment, facts: Facts): Explanation {
  const asked = ask(signal.fires, groundOf(judged, facts));
  const holds = state === 'raised' || state === 'set-aside';
  const turned = turning(asked.node, holds ? 'no' : 'yes', asAnswered(asked.block));
  const rule = { kind: 'signal', id: signal.id } as const;
  const change = turned && { condition: turned, byProof: false };
  return explanation({ rule, state, proof: [], change }, signal.fires, asked, judged, facts);
}

/** Explains the verdict of an assessment by the rules that it rests on. */
export function explainVerdict(judged: Assessment, facts: Facts): VerdictExplanation {
  const {
    process: { id, version },
    verdict,
    reason,
    outcomes,
    signals,
    setAside,
  } = judged;
  const named = namedBy(reason, judged);
  return {
    process: { id, version },
    verdict,
    reason,
    rules: [
      ...outcomes.filter(({ outcome }) => named.has(outcome.id)).map((result) => explainOutcome(result, judged, facts)),
      ...signals.filter(({ signal }) => named.has(signal.id)).map((result) => explainSignal(result, judged, facts)),
    ],
    setAside: setAside && {
      rules: signals.filter(({ state }) => state === 'set-aside').map((result) => explainSignal(result, judged, facts)),
      without: setAside.without,
    },
  };
}

function namedBy(reason: Reason, { outcomes, signals }: Assessment): ReadonlySet<string> {
  switch (reason.rule) {
    case 'stop':
      return new Set(reason.signals);
    case 'red-groups':
    case 'red-groups-hold':
      return new Set(
        signals
          .filter(({ signal, state }) => signal.severity === 'red' && state === 'raised')
          .map(({ signal }) => signal.id),
      );
    case 'ready':
      return new Set(outcomes.filter(({ outcome }) => outcome.need === 'required').map(({ outcome }) => outcome.id));
    case 'missing':
      return new Set(reason.missing);
    case 'unreadable':
    case 'stage-unknown':
    case 'closed':
      return new Set();
  }
}

type Given = Pick<Explanation, 'rule' | 'state' | 'proof' | 'change'>;

function explanation(given: Given, condition: Condition, asked: Asked, judged: Assessment, facts: Facts): Explanation {
  const { id, version } = judged.process;
  const { truth, number } = traceOf(asked);
  return {
    ...given,
    process: { id, version },
    condition,
    truth,
    number,
    because: findings(asked, facts, judged.today),
  };
}

/** The predicates that decided a condition. */
export function findings({ node, block }: Asked, facts: Facts, today: Day): readonly Finding[] {
  const answered = asAnswered(block);
  const leaves = new Set(decidingLeaves(node, answered, 0));
  return [...leaves].map((leaf) => {
    const { number, limit } = leaf.measure(block, 0);
    const known = decidingFacts(leaf, block, 0).flatMap((id) => {
      const fact = facts.facts.get(id);
      return fact ? [{ fact, age: fact.since === null ? null : daysBetween(fact.since, today) }] : [];
    });
    const predicate = leaf.condition;
    const truth = truthIn(leaf, answered, 0);
    return { predicate, truth, number, limit, facts: known, watched: watchedFor(predicate, facts, today) };
  });
}

function watchedFor(predicate: Predicate, { history }: Facts, today: Day): Watched | null {
  if (predicate.test !== 'changed-at-least' && predicate.test !== 'moved-later') return null;
  const known = history.get(predicate.fact);
  if (!known) return null;
  const { since, told } = known;
  return { since, days: daysBetween(since, today), ...(told && { told }) };
}
