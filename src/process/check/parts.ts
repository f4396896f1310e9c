import type { Day } from '@/src/day';
import type { FactType } from '@/src/facts/catalogue-entry';
import type { Establishes } from '@/src/facts/evidence';
import type { ProcessProblem } from '../problem';
import { error, quoted, warning } from '../problem';
import { condition, establishes } from '../schema-condition';
import { inCondition, inType, inValues } from './condition';
import { isRaw, shaped, type Draft, type Names, type Part } from './draft';
import { FRESH_DAYS, inLimit, RED_GROUPS } from './limit';
import { nearest, unknown } from './nearest';
import { inLogic } from './logic';
import type { Budget } from './possible';
import { inAskSentences, inOutcomeSentence, inPlaceholders } from './wording';

interface Around {
  names: Names;
  today: Day | null;
  budget: Budget;
}

/** What is wrong with one outcome. */
export function inOutcome({ path, raw }: Part, around: Around): readonly ProcessProblem[] {
  const { names } = around;
  const proofs: readonly unknown[] = Array.isArray(raw['establishes']) ? raw['establishes'] : [];
  return [
    ...inStage(raw['stage'], `${path}.stage`, names),
    ...inAsked(raw['met'], `${path}.met`, names.stages, true, around),
    ...inLimit(raw['freshDays'], `${path}.freshDays`, FRESH_DAYS, names),
    ...proofs.flatMap((item, index) => {
      const proof = shaped(establishes, item);
      return proof ? inEstablishes(proof, `${path}.establishes.${index}`, names) : [];
    }),
    ...inOutcomeSentence(raw['says'], `${path}.says`),
    ...inAskSentences(raw, path),
    ...inPlaceholders(raw, path, 'met'),
  ];
}

/** What is wrong with one signal. */
export function inSignal({ path, raw }: Part, around: Around): readonly ProcessProblem[] {
  const { names } = around;
  const { from, redFrom, severity } = raw;
  const first = typeof from === 'string' ? names.stages.indexOf(from) : -1;
  return [
    ...inStage(from, `${path}.from`, names),
    ...inStage(redFrom, `${path}.redFrom`, names),
    ...inTurn(first, redFrom, severity, path, names),
    ...inAsked(raw['fires'], `${path}.fires`, names.stages.slice(Math.max(0, first)), false, around),
    ...inAskSentences(raw, path),
    ...inPlaceholders(raw, path, 'fires'),
  ];
}

/** The condition of an outcome or a signal: each predicate by itself and then, when all are right, all together. */
function inAsked(
  raw: unknown,
  path: string,
  stages: readonly string[],
  ofOutcome: boolean,
  { names, today, budget }: Around,
): readonly ProcessProblem[] {
  const problems = inCondition(raw, path, names, ofOutcome);
  const whole = problems.length === 0 ? shaped(condition, raw) : null;
  return whole === null ? problems : inLogic(whole, path, { names, stages, today, budget, ofOutcome });
}

function inStage(stage: unknown, path: string, { stages }: Names): readonly ProcessProblem[] {
  if (typeof stage !== 'string' || stages.includes(stage)) return [];
  return [unknown(path, 'stage', stage, stages)];
}

/** A signal that turns red where it was never milder. */
function inTurn(
  first: number,
  redFrom: unknown,
  severity: unknown,
  path: string,
  names: Names,
): readonly ProcessProblem[] {
  if (typeof redFrom !== 'string') return [];
  const at = `${path}.redFrom`;
  if (severity === 'red' || severity === 'stop') {
    const fix = 'Take it out, or make the signal amber: it is as bad already.';
    return [error(at, `a stage for a signal that is "${severity}" from the first`, 'a milder signal', fix)];
  }
  const turn = names.stages.indexOf(redFrom);
  if (first < 0 || turn < 0 || turn > first) return [];
  const fix = 'Take it out and make the signal red, or name a later stage.';
  return [error(at, `${quoted(redFrom)}, which is not after "from"`, 'a later stage than "from"', fix)];
}

/** What evidence proves has to fit: a date fact is proven by a day, a choice by one of its own values. */
function inEstablishes(item: Establishes, path: string, names: Names): readonly ProcessProblem[] {
  if (item.as === 'choice') return inValues(item.fact, [item.choice], path, 'choice', names);
  const fitting: Readonly<Record<typeof item.as, readonly FactType[]>> = {
    person: ['person', 'text'],
    note: ['text'],
    day: ['date'],
    true: ['flag'],
  };
  return inType(item.fact, fitting[item.as], `${path}.fact`, item.as, names);
}

/** What only shows when all signals are seen together. */
export function inGroups(
  { signals, redGroupsForLastAsk: { path, value } }: Draft,
  names: Names,
): readonly ProcessProblem[] {
  const red = signals.filter(({ raw }) => raw['severity'] === 'red' || raw['redFrom'] !== undefined);
  const groups = red.flatMap(({ raw }) => (typeof raw['group'] === 'string' ? [raw['group']] : []));
  const distinct = [...new Set(groups)];
  return [
    ...inLimit(value, path, RED_GROUPS, names),
    ...inLastAsk(value, path, distinct, names),
    ...inLoneGroups(red, groups),
  ];
}

function inLastAsk(value: unknown, path: string, groups: readonly string[], names: Names): readonly ProcessProblem[] {
  const id = isRaw(value) ? value['parameter'] : null;
  const limit = typeof id === 'string' ? names.parameters.get(id)?.value : value;
  if (typeof limit !== 'number') return [];
  if (limit < 1)
    return [error(path, String(limit), 'at least 1', 'With 0 groups every deal would be at its last ask.')];
  if (limit <= groups.length) return [];
  const fix = 'Lower it, or tell more groups of red signals apart.';
  return [warning(path, `${limit} with ${groups.length} groups of red signals`, 'no more than there are groups', fix)];
}

/** A group of one that is nearly another group: a typing error would count the same thing twice. */
function inLoneGroups(red: readonly Part[], groups: readonly string[]): readonly ProcessProblem[] {
  return red.flatMap(({ path, raw }) => {
    const { group } = raw;
    if (typeof group !== 'string' || groups.filter((other) => other === group).length > 1) return [];
    const near = nearest(
      group,
      [...new Set(groups)].filter((other) => other !== group),
    );
    if (near === null || Math.abs(near.length - group.length) > 1) return [];
    return [warning(`${path}.group`, quoted(group), 'a group of its own', `Did you mean the group ${quoted(near)}?`)];
  });
}
