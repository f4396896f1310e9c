import type { Assessment, OutcomeResult, Place, Reason, SignalResult, Verdict } from './assessment';
import { get, RED_GROUPS_TO_ADVANCE, type Judged } from './judge';
import { has } from './lanes';
import { isRequired, type PlacedOutcome } from './outcomes';
import { groupsOf, raisedSignals } from './signals';
import { byRung } from './worlds';
import { lanesOf } from './compile';

interface Standing {
  place: Place;
  /** Outcomes of this and earlier stages. */
  outcomes: readonly PlacedOutcome[];
  /** Those of them that are required and not met, the most urgent first. */
  missing: readonly OutcomeResult[];
  signals: readonly SignalResult[];
  readable: Assessment['readable'];
}

/** The line of the verdict tree that led to a verdict, with what it found. */
export function reasonFor(verdict: Verdict, judged: Judged, standing: Standing): Reason {
  const { place, outcomes, missing, signals, readable } = standing;
  const groups = groupsOf(raisedSignals(signals, 'red'));
  switch (verdict) {
    case 'closed':
      return { rule: 'closed', won: place.kind === 'closed' && place.won };
    case 'walk':
      return { rule: 'stop', signals: raisedSignals(signals, 'stop').map(({ signal }) => signal.id) };
    case 'last-ask':
      return { rule: 'red-groups', groups, limit: judged.deals.compiled.process.redGroupsForLastAsk };
    case 'cannot-tell':
      return place.kind === 'unknown' ? { rule: 'stage-unknown' } : { rule: 'unreadable', ...readable };
    case 'advance':
      return { rule: 'ready', claimedOnly: claimedOnly(outcomes, judged) };
    case 'hold':
      return missing.length > 0 ? whatIsMissing(missing) : { rule: 'red-groups-hold', groups };
  }
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
function claimedOnly(outcomes: readonly PlacedOutcome[], { deals }: Judged): readonly string[] {
  const byProof = byRung(deals.block, 'verified');
  return outcomes
    .filter(({ at, result }) => {
      const node = deals.compiled.outcomes[at]?.node;
      const isProven = has(get(deals.proven, at), 0) || (node && has(lanesOf(node, 'yes', byProof), 0));
      return isRequired(result) && !isProven;
    })
    .map(({ result }) => result.outcome.id);
}
