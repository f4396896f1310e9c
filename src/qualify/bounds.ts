import type { FactId } from '@/src/facts/catalogue';
import type { Firmness, Verdict } from './assessment';
import { couldBeMet, type Judged } from './judge';
import { has } from './lanes';
import { isRequired, type PlacedOutcome } from './outcomes';
import { NOTHING_OWED, outcomeProspect, owedOf, prospectOf, type OwedProspect, type Prospect } from './prospect';
import type { PlacedSignal } from './signals';
import { weigh } from './verdict';

/** One deal that was judged alone. */
interface One {
  judged: Judged;
  /** Outcomes of this and earlier stages. */
  outcomes: readonly PlacedOutcome[];
  signals: readonly PlacedSignal[];
}

/** One outcome or red signal that facts still to come could turn. `group` is null for an outcome. */
interface Open {
  facts: readonly FactId[];
  group: string | null;
  /** How it counts now: met, or not raised. */
  isGood: boolean;
}

/** Everything that counts in the tree: what stands whatever is learned, and what does not. */
interface Scale {
  open: readonly Open[];
  missing: number;
  redGroups: readonly string[];
  limit: number;
}

export interface Bounds {
  best: Verdict;
  worst: Verdict;
  /** The facts that the verdict hangs on, most pivotal first; all open ones where none turns it alone. */
  dependsOn: readonly FactId[];
}

/**
 * The verdicts if all that is unknown turned out well, and if it turned out badly. How much is readable plays no part
 * at these ends, since everything is known there.
 */
export function boundsOf(one: One): Bounds {
  const stops = one.signals.filter(({ result }) => result.signal.severity === 'stop' && result.state === 'raised');
  const stays = stops.some((stop) => signalProspect(stop, one, NOTHING_OWED).truth === 'true');
  if (stays) return { best: 'walk', worst: 'walk', dependsOn: [] };
  const scale = scaleOf(one);
  const ends = {
    best: weighed(scale, () => true),
    worst: weighed(scale, () => false),
    now: weighed(scale, ({ isGood }) => isGood),
  };
  return { best: ends.best, worst: stops.length > 0 ? 'walk' : ends.worst, dependsOn: pivots(scale, ends) };
}

/** A verdict is firm when it is the same at both ends. */
export function firmnessOf(verdict: Verdict, { best, worst, dependsOn }: Bounds): Firmness {
  return best === verdict && worst === verdict ? { firm: true } : { firm: false, best, worst, dependsOn };
}

function scaleOf(one: One): Scale {
  const { deals } = one.judged;
  const met = one.outcomes
    .filter(({ result }) => isRequired(result))
    .map((outcome) => ({ outcome, prospect: outcomeProspect(deals, outcome.at) }));
  const owed = owedOf(
    met
      .filter(({ outcome }) => outcome.result.owed)
      .map((item) => (canTurn(item) || !isMissing(item.outcome, one.judged) ? item.prospect : STAYS_OWED)),
  );
  const red = one.signals
    .filter(({ result }) => result.signal.severity === 'red')
    .map((signal) => ({ signal: signal.result, prospect: signalProspect(signal, one, owed) }));
  return {
    open: [
      ...met.filter(canTurn).map(({ outcome, prospect }) => open(prospect, null, outcome.result.state === 'met')),
      ...red
        .filter(canTurn)
        .map(({ signal, prospect }) => open(prospect, signal.signal.group, signal.state !== 'raised')),
    ],
    missing: met.filter((item) => item.prospect.truth !== 'true' && !canTurn(item)).length,
    redGroups: [
      ...new Set(red.filter(({ prospect }) => prospect.truth === 'true').map(({ signal }) => signal.signal.group)),
    ],
    limit: deals.compiled.process.redGroupsForLastAsk,
  };
}

function signalProspect({ at }: PlacedSignal, { judged: { deals } }: One, owed: OwedProspect): Prospect {
  const node = deals.compiled.signals[at]?.node;
  return node ? prospectOf(node, deals, owed) : { truth: 'false', facts: [] };
}

/** Not met, and nothing that the page does not show could meet it. */
function isMissing({ at, result }: PlacedOutcome, { deals: { compiled, block } }: Judged): boolean {
  const outcome = compiled.outcomes[at];
  return result.state !== 'met' && outcome !== undefined && !has(couldBeMet(outcome, block), 0);
}

/** Missing, and no fact of this deal could change that. */
const STAYS_OWED: Prospect = { truth: 'false', facts: [] };

/** What no fact of this deal could settle (age rules without the team's own figures) stays as it is. */
function canTurn({ prospect }: { prospect: Prospect }): boolean {
  return prospect.truth === 'unknown' && prospect.facts.length > 0;
}

function open({ facts }: Prospect, group: string | null, isGood: boolean): Open {
  return { facts, group, isGood };
}

function weighed({ open: items, missing, redGroups, limit }: Scale, isGood: (item: Open) => boolean): Verdict {
  const groups = [...redGroups];
  let notMet = missing;
  for (const item of items) {
    if (isGood(item)) continue;
    if (item.group === null) notMet += 1;
    else if (!groups.includes(item.group)) groups.push(item.group);
  }
  return weigh(groups.length, notMet, limit);
}

type Ends = Readonly<Record<'best' | 'worst' | 'now', Verdict>>;

/** The facts of all open items, by how many verdicts each one turns alone: from either end and from where we stand. */
function pivots(scale: Scale, ends: Ends): readonly FactId[] {
  const facts = [...new Set(scale.open.flatMap((item) => item.facts))];
  if (ends.best === ends.worst) return facts;
  const counted = facts.map((fact) => ({ fact, changes: changesBy(fact, scale, ends) }));
  const pivotal = counted.filter(({ changes }) => changes > 0);
  return (pivotal.length > 0 ? pivotal : counted).toSorted((a, b) => b.changes - a.changes).map(({ fact }) => fact);
}

function changesBy(fact: FactId, scale: Scale, ends: Ends): number {
  const concerns = ({ facts }: Open): boolean => facts.includes(fact);
  // Bad news about one fact is enough to spoil an item; good news saves it only if nothing else is open there.
  const saves = ({ facts }: Open): boolean => facts.length === 1 && facts[0] === fact;
  const turned = [
    weighed(scale, (item) => !concerns(item)) !== ends.best,
    weighed(scale, saves) !== ends.worst,
    weighed(scale, (item) => item.isGood && !concerns(item)) !== ends.now,
    weighed(scale, (item) => item.isGood || saves(item)) !== ends.now,
  ];
  return turned.filter(Boolean).length;
}
