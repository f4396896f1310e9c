import type { Catalogue, FactId } from '@/src/facts/catalogue';
import type { FactType } from '@/src/facts/catalogue-entry';
import type { Establishes } from '@/src/facts/evidence';
import type { ProcessProblem } from './problem';
import type { Condition, Days } from './condition';

interface Surroundings {
  catalogue: Catalogue;
  stages: readonly string[];
  /** Outcomes may not count owed outcomes: they would count themselves. */
  mayCountOwed: boolean;
}

/** Problems of a condition: predicates that do not fit their fact, days for stages that do not exist. */
export function checkCondition(condition: Condition, path: string, around: Surroundings): readonly ProcessProblem[] {
  switch (condition.test) {
    case 'all':
    case 'any':
    case 'count-at-least':
      return condition.of.flatMap((part, index) => checkCondition(part, `${path}.of.${index}`, around));
    case 'not':
      return checkCondition(condition.of, `${path}.of`, around);
    case 'is':
      return checkValues(condition.fact, [condition.value], path, around.catalogue);
    case 'one-of':
      return checkValues(condition.fact, condition.values, path, around.catalogue);
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return checkType(condition.fact, ['number', 'money'], path, around.catalogue);
    case 'before':
    case 'after':
      return [condition.fact, ...(typeof condition.than === 'object' ? [condition.than.fact] : [])].flatMap((fact) =>
        checkType(fact, ['date'], path, around.catalogue),
      );
    case 'future':
    case 'longer-than-won':
    case 'moved-later':
      return checkType(condition.fact, ['date'], path, around.catalogue);
    case 'changed-at-least':
      return [];
    case 'past':
    case 'within':
      return [
        ...checkType(condition.fact, ['date'], path, around.catalogue),
        ...checkDays(condition.days, path, around),
      ];
    case 'owed-at-least':
      return around.mayCountOwed ? [] : [{ path, message: 'Only signals can count owed outcomes' }];
    case 'known':
    case 'blank':
    case 'unknown-at-least':
      return [];
  }
}

/** Problems of what evidence proves: a date fact is proven by a day, a choice by one of its own values. */
export function checkEstablishes(item: Establishes, path: string, catalogue: Catalogue): readonly ProcessProblem[] {
  if (item.as === 'choice') return checkValues(item.fact, [item.choice], path, catalogue);
  const fitting: Readonly<Record<typeof item.as, readonly FactType[]>> = {
    person: ['person', 'text'],
    note: ['text'],
    day: ['date'],
    true: ['flag'],
  };
  return checkType(item.fact, fitting[item.as], path, catalogue);
}

function checkType(
  fact: FactId,
  fitting: readonly FactType[],
  path: string,
  catalogue: Catalogue,
): readonly ProcessProblem[] {
  const type = catalogue.get(fact)?.type;
  if (!type) return [{ path, message: `No fact is called "${fact}"` }];
  return fitting.includes(type) ? [] : [{ path, message: `${fact} is a ${type}, not a ${fitting.join(' or ')}` }];
}

function checkValues(
  fact: FactId,
  values: readonly (string | boolean)[],
  path: string,
  catalogue: Catalogue,
): readonly ProcessProblem[] {
  if (values.every((value) => typeof value === 'boolean')) return checkType(fact, ['flag'], path, catalogue);
  const choices = catalogue.get(fact)?.choices;
  if (!choices) return checkType(fact, ['choice'], path, catalogue);
  return values
    .filter((value) => typeof value === 'boolean' || !choices.includes(value))
    .map((value) => ({ path, message: `${fact} is one of ${choices.join(', ')}, never ${value}` }));
}

/** Days by stage name every stage and nothing else: a forgotten stage would silently switch the rule off. */
function checkDays(days: Days, path: string, { stages }: Surroundings): readonly ProcessProblem[] {
  if (typeof days === 'number') return [];
  const unknown = Object.keys(days).filter((stage) => !stages.includes(stage));
  const missing = stages.filter((stage) => !Object.hasOwn(days, stage));
  return [
    ...unknown.map((stage) => ({ path: `${path}.days`, message: `No stage has the id "${stage}"` })),
    ...missing.map((stage) => ({ path: `${path}.days`, message: `The stage "${stage}" has no days` })),
  ];
}
