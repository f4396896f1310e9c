import * as fc from 'fast-check';

/** Where something stands inside a file. */
type Path = readonly (string | number)[];

/** What takes the place of a value, or what is done to the key that it stands under. */
type Mutation =
  | { do: 'delete' | 'duplicate' | 'empty' }
  | { do: 'rename'; to: string }
  | { do: 'replace'; by: unknown }
  /** Puts what stands elsewhere in the file in its place. */
  | { do: 'graft'; from: number };

function nested(depth: number): unknown {
  let condition: unknown = { test: 'known', fact: 'need' };
  for (let level = 0; level < depth; level += 1)
    condition = { test: level % 2 ? 'not' : 'all', of: level % 2 ? condition : [condition] };
  return condition;
}

/** Values of the wrong type, and values that are hard on a careless reader. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'constructor',
  '__proto__',
  'a\uD800b',
  '\u202Egnp.txt',
  'x'.repeat(1_000_000),
  '{n} {list} {x}',
  [],
  {},
  [[]],
  Array.from({ length: 30_000 }, () => 0),
  Array.from({ length: 101 }, (_, index) => `n${index}`),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'),
  nested(6),
  nested(30_000),
  { test: 'all', of: Array.from({ length: 100 }, () => nested(2)) },
  { parameter: 'toString' },
  { parameter: 'pushes' },
  { test: 'owed-at-least', count: 0 },
];

const KEYS = ['__proto__', 'constructor', 'toString', '', 'id', 'test', 'fact', 'of', 'extends', 'x'.repeat(10_000)];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom<Mutation>({ do: 'delete' }, { do: 'duplicate' }, { do: 'empty' }),
  fc.constantFrom(...KEYS).map((to): Mutation => ({ do: 'rename', to })),
  fc.constantFrom(...NASTY).map((by): Mutation => ({ do: 'replace', by })),
  { arbitrary: fc.nat().map((from): Mutation => ({ do: 'graft', from })), weight: 3 },
  fc.oneof(fc.jsonValue(), fc.nat(400), fc.string()).map((by): Mutation => ({ do: 'replace', by })),
);

/** A file with up to five things in it changed, deleted, doubled, renamed or put elsewhere. */
export function mutated(file: unknown): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 5 }).map((changes) => {
    const copy: unknown = structuredClone(file);
    const paths = pathsOf(copy, []);
    for (const [place, change] of changes) apply(copy, paths[place % paths.length] ?? [], change, paths);
    return copy;
  });
}

function apply(file: unknown, path: Path, change: Mutation, paths: readonly Path[]): void {
  const parent: unknown = at(file, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  const value: unknown = Reflect.get(parent, key);
  if (change.do === 'delete') Reflect.deleteProperty(parent, key);
  else if (change.do === 'empty') set(parent, key, Array.isArray(value) ? [] : typeof value === 'object' ? {} : '');
  else if (change.do === 'replace') set(parent, key, change.by);
  else if (change.do === 'graft') set(parent, key, copyOf(at(file, paths[change.from % paths.length] ?? [])));
  else if (change.do === 'duplicate' && Array.isArray(parent)) parent.splice(Number(key), 0, copyOf(value));
  else if (change.do === 'rename' && !Array.isArray(parent)) {
    Reflect.deleteProperty(parent, key);
    set(parent, change.to, value);
  }
}

/** What is nested too deep to be copied is put in as it is. */
function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    if (error instanceof RangeError) return value;
    throw error;
  }
}

/** As `JSON.parse` would: `__proto__` is a key like any other. */
function set(object: object, key: string | number, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function at(file: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    file,
  );
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}
