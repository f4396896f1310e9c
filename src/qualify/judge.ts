import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import { hasFresh } from '@/src/facts/from-evidence';
import type { SalesProcess } from '@/src/process/sales-process';
import { VERDICTS, type Place, type Verdict } from './assessment';
import { addDeal, clear, makeBlock, onRung, type Block, type Owed } from './block';
import { answer, asAnswered, lanesOf } from './compile';
import { compile, type CompiledOutcome, type CompiledProcess } from './compiled-process';
import { ALL_LANES, has, inAtLeast, MOST_LANES, NO_LANES, type Lanes } from './lanes';
import { placeOf } from './stage';
import { byRung, byUnseen } from './worlds';

/** With more independent red groups than this a deal does not advance, whatever is proven. */
export const RED_GROUPS_TO_ADVANCE = 1;

/** Up to 32 deals of one process as numbers, ready to be judged any number of times. */
export interface Deals {
  compiled: CompiledProcess;
  block: Block;
  /** The deals in each stage. Those in none are closed, or their stage is not known. */
  inStage: Sets;
  closed: Lanes;
  /** For each outcome the deals that have evidence which still counts. */
  proven: Sets;
  /** For each signal the deals on which the seller set it aside. */
  aside: Sets;
}

/** What was made of some deals: for each rule, in process order, the set of deals of which it is so. */
export interface Judged {
  deals: Deals;
  outcomes: Rules & {
    /** Due by the end of the current stage; `owed`: in an earlier one. */
    due: Sets;
    owed: Sets;
    /** Proven, or its condition is true at a rung that counts. */
    met: Sets;
  };
  signals: Rules & {
    watched: Sets;
    /** Red where it is raised. */
    red: Sets;
    /** Set aside by the seller: raised or not, it decides nothing. */
    aside: Sets;
  };
  verdicts: Readonly<Record<Verdict, Lanes>>;
}

/** Where the condition of each rule is true, and where it is false. */
interface Rules {
  yes: Sets;
  no: Sets;
}

/** Sets of deals by the place of what they are about. */
type Sets = Lanes[];

/** The verdict on one deal, and nothing else: far cheaper than an assessment. */
export function verdictOf(facts: Facts, process: SalesProcess, today: Day): Verdict {
  const deals = noDeals(process, 1);
  addTo(deals, facts, today);
  return verdictIn(judge(deals), 0);
}

/** The verdicts on many deals, in their order. */
export function verdictsOf(deals: Iterable<Facts>, process: SalesProcess, today: Day): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const some = noDeals(process, MOST_LANES);
  const finish = (): void => {
    const judged = judge(some);
    for (let lane = 0; lane < some.block.size; lane += 1) verdicts.push(verdictIn(judged, lane));
    empty(some);
  };
  for (const facts of deals) {
    addTo(some, facts, today);
    if (some.block.size === MOST_LANES) finish();
  }
  finish();
  return verdicts;
}

/** Writes deals down in numbers, 32 at a time. For back-tests: each deal may have its own day. */
export function tabulate(
  deals: Iterable<Facts>,
  process: SalesProcess,
  dayOf: (facts: Facts) => Day,
): readonly Deals[] {
  const tables: Deals[] = [];
  let last: Deals | null = null;
  for (const facts of deals) {
    if (!last || last.block.size === MOST_LANES) tables.push((last = noDeals(process, MOST_LANES)));
    addTo(last, facts, dayOf(facts));
  }
  return tables;
}

export function noDeals(process: SalesProcess, most: number): Deals {
  const compiled = compile(process);
  return {
    compiled,
    block: makeBlock(compiled.layout, most),
    inStage: none(process.stages),
    closed: NO_LANES,
    proven: none(process.outcomes),
    aside: none(process.signals),
  };
}

/** Makes room for other deals. */
function empty(deals: Deals): void {
  clear(deals.block);
  deals.inStage.fill(NO_LANES);
  deals.proven.fill(NO_LANES);
  deals.aside.fill(NO_LANES);
  deals.closed = NO_LANES;
}

/** Adds a deal, and says where it stands. `setAside`: the ids of the signals that decide nothing on it. */
export function addTo(deals: Deals, facts: Facts, today: Day, setAside: ReadonlySet<string> = NOTHING): Place {
  const { compiled, block, inStage, proven, aside } = deals;
  const bit = 1 << block.size;
  const place = placeOf(facts, compiled.process);
  addDeal(block, facts, today, place.kind === 'open' ? place.stage.id : null);
  if (place.kind === 'closed') deals.closed |= bit;
  if (place.kind === 'open') add(inStage, place.position - 1, bit);
  if (facts.evidence.size > 0) {
    compiled.outcomes.forEach(({ outcome }, at) => {
      const evidence = facts.evidence.get(outcome.id);
      if (evidence && hasFresh(evidence, outcome.freshDays, facts, today)) add(proven, at, bit);
    });
  }
  if (setAside.size > 0) {
    compiled.signals.forEach(({ signal }, at) => {
      if (setAside.has(signal.id)) add(aside, at, bit);
    });
  }
  return place;
}

const NOTHING: ReadonlySet<string> = new Set();

function add(sets: Sets, at: number, bit: number): void {
  sets[at] = (sets[at] ?? 0) | bit;
}

/** Judges deals: the truth of every rule, and the verdict tree, line by line. */
export function judge(deals: Deals): Judged {
  const { compiled, block } = deals;
  const reached = reachedStages(deals.inStage);
  answer(compiled.leaves, block);
  const outcomes = judgeOutcomes(deals, reached);
  block.owed = { of: inAny(deals.inStage), ...owedIn(compiled, outcomes, block) };
  answer(compiled.owedLeaves, block);
  const signals = judgeSignals(deals, reached);
  return { deals, outcomes, signals, verdicts: decide(deals, outcomes, signals) };
}

/** The verdict on one of the deals if nothing were set aside. */
export function verdictWithAll({ deals, outcomes, signals }: Judged, lane: number): Verdict {
  return verdictAt(decide(deals, outcomes, { ...signals, aside: none(signals.aside) }), lane);
}

/** For each stage the deals that are in it or in a later one. */
function reachedStages(inStage: Sets): Sets {
  const reached = none(inStage);
  for (let at = inStage.length - 1; at >= 0; at -= 1) reached[at] = get(reached, at + 1) | get(inStage, at);
  return reached;
}

function judgeOutcomes({ compiled, block, proven }: Deals, reached: Sets): Judged['outcomes'] {
  const sets = (): Sets => none(compiled.outcomes);
  const outcomes = { yes: sets(), no: sets(), due: sets(), owed: sets(), met: sets() };
  const answered = asAnswered(block);
  const byProof = byRung(block, 'verified');
  compiled.outcomes.forEach(({ node, stage, outcome: { leastRung } }, at) => {
    const yes = lanesOf(node, 'yes', answered);
    outcomes.yes[at] = yes;
    outcomes.no[at] = lanesOf(node, 'no', answered);
    outcomes.due[at] = get(reached, stage);
    outcomes.owed[at] = get(reached, stage + 1);
    outcomes.met[at] = get(proven, at) | (leastRung === 'claimed' ? yes : lanesOf(node, 'yes', byProof));
  });
  return outcomes;
}

/** What is unseen never counts against a deal: an outcome that it could still meet is not missing. */
function owedIn({ outcomes }: CompiledProcess, { owed, met }: Judged['outcomes'], block: Block): Omit<Owed, 'of'> {
  const missing: Lanes[] = [];
  const unseen: Lanes[] = [];
  outcomes.forEach((outcome, at) => {
    const open = outcome.required ? get(owed, at) & ~get(met, at) : NO_LANES;
    if (open === NO_LANES) return;
    const could = open & couldBeMet(outcome, block);
    missing.push(open & ~could);
    unseen.push(could);
  });
  return { missing, unseen };
}

/** The deals in which something that the page does not show, and that alone, could meet an outcome. */
export function couldBeMet({ node, outcome }: CompiledOutcome, block: Block): Lanes {
  return lanesOf(node, 'yes', byUnseen(block, outcome.leastRung));
}

function judgeSignals({ compiled, block, inStage, closed, aside }: Deals, reached: Sets): Judged['signals'] {
  const sets = (): Sets => none(compiled.signals);
  const signals = { yes: sets(), no: sets(), watched: sets(), red: sets(), aside };
  const answered = asAnswered(block);
  // While the stage is not known, only those are watched that are from the first stage on.
  const stageless = ~(inAny(inStage) | closed);
  compiled.signals.forEach(({ node, from, redFrom, signal }, at) => {
    const watched = get(reached, from) | (from === 0 ? stageless : NO_LANES);
    signals.watched[at] = watched;
    signals.yes[at] = watched & lanesOf(node, 'yes', answered);
    signals.no[at] = watched & lanesOf(node, 'no', answered);
    const turned = redFrom === null ? NO_LANES : get(reached, redFrom);
    signals.red[at] = signal.severity === 'red' ? ALL_LANES : turned;
  });
  return signals;
}

function decide(deals: Deals, { due, met }: Judged['outcomes'], signals: Judged['signals']): Judged['verdicts'] {
  const { yes, red, aside } = signals;
  const { compiled, closed, inStage } = deals;
  const open = inAny(inStage);
  let walk = NO_LANES;
  let missing = NO_LANES;
  const groups = compiled.groups.map(() => NO_LANES);
  compiled.signals.forEach(({ signal, group }, at) => {
    const counts = get(yes, at) & ~get(aside, at);
    if (signal.severity === 'stop') walk |= counts & ~get(red, at);
    if (group !== null) groups[group] = (groups[group] ?? NO_LANES) | (counts & get(red, at));
  });
  compiled.outcomes.forEach(({ required }, at) => {
    if (required) missing |= get(due, at) & ~get(met, at);
  });
  const lastAsk = inAtLeast(compiled.process.redGroupsForLastAsk, groups) & open & ~walk;
  const cannotTell = ~(open | closed | walk) | (unreadable(deals) & ~(walk | lastAsk));
  const judged = open & ~(walk | lastAsk | cannotTell);
  const advance = judged & ~missing & ~inAtLeast(RED_GROUPS_TO_ADVANCE + 1, groups);
  return { closed, walk, 'last-ask': lastAsk, 'cannot-tell': cannotTell, advance, hold: judged & ~advance };
}

function inAny(sets: Sets): Lanes {
  return sets.reduce((lanes, set) => lanes | set, NO_LANES);
}

/** An empty set for each of some things. */
function none(things: readonly unknown[]): Sets {
  return things.map(() => NO_LANES);
}

/** One of several sets, by its place. */
export function get(sets: Sets, at: number): Lanes {
  return sets[at] ?? NO_LANES;
}

/** The deals of which less than half of what their stage is judged by can be read. */
function unreadable({ compiled, block, inStage, proven }: Deals): Lanes {
  return compiled.needed.reduce((lanes, facts, stage) => {
    const here = inStage[stage] ?? NO_LANES;
    if (here === NO_LANES) return lanes;
    const read = facts.map(({ fact, outcomes }) =>
      outcomes.reduce((known, at) => known | get(proven, at), ~onRung(block, fact, 'unseen')),
    );
    return lanes | (here & ~inAtLeast(Math.ceil(facts.length / 2), read));
  }, NO_LANES);
}

/** The verdict on one of the deals, by its lane. */
export function verdictIn({ verdicts }: Judged, lane: number): Verdict {
  return verdictAt(verdicts, lane);
}

function verdictAt(verdicts: Judged['verdicts'], lane: number): Verdict {
  return VERDICTS.find((verdict) => has(verdicts[verdict], lane)) ?? 'cannot-tell';
}
