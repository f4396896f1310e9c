import type { FactId } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { Facts } from '@/src/facts/facts';
import { isFresh } from '@/src/facts/from-evidence';
import { reaches } from '@/src/facts/strength';
import { factsIn } from '@/src/process/facts-in';
import type { Outcome, SalesProcess, Stage } from '@/src/process/sales-process';
import type { Assessment, OutcomeResult, OutcomeState, Trace } from './assessment';
import { evaluate } from './evaluate';
import type { Ground } from './evaluate';
import { rungOfTrace } from './rung-of-trace';

type Deadline = (withinDays: number) => Day;

/** Every outcome of the process, in its order: those due by the end of the current stage, and the later ones. */
export function judgeOutcomes(
  process: SalesProcess,
  current: Stage | null,
  ground: Ground,
  deadline: Deadline,
): { due: readonly OutcomeResult[]; later: readonly OutcomeResult[] } {
  const stages = current ? process.stages.slice(0, process.stages.indexOf(current) + 1) : [];
  const due = new Set(stages.map(({ id }) => id));
  const judged = process.outcomes.map((outcome) =>
    judge(outcome, due.has(outcome.stage) && outcome.stage !== current?.id, ground, deadline),
  );
  return {
    due: judged.filter(({ outcome }) => due.has(outcome.stage)),
    later: judged.filter(({ outcome }) => !due.has(outcome.stage)),
  };
}

function judge(outcome: Outcome, owed: boolean, ground: Ground, deadline: Deadline): OutcomeResult {
  const trace = evaluate(outcome.met, ground);
  const evidence = ground.facts.evidence.get(outcome.id) ?? [];
  const state = stateOf(outcome, trace, evidence, ground);
  return { outcome, state, owed, trace, evidence, by: deadline(outcome.withinDays) };
}

function stateOf(outcome: Outcome, trace: Trace, evidence: readonly Evidence[], ground: Ground): OutcomeState {
  if (hasFreshEvidence(outcome, evidence, ground.today)) return 'met';
  if (trace.truth === 'true') return reaches(rungOfTrace(trace, ground.facts), outcome.leastRung) ? 'met' : 'open';
  if (trace.truth === 'false') return 'unmet';
  const rungs = trace.facts.map((id) => ground.facts.facts.get(id)?.rung);
  if (evidence.length > 0 || rungs.includes('stale')) return 'stale';
  return rungs.every((rung) => rung === 'unseen') ? 'unseen' : 'open';
}

/** Whether recorded evidence meets an outcome by itself. */
export function hasFreshEvidence({ freshDays }: Outcome, evidence: readonly Evidence[], today: Day): boolean {
  return evidence.some((item) => isFresh(item, freshDays, today));
}

/**
 * Outcomes of earlier stages that are missing, and those that something the page does not show could still meet: what
 * is unseen never counts against a deal.
 */
export function owedCounts(outcomes: readonly OutcomeResult[], facts: Facts): { missing: number; unseen: number } {
  const owed = outcomes.filter((result) => result.owed && result.state !== 'met');
  const missing = owed.filter((result) => isMissing(result, facts)).length;
  return { missing, unseen: owed.length - missing };
}

/** Whether an outcome is not met, and nothing that the page does not show could meet it. */
export function isMissing({ outcome, state, trace }: OutcomeResult, facts: Facts): boolean {
  return state !== 'met' && !couldBe('true', trace, outcome.leastRung, facts);
}

/** Whether a condition could turn out so, at a rung that counts, by facts that the page does not show and by those alone. */
function couldBe(wanted: 'true' | 'false', trace: Trace, least: Outcome['leastRung'], facts: Facts): boolean {
  const { condition, truth, parts } = trace;
  const could = (part: Trace): boolean => couldBe(wanted, part, least, facts);
  switch (condition.test) {
    case 'all':
      return wanted === 'true' ? parts.every(could) : parts.some(could);
    case 'any':
      return wanted === 'true' ? parts.some(could) : parts.every(could);
    case 'count-at-least': {
      const needed = wanted === 'true' ? condition.count : parts.length - condition.count + 1;
      return parts.filter(could).length >= needed;
    }
    case 'not':
      return parts.every((part) => couldBe(wanted === 'true' ? 'false' : 'true', part, least, facts));
    default:
      // No fact at all could settle an age rule without the team's own figures: that is not the deal's fault either.
      return truth === 'unknown'
        ? trace.facts.length === 0 || trace.facts.some((id) => isUnseen(id, facts))
        : truth === wanted && reaches(rungOfTrace(trace, facts), least);
  }
}

function isUnseen(id: FactId, { facts }: Facts): boolean {
  return facts.get(id)?.rung === 'unseen';
}

/**
 * The facts that the current stage's outcomes ask about, and those of them that can be judged: readable on the page,
 * or not needed any more because evidence was recorded.
 */
export function readability(outcomes: readonly OutcomeResult[], ground: Ground): Assessment['readable'] {
  const needed = new Set<FactId>();
  const read = new Set<FactId>();
  for (const { outcome, owed, evidence } of outcomes) {
    if (owed) continue;
    const proven = hasFreshEvidence(outcome, evidence, ground.today);
    for (const id of factsIn(outcome.met)) {
      needed.add(id);
      if (proven || !isUnseen(id, ground.facts)) read.add(id);
    }
  }
  return { needed: [...needed], read: [...read] };
}

/** The facts that outcomes ask the page about: what recorded evidence proves is not asked any more. */
export function askedBy(outcomes: readonly OutcomeResult[], today: Day): readonly FactId[] {
  return outcomes
    .filter(({ outcome, evidence }) => !hasFreshEvidence(outcome, evidence, today))
    .flatMap(({ outcome }) => factsIn(outcome.met));
}
