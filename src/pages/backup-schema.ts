import * as v from 'valibot';
import { BACKUP_FILE, BACKUP_VERSION, LARGEST_BACKUP } from '@/src/memory/kept/backup';
import { readRow } from '@/src/row-schema';
import { isKindName, KIND_NAMES, noRows, type KindName, type Row, type Rows } from '@/src/memory/kept/kinds';
import { text } from '@/src/record-schema';

const head = v.looseObject(
  {
    kind: v.literal(BACKUP_FILE, 'this is no backup of Walkaway'),
    version: v.literal(BACKUP_VERSION, `this extension reads version ${BACKUP_VERSION} only; is it the newest one?`),
  },
  'this is no backup of Walkaway',
);

const backup = v.strictObject({
  kind: v.literal(BACKUP_FILE),
  version: v.literal(BACKUP_VERSION),
  product: text(100),
  madeAt: v.pipe(v.string(), v.isoTimestamp('is no moment')),
  records: v.record(v.string(), v.array(v.unknown(), 'is no list'), 'is no list of records by their kinds'),
  // For whoever can make something of them: they are not taken in.
  damaged: v.exactOptional(v.array(v.unknown())),
});

export type ReadBackup =
  | { ok: true; rows: Rows; madeAt: string }
  /** What is wrong, the first few of all. */
  | { ok: false; problems: readonly string[]; more: number };

const MOST_PROBLEMS = 20;
const AT_ONCE = 1000;

/** Reads a file with everything that is kept. It is taken whole or refused whole, and nothing is changed yet. */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  if (file.size > LARGEST_BACKUP) {
    return refused([`The file has ${megabytes(file.size)} MB; ${megabytes(LARGEST_BACKUP)} MB is the most.`]);
  }
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return refused(['The file is no JSON text, or a part of it is missing.']);
  }
  const about = v.safeParse(head, json);
  if (!about.success) return refused(about.issues.map((issue) => problemOf(issue)));
  const parsed = v.safeParse(backup, json);
  if (!parsed.success) return refused(parsed.issues.map((issue) => problemOf(issue)));
  const { records, madeAt } = parsed.output;
  const rows = noRows();
  const problems = Object.keys(records)
    .filter((name) => !isKindName(name))
    .map((name) => `records.${name}: is not known`);
  const readKind = async <Name extends KindName>(name: Name): Promise<void> => {
    // A kind that a file does not name is none of it: the file is older than the kind.
    const all = records[name] ?? [];
    const read: Row<Name>[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      if (from > 0) await nextTask();
      for (const [at, row] of all.slice(from, from + AT_ONCE).entries()) {
        const checked = readRow(name, row);
        if (checked.ok) read.push(checked.row);
        else problems.push(...checked.issues.map((issue) => problemOf(issue, ['records', name, from + at])));
      }
    }
    Object.assign(rows, { [name]: read });
  };
  for (const name of KIND_NAMES) await readKind(name);
  problems.push(...KIND_NAMES.flatMap((name) => twiceIn(name, rows)));
  return problems.length > 0 ? refused(problems) : { ok: true, rows, madeAt };
}

function refused(problems: readonly string[]): ReadBackup {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS), more: Math.max(0, problems.length - MOST_PROBLEMS) };
}

function twiceIn(name: KindName, rows: Rows): readonly string[] {
  const keys = new Set<string>();
  return rows[name].flatMap(({ key }, at) => {
    const known = JSON.stringify(key);
    if (keys.has(known)) return [`records.${name}.${at}: is in the file twice`];
    keys.add(known);
    return [];
  });
}

function problemOf(issue: v.BaseIssue<unknown>, within: readonly (string | number)[] = []): string {
  const path = [...within, v.getDotPath(issue) ?? []].flat().join('.') || 'file';
  if (issue.received === 'undefined') return `${path}: is missing`;
  return `${path}: ${issue.expected === 'never' ? 'is not known' : issue.message}`;
}

/** The page stays alive while a large file is checked. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
