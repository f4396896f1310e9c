import type { FactId } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import type { Firmness, OutcomeResult, SignalResult, Verdict } from './assessment';
import { isMissing } from './outcomes';
import { outcomeProspect, owedOf, prospectOf } from './prospect';
import type { Prospect } from './prospect';
import { groupsOf } from './signals';
import { weigh } from './verdict';

interface Judged {
  outcomes: readonly OutcomeResult[];
  signals: readonly SignalResult[];
  facts: Facts;
  today: Day;
  redGroupsForLastAsk: number;
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
export function boundsOf(judged: Judged): Bounds {
  const stops = judged.signals.filter(({ signal, state }) => signal.severity === 'stop' && state === 'raised');
  const stays = stops.some(({ trace }) => prospectOf(trace, judged.facts, owedOf([])).truth === 'true');
  if (stays) return { best: 'walk', worst: 'walk', dependsOn: [] };
  const scale = scaleOf(judged);
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

function scaleOf({ outcomes, signals, facts, today, redGroupsForLastAsk }: Judged): Scale {
  const met = outcomes.map((result) => ({ result, prospect: outcomeProspect(result, facts, today) }));
  const owed = owedOf(
    met
      .filter(({ result }) => result.owed)
      .map((item) => (canTurn(item) || !isMissing(item.result, facts) ? item.prospect : STAYS_OWED)),
  );
  const red = signals
    .filter(({ signal }) => signal.severity === 'red')
    .map((result) => ({ result, prospect: prospectOf(result.trace, facts, owed) }));
  return {
    open: [
      ...met.filter(canTurn).map(({ result, prospect }) => open(prospect, null, result.state === 'met')),
      ...red
        .filter(canTurn)
        .map(({ result, prospect }) => open(prospect, result.signal.group, result.state !== 'raised')),
    ],
    missing: met.filter((item) => item.prospect.truth !== 'true' && !canTurn(item)).length,
    redGroups: groupsOf(red.filter(({ prospect }) => prospect.truth === 'true').map(({ result }) => result)),
    limit: redGroupsForLastAsk,
  };
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
