import * as v from 'valibot';
import { BACKUP_FILE, BACKUP_VERSION, LARGEST_BACKUP } from '@/src/memory/kept/backup';
import { BATCH, batchOf, type Batch } from '@/src/memory/kept/batches';
import { isKindName, type KindName, type Row } from '@/src/memory/kept/kinds';
import { text } from '@/src/schema/record-schema';
import { readRow } from '@/src/schema/row-schema';
import { jsonParts, NoJson, type JsonPart, type Path } from './json-parts';

const head = v.looseObject(
  {
    kind: v.literal(BACKUP_FILE, 'this is no backup of Walkaway'),
    version: v.literal(BACKUP_VERSION, `this extension reads version ${BACKUP_VERSION} only; is it the newest one?`),
  },
  'this is no backup of Walkaway',
);

/** Without the records and what stands in the other list, which are read by themselves. */
const backup = v.strictObject({
  kind: v.literal(BACKUP_FILE),
  version: v.literal(BACKUP_VERSION),
  product: text(100),
  madeAt: v.pipe(v.string(), v.isoTimestamp('is no moment')),
  records: v.literal('object', 'is no list of records by their kinds'),
  // For whoever can make something of them: they are not taken in.
  damaged: v.exactOptional(v.literal('list', 'is no list')),
});

/** A file of which pieces can be read at once: nothing may be waited for while something is being stored. */
export interface FileBytes {
  size: number;
  bytes(from: number, to: number): Uint8Array;
}

/** The file is not taken. */
export class RefusedFile extends Error {
  /** `problems`: what is wrong, the first few of all. `more`: how many others there are. */
  constructor(
    readonly problems: readonly string[],
    readonly more: number,
  ) {
    super(problems.join('\n'));
  }
}

const MOST_PROBLEMS = 20;

/** Bytes that are read at once. */
const PIECE = 500_000;

/**
 * Reads a file with everything that is kept, of any size with little of it in memory. It is taken whole or refused whole,
 * which is known when it has been read to its end: whoever takes the rows in before has to take them back.
 */
export class BackupReader {
  /** Bytes that were read so far. */
  read = 0;
  /** When the file was made, known at its end. */
  madeAt = '';
  private readonly about: Record<string, unknown> = {};
  /** What the file is: `about`, if it is an object. */
  private root: unknown = this.about;
  private readonly kinds = new Set<string>();
  private readonly problems: string[] = [];
  private more = 0;

  constructor(private readonly file: FileBytes) {}

  /**
   * All rows, each kind by itself.
   *
   * @throws RefusedFile
   */
  *batches(): Generator<Batch> {
    const { size } = this.file;
    if (size > LARGEST_BACKUP) {
      throw new RefusedFile([`The file has ${megabytes(size)} MB; ${megabytes(LARGEST_BACKUP)} MB is the most.`], 0);
    }
    try {
      yield* this.rows();
    } catch (error) {
      if (!(error instanceof NoJson)) throw error;
      throw new RefusedFile(['The file is no JSON text, or a part of it is missing.'], 0);
    }
    this.refuseOthers(v.safeParse(head, this.root));
    const checked = v.safeParse(backup, this.about);
    this.refuseOthers(checked);
    if (this.problems.length > 0 || !checked.success) throw new RefusedFile(this.problems, this.more);
    this.madeAt = checked.output.madeAt;
  }

  private *rows(): Generator<Batch> {
    let kind: KindInFile<KindName> | null = null;
    for (const part of jsonParts(this.texts(), isReadByParts)) {
      const [first, name, number] = part.path;
      if (first === 'records' && typeof name === 'string') {
        if (typeof number === 'number' && 'value' in part) {
          kind?.take(part.value, number).forEach((problem) => this.note(problem));
        } else if (part.path.length === 2) {
          if (kind) yield* this.handedOut(kind, 0);
          kind = this.kindAt(name, part);
        }
      } else if (part.path.length === 1) {
        if (Object.hasOwn(this.about, String(first))) this.note(`${first}: is in the file twice`);
        this.about[String(first)] = 'value' in part ? part.value : part.opens;
      } else if (part.path.length === 0 && (!('opens' in part) || part.opens === 'list')) {
        this.root = null;
      }
      if (kind) yield* this.handedOut(kind, BATCH);
    }
    if (kind) yield* this.handedOut(kind, 0);
  }

  /** The rows of a kind that wait, once there are so many; none where anything is wrong: the file will be refused. */
  private *handedOut(kind: KindInFile<KindName>, least: number): Generator<Batch> {
    if (kind.waiting === 0 || kind.waiting < least) return;
    const batch = kind.handOut();
    if (this.problems.length === 0) yield batch;
  }

  private kindAt(name: string, part: JsonPart): KindInFile<KindName> | null {
    if (!isKindName(name)) this.note(`records.${name}: is not known`);
    else if (!('opens' in part) || part.opens !== 'list') this.note(`records.${name}: is no list`);
    else if (this.kinds.has(name)) this.note(`records.${name}: is in the file twice`);
    else {
      this.kinds.add(name);
      return new KindInFile(name);
    }
    return null;
  }

  /** The text of the file, piece by piece. One that is not UTF-8 is damaged. */
  private *texts(): Generator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      while (this.read < this.file.size) {
        const to = Math.min(this.file.size, this.read + PIECE);
        const bytes = this.file.bytes(this.read, to);
        this.read = to;
        yield decoder.decode(bytes, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof TypeError ? new NoJson() : error;
    }
  }

  private note(problem: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else this.more += 1;
  }

  /** What the file says of itself comes first: where that is wrong, all else follows from it. */
  private refuseOthers(checked: v.SafeParseResult<v.GenericSchema>): void {
    if (!checked.success)
      throw new RefusedFile(
        checked.issues.map((issue) => problemOf(issue)),
        0,
      );
  }
}

/** The rows of one kind, while they are read. */
class KindInFile<Name extends KindName> {
  private rows: Row<Name>[] = [];
  private readonly keys = new Set<string>();

  constructor(private readonly name: Name) {}

  get waiting(): number {
    return this.rows.length;
  }

  /** Gives what is wrong with a row. */
  take(value: unknown, number: number): readonly string[] {
    const checked = readRow(this.name, value);
    const at = ['records', this.name, number];
    if (!checked.ok) return checked.issues.map((issue) => problemOf(issue, at));
    const { key } = checked.row;
    const known = typeof key === 'string' ? key : JSON.stringify(key);
    if (this.keys.has(known)) return [`${at.join('.')}: is in the file twice`];
    this.keys.add(known);
    this.rows.push(checked.row);
    return [];
  }

  handOut(): Batch {
    const batch = batchOf(this.name, this.rows);
    this.rows = [];
    return batch;
  }
}

/** The file itself, all records, each kind of them, and the list of those that are not taken in. */
function isReadByParts(path: Path): boolean {
  const [first] = path;
  return path.length === 0 || (first === 'records' && path.length <= 2) || (first === 'damaged' && path.length === 1);
}

function problemOf(issue: v.BaseIssue<unknown>, within: readonly (string | number)[] = []): string {
  const path = [...within, v.getDotPath(issue) ?? []].flat().join('.') || 'file';
  if (issue.received === 'undefined') return `${path}: is missing`;
  return `${path}: ${issue.expected === 'never' ? 'is not known' : issue.message}`;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
