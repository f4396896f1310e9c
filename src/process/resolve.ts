import type { Condition, Days } from './condition';
import type { Pack, PackCondition, ParameterUse } from './pack';
import type { SalesProcess } from './sales-process';

/**
 * The process that a checked pack describes, each parameter replaced by its value.
 * @throws when a parameter is used that the pack does not have: the check refuses such a pack.
 */
export function resolve({ id, version, title, purpose, adds, fields, stages, closed, ...pack }: Pack): SalesProcess {
  const number = (limit: number | ParameterUse): number => {
    const value = days(limit);
    if (typeof value !== 'number') throw new Error('A number by stage stands where one number is needed');
    return value;
  };
  const days = (limit: Days | ParameterUse): Days => {
    if (!isUse(limit)) return limit;
    const parameter = pack.parameters[limit.parameter];
    if (!parameter) throw new Error(`There is no parameter "${limit.parameter}"`);
    return parameter.value;
  };
  const filled = (condition: PackCondition): Condition => fill(condition, number, days);
  return {
    id,
    version,
    title,
    purpose,
    added: adds,
    fields,
    stages,
    closed,
    outcomes: pack.outcomes.map((outcome) => ({
      ...outcome,
      met: filled(outcome.met),
      freshDays: number(outcome.freshDays),
    })),
    signals: pack.signals.map((signal) => ({ ...signal, fires: filled(signal.fires) })),
    redGroupsForLastAsk: number(pack.redGroupsForLastAsk),
  };
}

/** Whether a limit is a parameter's name, and no number. Days by stage have numbers only. */
export function isUse(limit: Days | ParameterUse): limit is ParameterUse {
  return typeof limit === 'object' && typeof limit['parameter'] === 'string';
}

function fill(
  condition: PackCondition,
  number: (limit: number | ParameterUse) => number,
  days: (limit: Days | ParameterUse) => Days,
): Condition {
  const part = (inner: PackCondition): Condition => fill(inner, number, days);
  switch (condition.test) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(part) };
    case 'not':
      return { ...condition, of: part(condition.of) };
    case 'count-at-least':
      return { ...condition, count: number(condition.count), of: condition.of.map(part) };
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return { ...condition, number: number(condition.number) };
    case 'past':
    case 'within':
      return { ...condition, days: days(condition.days) };
    case 'changed-at-least':
      return { ...condition, times: number(condition.times) };
    case 'moved-later':
      return { ...condition, days: number(condition.days) };
    case 'unknown-at-least':
    case 'owed-at-least':
      return { ...condition, count: number(condition.count) };
    default:
      return condition;
  }
}
