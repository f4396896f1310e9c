/**
 * How a hook is known. `live`: read on a running page. `seen`: in real markup, in shipped code or in the vendor's own page
 * objects. `measured`: on a local page of the vendor's real components. `inferred`: concluded from these.
 */
export type Grade = 'live' | 'seen' | 'measured' | 'inferred';

/** One thing of a CRM's markup that a reader leans on. To repair a reader after a CRM's change, change its table. */
export interface Hook {
  readonly selector: string;
  readonly grade: Grade;
  /** Where it was seen, in a word or two: `page objects 9.0`, `portal 2026`. */
  readonly source: string;
}

/** The selectors of a table of hooks, by the same ids. */
export function selectorsOf<Id extends string>(table: Readonly<Record<Id, Hook>>): Readonly<Record<Id, string>> {
  // `fromEntries` forgets the keys, which are those of the table.
  return Object.fromEntries(Object.entries<Hook>(table).map(([id, { selector }]) => [id, selector])) as Record<
    Id,
    string
  >;
}

/** The attributes that some selectors ask for. */
export function attributesIn(selectors: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(selectors).flatMap((selector) =>
    [...selector.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name),
  );
}

/** How often each of some selectors, by their ids in a table, is found in some trees. */
export function countHooks(
  selectors: Readonly<Record<string, string>>,
  trees: readonly ParentNode[],
): ReadonlyMap<string, number> {
  const found = (selector: string): number =>
    trees.reduce((sum, tree) => sum + tree.querySelectorAll(selector).length, 0);
  return new Map(Object.entries(selectors).map(([id, selector]) => [id, found(selector)]));
}
