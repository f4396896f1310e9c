import type { FactId } from '@/src/facts/catalogue';
import type { CatalogueEntry, FactType } from '@/src/facts/catalogue-entry';
import type { PackCondition } from '../pack';
import { error, foundIn, listed, quoted, type ProcessProblem } from '../problem';
import { leaf } from '../schema-condition';
import { MOST } from '../schema-parts';
import { isRaw, shaped, type Names, type Raw } from './draft';
import { inLimit, LIMITS_OF } from './limit';
import { unknown } from './nearest';

/**
 * Problems of a condition: predicates that do not fit their fact, what is not there, limits that make no sense. Each
 * predicate is looked at by itself; those of a wrong shape are left to the check of the shape.
 */
export function inCondition(
  raw: unknown,
  path: string,
  names: Names,
  ofOutcome: boolean,
  levels: number = MOST.nesting,
): readonly ProcessProblem[] {
  if (!isRaw(raw) || levels < 0) return [];
  const { test, of } = raw;
  const inner = (part: unknown, at: string) => inCondition(part, at, names, ofOutcome, levels - 1);
  const limits = inLimits(raw, path, names);
  if (test === 'not') return inner(of, `${path}.of`);
  if (test === 'all' || test === 'any' || test === 'count-at-least') {
    const parts: readonly unknown[] = Array.isArray(of) ? of : [];
    return [
      ...limits,
      ...inCount(raw, parts.length, path),
      ...parts.flatMap((part, index) => inner(part, `${path}.of.${index}`)),
    ];
  }
  const predicate = shaped(leaf, raw);
  return [...limits, ...(predicate ? inLeaf(predicate, path, names, ofOutcome) : [])];
}

function inLimits(raw: Raw, path: string, names: Names): readonly ProcessProblem[] {
  const place = typeof raw['test'] === 'string' ? LIMITS_OF.get(raw['test']) : undefined;
  if (!place) return [];
  const type = typeof raw['fact'] === 'string' ? names.types.get(raw['fact']) : undefined;
  const units = type === 'money' && place.key === 'number' ? (['money'] as const) : place.units;
  return inLimit(raw[place.key], `${path}.${place.key}`, { ...place, units }, names);
}

/** Of none, at least none always hold; of three, at least four never do. */
function inCount(raw: Raw, most: number, path: string): readonly ProcessProblem[] {
  const { count } = raw;
  if (raw['test'] === 'all' || raw['test'] === 'any' || typeof count !== 'number') return [];
  if (count >= 1 && count <= most) return [];
  return [
    error(
      `${path}.count`,
      String(count),
      `1 to ${most}`,
      count < 1 ? 'Of any number at least 0 hold.' : `Only ${most} can hold.`,
    ),
  ];
}

function inLeaf(condition: PackCondition, path: string, names: Names, ofOutcome: boolean): readonly ProcessProblem[] {
  const typed = (fact: FactId, types: readonly FactType[], at = 'fact') =>
    inType(fact, types, `${path}.${at}`, condition.test, names);
  switch (condition.test) {
    case 'is':
      return inValues(condition.fact, [condition.value], path, 'value', names);
    case 'one-of':
      return inValues(condition.fact, condition.values, path, 'values', names);
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return typed(condition.fact, ['number', 'money']);
    case 'before':
    case 'after':
      return [
        ...typed(condition.fact, ['date']),
        ...(typeof condition.than === 'object' ? typed(condition.than.fact, ['date'], 'than.fact') : []),
      ];
    case 'future':
    case 'past':
    case 'within':
    case 'longer-than-won':
    case 'moved-later':
      return typed(condition.fact, ['date']);
    case 'known':
    case 'blank':
    case 'changed-at-least':
      return typed(condition.fact, []);
    case 'unknown-at-least':
      return [
        ...inCount({ ...condition }, condition.facts.length, path),
        ...condition.facts.flatMap((fact, index) => typed(fact, [], `facts.${index}`)),
        ...twice(condition.facts, `${path}.facts`),
      ];
    case 'owed-at-least':
      return ofOutcome ? [countsItself(path)] : inCount({ ...condition }, MOST.items, path);
    case 'all':
    case 'any':
    case 'not':
    case 'count-at-least':
      return [];
  }
}

function twice(facts: readonly FactId[], path: string): readonly ProcessProblem[] {
  return facts.flatMap((fact, index) =>
    facts.indexOf(fact) === index
      ? []
      : [
          error(
            `${path}.${index}`,
            `${quoted(fact)} a second time`,
            'each fact once',
            'Take it out: it would count twice.',
          ),
        ],
  );
}

function countsItself(path: string): ProcessProblem {
  return error(
    `${path}.test`,
    'a count of owed outcomes in an outcome',
    'a condition on facts',
    'Only signals can count owed outcomes: an outcome would count itself.',
  );
}

/** The entry of a fact, or the problem that there is none. Facts whose own entry is wrong are told of there. */
function entryOf(fact: FactId, path: string, names: Names): CatalogueEntry | readonly ProcessProblem[] {
  const entry = names.catalogue.get(fact);
  if (entry) return entry;
  return names.facts.includes(fact) ? [] : [unknown(path, 'fact', fact, names.facts)];
}

/** A fact of a type that a predicate does not understand. No types: any will do. */
export function inType(
  fact: FactId,
  types: readonly FactType[],
  path: string,
  asker: string,
  names: Names,
): readonly ProcessProblem[] {
  const entry = entryOf(fact, path, names);
  if (!('type' in entry)) return entry;
  if (types.length === 0 || types.includes(entry.type)) return [];
  const fitting = PREDICATES_OF[entry.type];
  const wanted = `${types.map((type) => KINDS[type]).join(' or ')} for ${quoted(asker)}`;
  const kind = KINDS[entry.type];
  return [error(path, `${quoted(fact)}, ${kind}`, wanted, `Of ${kind} you can ask ${fitting}.`)];
}

const KINDS: Readonly<Record<FactType, string>> = {
  text: 'a text',
  person: 'a person',
  choice: 'a choice',
  date: 'a date',
  number: 'a number',
  money: 'an amount of money',
  flag: 'a flag',
};

const PREDICATES_OF: Readonly<Record<FactType, string>> = {
  text: '"known" and "blank"',
  person: '"known" and "blank"',
  choice: '"is", "one-of", "known" and "blank"',
  date: '"future", "past", "within", "before", "after", "known" and "blank"',
  number: '"at-least", "at-most", "more-than", "less-than", "known" and "blank"',
  money: '"at-least", "at-most", "more-than", "less-than", "known" and "blank"',
  flag: '"is" with true or false, "known" and "blank"',
};

/** Values that a fact never has. */
export function inValues(
  fact: FactId,
  values: readonly (string | boolean)[],
  path: string,
  key: string,
  names: Names,
): readonly ProcessProblem[] {
  const entry = entryOf(fact, `${path}.fact`, names);
  if (!('type' in entry)) return entry;
  const { type, choices = [] } = entry;
  if (type !== 'choice' && type !== 'flag') return inType(fact, ['choice', 'flag'], `${path}.fact`, 'is', names);
  const at = (index: number): string => (key === 'values' ? `${path}.${key}.${index}` : `${path}.${key}`);
  return values.flatMap((value, index) => {
    if (type === 'flag')
      return typeof value === 'boolean'
        ? []
        : [
            error(
              at(index),
              foundIn(value),
              `true or false for ${quoted(fact)}`,
              `Write ${FLAGS.get(value) ?? 'true or false'}, without quotation marks.`,
            ),
          ];
    if (typeof value === 'string' && choices.includes(value)) return [];
    const wanted = `one of ${listed(choices.map(quoted))}`;
    return typeof value === 'string'
      ? [{ ...unknown(at(index), 'choice', value, choices), expected: wanted }]
      : [error(at(index), foundIn(value), wanted, `Write one of the choices of ${quoted(fact)}.`)];
  });
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['false', 'false'],
]);
