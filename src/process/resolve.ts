import type { Condition, Days } from './condition';
import type { Pack, PackCondition, ParameterUse } from './pack';
import type { SalesProcess } from './sales-process';

/**
 * The process that a checked pack describes, each parameter replaced by its value.
 * @throws when a parameter is used that the pack does not have: the check refuses such a pack.
 */
export function resolve({ id, version, title, purpose, adds, fields, stages, closed, ...pack }: Pack): SalesProcess {
  const number = numberBy(pack.parameters);
  const filled = filledBy(pack.parameters);
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

type Parameters = Pack['parameters'];
type DaysOf = (limit: Days | ParameterUse) => Days;
type NumberOf = (limit: number | ParameterUse) => number;

/** Fills a condition's limits in. Throws as `resolve` does. */
export function filledBy(parameters: Parameters): (condition: PackCondition) => Condition {
  return (condition) => fill(condition, numberBy(parameters), daysBy(parameters));
}

function numberBy(parameters: Parameters): NumberOf {
  return (limit) => {
    const value = daysBy(parameters)(limit);
    if (typeof value !== 'number') throw new Error('A number by stage stands where one number is needed');
    return value;
  };
}

function daysBy(parameters: Parameters): DaysOf {
  return (limit) => {
    if (!isUse(limit)) return limit;
    const parameter = Object.hasOwn(parameters, limit.parameter) ? parameters[limit.parameter] : undefined;
    if (!parameter) throw new Error(`There is no parameter "${limit.parameter}"`);
    return parameter.value;
  };
}

/** Whether a limit is a parameter's name, and no number. Days by stage have numbers only. */
function isUse(limit: Days | ParameterUse): limit is ParameterUse {
  return typeof limit === 'object' && typeof limit['parameter'] === 'string';
}

function fill(condition: PackCondition, number: NumberOf, days: DaysOf): Condition {
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
