import type { Database } from '../database';
import { KIND_NAMES, KINDS, type KindName } from './kinds';
import { isSound } from './sound';
import { rowsOf } from './rows-of';

/** What a file with everything that is kept says of itself. docs/backup-file.md describes it. */
export const BACKUP_FILE = 'walkaway-backup';
export const BACKUP_VERSION = 1;

/** Bytes. A file of 50,000 deals with 20 changes and 5 pieces of evidence each has an eighth of it. */
export const LARGEST_BACKUP = 2_000_000_000;

interface Making {
  /** The version of the extension. */
  product: string;
  /** Ms since the epoch. */
  at: number;
  /** Called after each piece with how many rows are written, and of how many. */
  progress?(done: number, of: number): void;
  output: Output;
}

/** Where a file is written to. */
export interface Output {
  /** At once: nothing may be waited for while the database is read. */
  append(text: string): void;
  end(): Promise<Blob>;
  giveUp(): Promise<void>;
}

/** Letters after which the text so far is handed on. */
const PIECE = 1_000_000;

/**
 * Writes everything that is kept into one file, as it was at one moment: writers wait until the last row is read. Only
 * a piece of it is in memory at a time.
 */
export async function writeBackup(database: Database, making: Making): Promise<Blob> {
  try {
    return await writeTo(database, making);
  } catch (error) {
    await making.output.giveUp();
    throw error;
  }
}

async function writeTo(database: Database, { product, at, progress, output }: Making): Promise<Blob> {
  const reading = database.transaction(KIND_NAMES);
  const counts = await Promise.all(KIND_NAMES.map((name) => reading.objectStore(name).count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const file = new Pieces(output);
  const head = { kind: BACKUP_FILE, version: BACKUP_VERSION, product, madeAt: new Date(at).toISOString() };
  file.write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "records": {`);
  let done = 0;
  const damaged: string[] = [];
  const writeKind = async <Name extends KindName>(name: Name): Promise<void> => {
    let between = '';
    for await (const rows of rowsOf(reading.objectStore(name))) {
      for (const { key, value } of rows) {
        if (isSound(name, key, value)) {
          file.write(`${between}\n      ${JSON.stringify(KINDS[name].keyIn === 'row' ? { key, value } : value)}`);
          between = ',';
        } else {
          damaged.push(`\n    ${JSON.stringify({ kind: name, key, value })}`);
        }
      }
      done += rows.length;
      progress?.(done, all);
    }
  };
  for (const [index, name] of KIND_NAMES.entries()) {
    file.write(`${index === 0 ? '' : ','}\n    "${name}": [`);
    await writeKind(name);
    file.write('\n    ]');
  }
  file.write('\n  }');
  // Apart from the others: as a record it would keep the whole file from being taken in.
  if (damaged.length > 0) file.write(`,\n  "damaged": [${damaged.join(',')}\n  ]`);
  file.write('\n}\n');
  await reading.done;
  return file.end();
}

/** `walkaway-backup-2026-11-27.json`, by the day where the user is. */
export function backupFileName(day: string): string {
  return `${BACKUP_FILE}-${day}.json`;
}

/** Hands a text on in pieces that are worth it. */
class Pieces {
  private texts: string[] = [];
  private length = 0;

  constructor(private readonly output: Output) {}

  write(text: string): void {
    this.texts.push(text);
    this.length += text.length;
    if (this.length >= PIECE) this.put();
  }

  end(): Promise<Blob> {
    this.put();
    return this.output.end();
  }

  private put(): void {
    this.output.append(this.texts.join(''));
    this.texts = [];
    this.length = 0;
  }
}

/** A file in memory. */
export function inMemory(): Output {
  const blobs: Blob[] = [];
  return {
    append: (text) => void blobs.push(new Blob([text])),
    end: () => Promise.resolve(new Blob(blobs, { type: 'application/json' })),
    giveUp: () => Promise.resolve(),
  };
}
