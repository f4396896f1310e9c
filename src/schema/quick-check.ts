import type * as v from 'valibot';

type Check = (input: unknown) => boolean;

/**
 * A check made of a schema that is many times faster than the schema, and says less: where it says yes, the schema would
 * say yes too and leave the value as it is. Where it says no, the schema has to be asked, which also knows why.
 *
 * Going through all that is kept is mostly checking, and what is kept is nearly always as it should be.
 */
export function quickCheck<Schema extends v.GenericSchema>(
  schema: Schema,
): (input: unknown) => input is v.InferInput<Schema> & v.InferOutput<Schema> {
  let check: Check | null = null;
  // Made when it is first needed: the background starts every few minutes, and checks little.
  return (input): input is v.InferInput<Schema> & v.InferOutput<Schema> => (check ??= checkOf(schema))(input);
}

/** What is known of one part of a schema by its name. Any other one is left to the schema itself. */
function checkOf(part: Part): Check {
  return CHECKS[part.type]?.(part) ?? unknownPart;
}

const unknownPart: Check = () => false;

/** A schema, or what stands behind one in a pipe. */
interface Part {
  readonly type: string;
}

const CHECKS: Readonly<Record<string, (part: Part) => Check>> = {
  string: withPipe(() => (input) => typeof input === 'string'),
  number: withPipe(() => (input) => typeof input === 'number' && !Number.isNaN(input)),
  boolean: withPipe(() => (input) => typeof input === 'boolean'),
  literal: withPipe((part) => {
    const literal = valueOf(part, 'literal');
    return (input) => input === literal;
  }),
  picklist: withPipe((part) => {
    const options = new Set(listOf(part, 'options'));
    return (input) => options.has(input);
  }),
  custom: withPipe((part) => asked(valueOf(part, 'check'))),
  nullable: withPipe((part) => {
    const wrapped = checkOf(partOf(part, 'wrapped'));
    const takesNull = valueOf(part, 'default') === undefined;
    return (input) => (input === null ? takesNull : wrapped(input));
  }),
  // A value that is not there would be filled in.
  optional: withPipe((part) => checkOf(partOf(part, 'wrapped'))),
  exact_optional: withPipe((part) => checkOf(partOf(part, 'wrapped'))),
  array: withPipe((part) => {
    const item = checkOf(partOf(part, 'item'));
    return (input) => Array.isArray(input) && input.every(item);
  }),
  strict_tuple: withPipe((part) => {
    const items = listOf(part, 'items').map((item) => checkOf(asPart(item)));
    return (input) =>
      Array.isArray(input) && input.length === items.length && items.every((item, at) => item(input[at]));
  }),
  strict_object: withPipe(objectCheck),
  variant: withPipe(variantCheck),
  record: withPipe((part) => {
    const key = checkOf(partOf(part, 'key'));
    const value = checkOf(partOf(part, 'value'));
    return (input) => {
      if (!isPlain(input)) return false;
      for (const name in input) if (isOdd(name) || !key(name) || !value(input[name])) return false;
      return true;
    };
  }),

  max_length: (part) => {
    const most = numberOf(part);
    return (input) => hasLength(input) && input.length <= most;
  },
  min_length: (part) => {
    const least = numberOf(part);
    return (input) => hasLength(input) && input.length >= least;
  },
  max_value: (part) => {
    const most = numberOf(part);
    return (input) => typeof input === 'number' && input <= most;
  },
  min_value: (part) => {
    const least = numberOf(part);
    return (input) => typeof input === 'number' && input >= least;
  },
  integer: () => Number.isInteger,
  trim: () => (input) => typeof input === 'string' && input.trim() === input,
  uuid: (part) => {
    const pattern = valueOf(part, 'requirement');
    return pattern instanceof RegExp ? (input) => typeof input === 'string' && pattern.test(input) : unknownPart;
  },
  check: (part) => asked(valueOf(part, 'requirement')),
};

/** A schema whose pipe is checked too, one after the other: each of them may rely on those before. */
function withPipe(own: (part: Part) => Check): (part: Part) => Check {
  return (part) => {
    const first = own(part);
    if (!('pipe' in part)) return first;
    // The schema itself stands first in its pipe.
    const others = listOf(part, 'pipe')
      .slice(1)
      .map((action) => checkOf(asPart(action)));
    return (input) => first(input) && others.every((other) => other(input));
  };
}

function objectCheck(part: Part): Check {
  const entries = Object.entries(plainOf(part, 'entries')).map(([name, entry]) => [name, asPart(entry)] as const);
  const checks = new Map(entries.map(([name, entry]) => [name, checkOf(entry)]));
  const needed = entries.filter(([, entry]) => entry.type !== 'exact_optional').map(([name]) => name);
  return (input) => {
    if (!isPlain(input)) return false;
    let there = 0;
    for (const name in input) {
      if (!checks.get(name)?.(input[name])) return false;
      there += 1;
    }
    return there >= needed.length && (there === checks.size || needed.every((name) => Object.hasOwn(input, name)));
  };
}

/** Objects that are told apart by one of their values. */
function variantCheck(part: Part): Check {
  const key = valueOf(part, 'key');
  if (typeof key !== 'string') return unknownPart;
  const byName = new Map<unknown, Check[]>();
  for (const option of listOf(part, 'options').map(asPart)) {
    const name = asPart(plainOf(option, 'entries')[key]);
    const check = checkOf(option);
    for (const one of name.type === 'picklist' ? listOf(name, 'options') : [valueOf(name, 'literal')]) {
      byName.set(one, [...(byName.get(one) ?? []), check]);
    }
  }
  return (input) => isPlain(input) && (byName.get(input[key])?.some((check) => check(input)) ?? false);
}

/** Names that no schema takes into a record. */
function isOdd(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function hasLength(value: unknown): value is string | readonly unknown[] {
  return typeof value === 'string' || Array.isArray(value);
}

function asked(question: unknown): Check {
  return typeof question === 'function' ? (input) => question(input) === true : unknownPart;
}

function valueOf(part: Part, name: string): unknown {
  return Reflect.get(part, name);
}

function listOf(part: Part, name: string): readonly unknown[] {
  const list = valueOf(part, name);
  return Array.isArray(list) ? list : [];
}

function plainOf(part: Part, name: string): Plain {
  const value = valueOf(part, name);
  return isPlain(value) ? value : {};
}

function numberOf(part: Part): number {
  const number = valueOf(part, 'requirement');
  return typeof number === 'number' ? number : Number.NaN;
}

function partOf(part: Part, name: string): Part {
  return asPart(valueOf(part, name));
}

function asPart(value: unknown): Part {
  return isPart(value) ? value : { type: 'unknown' };
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
