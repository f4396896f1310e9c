import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import { reaches } from '@/src/facts/strength';
import type { Assessment, OutcomeResult, Reason, SignalResult, Verdict } from './assessment';
import { hasFreshEvidence } from './outcomes';
import { rungOfTrace } from './rung-of-trace';
import { groupsOf, raisedSignals } from './signals';

/** With more independent red groups than this a deal does not advance, whatever is proven. */
const RED_GROUPS_TO_ADVANCE = 1;

interface Standing {
  /** Outcomes of this and earlier stages. */
  outcomes: readonly OutcomeResult[];
  /** Those of them that are not met, the most urgent first. */
  missing: readonly OutcomeResult[];
  signals: readonly SignalResult[];
  readable: Assessment['readable'];
  redGroupsForLastAsk: number;
  facts: Facts;
  today: Day;
}

/** The verdict tree, line by line (qualification.md, section 8): the first line that applies decides. */
export function decide(standing: Standing): { verdict: Verdict; reason: Reason } {
  const { missing, signals, readable, redGroupsForLastAsk: limit } = standing;
  const stop = stopped(signals);
  if (stop) return stop;
  const groups = groupsOf(raisedSignals(signals, 'red'));
  if (groups.length >= limit) return { verdict: 'last-ask', reason: { rule: 'red-groups', groups, limit } };
  if (readable.read.length * 2 < readable.needed.length) {
    return { verdict: 'cannot-tell', reason: { rule: 'unreadable', ...readable } };
  }
  const verdict = weigh(groups.length, missing.length, limit);
  if (verdict === 'advance') return { verdict, reason: { rule: 'ready', claimedOnly: claimedOnly(standing) } };
  return { verdict, reason: missing.length > 0 ? whatIsMissing(missing) : { rule: 'red-groups-hold', groups } };
}

/** The first line of the tree: any stop signal means to walk. */
export function stopped(signals: readonly SignalResult[]): { verdict: 'walk'; reason: Reason } | null {
  const stops = raisedSignals(signals, 'stop').map(({ signal }) => signal.id);
  return stops.length > 0 ? { verdict: 'walk', reason: { rule: 'stop', signals: stops } } : null;
}

/** The lines of the tree that only count: red groups, and outcomes that are not met. */
export function weigh(redGroups: number, missing: number, limit: number): 'last-ask' | 'advance' | 'hold' {
  if (redGroups >= limit) return 'last-ask';
  return missing === 0 && redGroups <= RED_GROUPS_TO_ADVANCE ? 'advance' : 'hold';
}

function whatIsMissing(missing: readonly OutcomeResult[]): Reason {
  const ids = missing.map(({ outcome }) => outcome.id);
  const owed = missing.filter((result) => result.owed).map(({ outcome }) => outcome.id);
  return { rule: 'missing', mode: missing[0]?.state === 'unmet' ? 'fix' : 'ask', missing: ids, owed };
}

/** Met outcomes that rest on what the seller typed: nobody recorded a customer's act for them. */
function claimedOnly({ outcomes, facts, today }: Standing): readonly string[] {
  return outcomes
    .filter(({ outcome, evidence }) => !hasFreshEvidence(outcome, evidence, today))
    .filter(({ trace }) => !reaches(rungOfTrace(trace, facts), 'verified'))
    .map(({ outcome }) => outcome.id);
}
