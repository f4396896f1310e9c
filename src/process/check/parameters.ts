import * as v from 'valibot';
import { error, quoted, warning, type ProcessProblem } from '../problem';
import { MOST, number, tuned } from '../schema-parts';
import { isRaw, type Draft, type Names } from './draft';
import { inStages, numbersOf } from './limit';
import { wordsUnder } from './words-under';

/** Parameters outside of their own range, without days for a stage, or that nothing uses. */
export function inParameters(draft: Draft, names: Names): readonly ProcessProblem[] {
  const used = wordsUnder([...draft.outcomes, ...draft.signals, draft.redGroupsForLastAsk], ['parameter']);
  return draft.parameters.flatMap(({ path, key, raw, valuePath }) => {
    const { value, least, most } = raw;
    const unused = warning(
      path,
      `${quoted(key)}, which nothing uses`,
      'a parameter in use',
      'Take it out, or use it for a limit.',
    );
    return [
      ...(used.has(key) ? [] : [unused]),
      ...(isRaw(value) ? inStages(value, valuePath, names) : []),
      ...inUnit(value, valuePath, raw['unit']),
      ...(v.is(number, least) && v.is(number, most) ? inRange(value, valuePath, least, most, path) : []),
    ];
  });
}

function inRange(
  value: unknown,
  valuePath: string,
  least: number,
  most: number,
  path: string,
): readonly ProcessProblem[] {
  if (least > most) return [error(`${path}.least`, `${least}, more than "most"`, `at most ${most}`, 'Swap the two.')];
  if (!v.is(tuned, value)) return [];
  return numbersOf(value, valuePath).flatMap(([at, one]) =>
    one >= least && one <= most
      ? []
      : [error(at, String(one), `${least} to ${most}`, `Write a number from ${least} to ${most}, or widen the range.`)],
  );
}

/** Only money and percentages come in parts, and only money in large numbers. */
function inUnit(value: unknown, path: string, unit: unknown): readonly ProcessProblem[] {
  if (unit === 'money' || typeof unit !== 'string' || !v.is(tuned, value)) return [];
  return numbersOf(value, path).flatMap(([at, one]) => {
    if (one <= MOST.days && (unit === 'percent' || Number.isInteger(one))) return [];
    const wanted = unit === 'percent' ? 'a percentage' : `a whole number of ${unit}`;
    return [error(at, String(one), `${wanted}, no more than ${MOST.days}`, `Write ${wanted}.`)];
  });
}
