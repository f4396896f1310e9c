import * as v from 'valibot';
import type { Days } from '../condition';
import type { Unit } from '../pack';
import { error, quoted, type ProcessProblem } from '../problem';
import { count, use } from '../schema-parts';
import { isRaw, type Names } from './draft';
import { unknown } from './nearest';

/** Where a limit stands: under which key, in which units, and whether it may differ by stage. */
interface Place {
  key: string;
  units: readonly Unit[];
  byStage: boolean;
}

const COUNTS: readonly Unit[] = ['times', 'people', 'outcomes', 'facts', 'groups'];
const NUMBERS: readonly Unit[] = [...COUNTS, 'days', 'percent'];

const place = (key: string, units: readonly Unit[], byStage = false): Place => ({ key, units, byStage });

/** The limit of each predicate that has one. */
export const LIMITS_OF: ReadonlyMap<string, Place> = new Map([
  ...['at-least', 'at-most', 'more-than', 'less-than'].map((test) => [test, place('number', NUMBERS)] as const),
  ...['past', 'within'].map((test) => [test, place('days', ['days'], true)] as const),
  ['moved-later', place('days', ['days'])],
  ['changed-at-least', place('times', ['times'])],
  ['unknown-at-least', place('count', ['facts'])],
  ['owed-at-least', place('count', ['outcomes'])],
  ['count-at-least', place('count', COUNTS)],
]);

export const FRESH_DAYS = place('freshDays', ['days']);
export const RED_GROUPS = place('redGroupsForLastAsk', ['groups']);

/** Problems of a limit: a parameter that is not there or of another kind, stages without days. */
export function inLimit(
  value: unknown,
  path: string,
  { units, byStage }: Place,
  names: Names,
): readonly ProcessProblem[] {
  if (v.is(use, value)) return inUse(value.parameter, path, units, byStage, names);
  return byStage && isRaw(value) ? inStages(value, path, names) : [];
}

function inUse(
  id: string,
  path: string,
  units: readonly Unit[],
  byStage: boolean,
  { parameters }: Names,
): readonly ProcessProblem[] {
  const parameter = parameters.get(id);
  const at = `${path}.parameter`;
  if (parameter === undefined) return [unknown(at, 'parameter', id, [...parameters.keys()])];
  if (parameter === null) return [];
  const { unit, value } = parameter;
  const problems: ProcessProblem[] = [];
  if (!units.includes(unit)) {
    const fitting = [...parameters]
      .filter(([, other]) => other && units.includes(other.unit))
      .map(([other]) => quoted(other));
    problems.push(
      error(
        at,
        `${quoted(id)}, which counts ${unit}`,
        `a parameter that counts ${units.join(' or ')}`,
        fitting.length > 0
          ? `Use ${fitting.slice(0, 5).join(' or ')}, or change its unit.`
          : 'Change its unit, or add another parameter.',
      ),
    );
  }
  if (!byStage && typeof value !== 'number') {
    problems.push(
      error(
        at,
        `${quoted(id)}, which differs by stage`,
        'one number',
        'Only "past" and "within" know days by stage: add another parameter.',
      ),
    );
  }
  return problems;
}

/** Days by stage name every stage and nothing else: a forgotten stage would silently switch the rule off. */
export function inStages(
  days: Readonly<Record<string, unknown>>,
  path: string,
  { stages }: Names,
): readonly ProcessProblem[] {
  const given = Object.keys(days);
  const missing = [...new Set(stages)].filter((stage) => !given.includes(stage));
  return [
    ...given
      .filter((stage) => !stages.includes(stage))
      .map((stage) => unknown(`${path}.${stage}`, 'stage', stage, missing.length > 0 ? missing : stages)),
    ...missing.map((stage) =>
      error(
        path,
        `no days for the stage ${quoted(stage)}`,
        'days for every stage',
        `Add "${stage}": without days the rule is silent there.`,
      ),
    ),
  ];
}

/** The numbers of a value, each with where it stands. */
export function numbersOf(value: Days, path: string): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  return Object.entries(value).flatMap(([stage, days]) =>
    v.is(count, days) ? [[`${path}.${stage}`, days] as const] : [],
  );
}
