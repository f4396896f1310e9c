/** What a column of a history list holds. */
export type Column = 'StageName' | 'Amount' | 'CloseDate' | 'moment' | 'field' | 'from' | 'to';

/** The columns by the names that the two objects behind the lists have for them, in every language. */
const BY_NAME: ReadonlyMap<string, Column> = new Map([
  ['StageName', 'StageName'],
  ['Amount', 'Amount'],
  ['CloseDate', 'CloseDate'],
  ['CreatedDate', 'moment'],
  ['SystemModstamp', 'moment'],
  ['LastModifiedDate', 'moment'],
  ['Field', 'field'],
  ['OldValue', 'from'],
  ['NewValue', 'to'],
]);

/**
 * The same by their headings, in the one language in which these were seen. Neither list can be given other columns, so
 * that such a heading means this in it; in every other language a column without a name stays unknown.
 */
const BY_HEADING: ReadonlyMap<string, Column> = new Map([
  ['Stage', 'StageName'],
  ['Amount', 'Amount'],
  ['Close Date', 'CloseDate'],
  ['Last Modified', 'moment'],
  ['Last Modified Date', 'moment'],
  ['Date', 'moment'],
  ['Field', 'field'],
  ['Original Value', 'from'],
  ['New Value', 'to'],
]);

/** By the key of a column in Lightning's tables: `CloseDate-date-4`, its name, its type and its place. */
export function columnOfKey(key: string): Column | null {
  return BY_NAME.get(/^(\w+)-/.exec(key)?.[1] ?? '') ?? null;
}

export function columnOfHeading(heading: string): Column | null {
  return BY_HEADING.get(heading) ?? null;
}
