import { addWorkingDays } from '@/src/day';
import type { Day } from '@/src/day';
import type { Facts } from '@/src/facts/facts';
import type { SalesProcess } from '@/src/process/sales-process';
import type { Assessment, Firmness, Place } from './assessment';
import { boundsOf, firmnessOf } from './bounds';
import type { Ground } from './evaluate';
import { mostUrgentFirst, nextAction } from './next-action';
import { askedBy, judgeOutcomes, owedCounts, readability } from './outcomes';
import { countRaised, judgeSignals } from './signals';
import { placeOf } from './stage';
import { decide, stopped } from './verdict';

type PlaceOf<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>;

/** Judges one deal by one sales process on one day. Pure: the same in, the same out. */
export function assess(facts: Facts, process: SalesProcess, today: Day): Assessment {
  const place = placeOf(facts, process);
  switch (place.kind) {
    case 'closed':
      return assessClosed(facts, process, place, today);
    case 'unknown':
      return assessWithoutStage(facts, process, place, today);
    case 'open':
      return assessOpen(facts, process, place, today);
  }
}

function assessOpen(facts: Facts, process: SalesProcess, place: PlaceOf<'open'>, today: Day): Assessment {
  const { redGroupsForLastAsk } = process;
  const deadline = deadlines(today);
  const ground: Ground = { facts, today, stage: place.stage.id, owed: null };
  const { due: outcomes, later } = judgeOutcomes(process, place.stage, ground, deadline);
  const signals = judgeSignals(process, place.stage, { ...ground, owed: owedCounts(outcomes, facts) }, deadline);
  const bounds = boundsOf({ outcomes, signals, facts, today, redGroupsForLastAsk });
  const missing = mostUrgentFirst(outcomes, bounds.dependsOn);
  const readable = readability(outcomes, ground);
  const decision = decide({ outcomes, missing, signals, readable, redGroupsForLastAsk, facts, today });
  const firmness = firmnessOf(decision.verdict, bounds);
  const pivotal = firmness.firm ? [] : firmness.dependsOn;
  return {
    process: nameOf(process),
    place,
    ...decision,
    firmness,
    next: nextAction(decision.reason, missing, signals),
    outcomes,
    later,
    signals,
    raised: countRaised(signals),
    readable,
    asked: [...new Set(['stage', ...askedBy(outcomes, today), ...pivotal] as const)],
  };
}

/** Only a stop signal says anything about a deal whose stage is not known. */
function assessWithoutStage(facts: Facts, process: SalesProcess, place: PlaceOf<'unknown'>, today: Day): Assessment {
  const signals = judgeSignals(process, null, { facts, today, stage: null, owed: null }, deadlines(today));
  const stop = stopped(signals);
  const decision = stop ?? ({ verdict: 'cannot-tell', reason: { rule: 'stage-unknown' } } as const);
  const hangsOnStage: Firmness = { firm: false, best: 'advance', worst: 'last-ask', dependsOn: ['stage'] };
  return {
    process: nameOf(process),
    place,
    ...decision,
    firmness: stop ? { firm: true } : hangsOnStage,
    next: nextAction(decision.reason, [], signals),
    outcomes: [],
    later: allOutcomes(facts, process, today),
    signals,
    raised: countRaised(signals),
    readable: { needed: ['stage'], read: [] },
    asked: ['stage'],
  };
}

function assessClosed(facts: Facts, process: SalesProcess, place: PlaceOf<'closed'>, today: Day): Assessment {
  return {
    process: nameOf(process),
    place,
    verdict: 'closed',
    reason: { rule: 'closed', won: place.won },
    firmness: { firm: true },
    next: null,
    outcomes: [],
    later: allOutcomes(facts, process, today),
    signals: [],
    raised: countRaised([]),
    readable: { needed: [], read: [] },
    asked: [],
  };
}

/** Without a stage none is due. */
function allOutcomes(facts: Facts, process: SalesProcess, today: Day): Assessment['later'] {
  return judgeOutcomes(process, null, { facts, today, stage: null, owed: null }, deadlines(today)).later;
}

function nameOf({ id, version, title }: SalesProcess): Assessment['process'] {
  return { id, version, title };
}

/** The day until which an ask runs; counted once for asks with the same number of working days. */
function deadlines(today: Day): (withinDays: number) => Day {
  const days = new Map<number, Day>();
  return (withinDays) => {
    const day = days.get(withinDays) ?? addWorkingDays(today, withinDays);
    days.set(withinDays, day);
    return day;
  };
}
