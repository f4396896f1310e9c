import { addWorkingDays, WEEKENDS_OFF } from '@/src/day';
import type { Day, DaysOff } from '@/src/day';
import type { FactId } from '@/src/facts/catalogue';
import type { Facts } from '@/src/facts/facts';
import type { SalesProcess } from '@/src/process/sales-process';
import type { Assessment, Firmness, Place, SignalResult, Verdict } from './assessment';
import { boundsOf, firmnessOf } from './bounds';
import { addTo, get, judge, noDeals, verdictIn, verdictWithAll, type Judged } from './judge';
import { has } from './lanes';
import { mostUrgentFirst, nextAction } from './next-action';
import { addAsked, outcomeResults, readability, type PlacedOutcome } from './outcomes';
import { asideSignals, countRaised, signalResults } from './signals';
import { reasonFor } from './verdict';

/**
 * Judges one deal by one sales process on one day. Pure: the same in, the same out. Why each rule is what it is can be
 * asked for afterwards (see `explanation.ts`); for the verdict alone there is `verdictOf`.
 * `off`: no ask runs out on such a day.
 *
 * `setAside`: the ids of the signals that the seller disputed or set aside and whose day has not come. Such a signal is
 * judged as ever, and decides nothing: it stops nothing, its group is red only by others in it, nothing is asked for its
 * sake, and what it may still turn to makes no verdict less firm. No other signal and no outcome changes by it. It keeps
 * its place, with the state `set-aside`, and the assessment says what the verdict would be with it: nothing is hidden.
 */
export function assess(
  facts: Facts,
  process: SalesProcess,
  today: Day,
  off: DaysOff = WEEKENDS_OFF,
  setAside: ReadonlySet<string> = new Set(),
): Assessment {
  const deals = noDeals(process, 1);
  const place = addTo(deals, facts, today, setAside);
  const judged = judge(deals);
  const deadline = deadlines(today, off);
  const all = outcomeResults(judged, facts, deadline);
  const isDue = ({ at }: PlacedOutcome): boolean => has(get(judged.outcomes.due, at), 0);
  const due = all.filter(isDue);
  const watched = place.kind === 'closed' ? [] : signalResults(judged, deadline);
  const signals = watched.map(({ result }) => result);
  const verdict = verdictIn(judged, 0);
  const counting = watched.filter(({ result }) => !setAside.has(result.signal.id));
  const bounds = place.kind === 'open' ? boundsOf({ judged, outcomes: due, signals: counting }) : null;
  const firmness = bounds ? firmnessOf(verdict, bounds) : firmnessWithoutStage(verdict);
  const missing = mostUrgentFirst(due, bounds?.dependsOn ?? [], judged);
  const readable = readabilityIn(place, judged, facts);
  const reason = reasonFor(verdict, judged, { place, outcomes: due, missing, signals, readable });
  const { id, version, title } = process;
  return {
    process: { id, version, title },
    today,
    place,
    verdict,
    reason,
    firmness,
    next: nextAction(reason, missing, signals),
    outcomes: due.map(({ result }) => result),
    later: all.filter((outcome) => !isDue(outcome)).map(({ result }) => result),
    signals,
    raised: countRaised(signals),
    setAside: restsOn(asideSignals(signals), judged),
    owed: owedOn(place, judged),
    readable,
    asked: askedOn(place, due, judged, firmness),
  };
}

function restsOn(aside: readonly SignalResult[], judged: Judged): Assessment['setAside'] {
  if (aside.length === 0) return null;
  return { signals: aside.map(({ signal }) => signal.id), without: verdictWithAll(judged, 0) };
}

/** Only a stop signal says anything about a deal whose stage is not known; a closed one has nothing to learn. */
function firmnessWithoutStage(verdict: Verdict): Firmness {
  if (verdict !== 'cannot-tell') return { firm: true };
  return { firm: false, best: 'advance', worst: 'last-ask', dependsOn: ['stage'] };
}

function readabilityIn(place: Place, judged: Judged, facts: Facts): Assessment['readable'] {
  switch (place.kind) {
    case 'closed':
      return { needed: [], read: [] };
    case 'unknown':
      return { needed: ['stage'], read: [] };
    case 'open':
      return readability(judged, place.position - 1, facts);
  }
}

function owedOn(place: Place, { deals: { block } }: Judged): Assessment['owed'] {
  if (place.kind !== 'open' || !block.owed) return null;
  return {
    missing: block.owed.missing.filter((set) => has(set, 0)).length,
    unseen: block.owed.unseen.filter((set) => has(set, 0)).length,
  };
}

function askedOn(place: Place, due: readonly PlacedOutcome[], judged: Judged, firmness: Firmness): Assessment['asked'] {
  if (place.kind === 'closed') return [];
  const asked = new Set<FactId>(['stage']);
  addAsked(asked, due, judged);
  if (!firmness.firm) for (const id of firmness.dependsOn) asked.add(id);
  return [...asked];
}

/** The day until which an ask runs; counted once for asks with the same number of working days. */
function deadlines(today: Day, off: DaysOff): (withinDays: number) => Day {
  const days = new Map<number, Day>();
  return (withinDays) => {
    const day = days.get(withinDays) ?? addWorkingDays(today, withinDays, off);
    days.set(withinDays, day);
    return day;
  };
}
