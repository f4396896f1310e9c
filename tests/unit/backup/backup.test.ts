import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseOpener } from '@/src/memory/database';
import { backupFileName, inMemory, LARGEST_BACKUP, writeBackup } from '@/src/memory/kept/backup';
import { eraseEverything } from '@/src/memory/kept/erase';
import { KIND_NAMES } from '@/src/memory/kept/kinds';
import { mergeRows } from '@/src/memory/kept/merge';
import { saveEvidence } from '@/src/memory/recorded';
import { anEvidence, anotherId } from '../factories';
import { BackupReader } from '@/src/backup/backup-reader';
import { allRows, kept } from '../memory/kept/arbitraries';
import { openFile, readFile } from './read-file';

const AT = Date.UTC(2026, 10, 27, 12);
const making = () => ({ product: '0.1.0', at: AT, output: inMemory() });

describe('a file with everything', () => {
  it('gives everything back, to the last value', async () => {
    const from = await databaseOpener('from')();
    const into = await databaseOpener('into')();
    await fc.assert(
      fc.asyncProperty(kept, async (rows) => {
        await Promise.all([eraseEverything(from), eraseEverything(into)]);
        await mergeRows(from, rows);
        const read = await readFile(await writeBackup(from, making()));
        expect(read).toMatchObject({ ok: true, madeAt: '2026-11-27T12:00:00.000Z' });
        if (read.ok) await mergeRows(into, read.rows);
        expect(await allRows(into)).toEqual(await allRows(from));
      }),
      { numRuns: 80 },
    );
    from.close();
    into.close();
  });

  it('is written in pieces, and says how far it is', async () => {
    const database = await databaseOpener('pieces')();
    for (let number = 0; number < 1203; number += 1) {
      await saveEvidence(database, anEvidence({ id: anotherId(number) }));
    }
    const told: [number, number][] = [];
    const file = await writeBackup(database, { ...making(), progress: (done, of) => told.push([done, of]) });
    expect(told.filter(([done], at) => done !== told[at - 1]?.[0])).toEqual([
      [0, 1203],
      [500, 1203],
      [1000, 1203],
      [1203, 1203],
    ]);
    const read = await readFile(file);
    expect(read.ok && read.rows.evidence.length).toBe(1203);
    database.close();
  });

  it('has the day in its name', () => {
    expect(backupFileName('2026-11-27')).toBe('walkaway-backup-2026-11-27.json');
  });
});

const ABOUT = { kind: 'walkaway-backup', version: 1, product: '0.1.0', madeAt: '2026-11-27T12:00:00.000Z' };
const GOOD = { ...ABOUT, records: {} };
const fileOf = (content: unknown): Blob => new Blob([JSON.stringify(content)]);
const withRecords = (records: object): Blob => fileOf({ ...GOOD, records });

describe('a file that cannot be taken', () => {
  it.each([
    ['no JSON', new Blob(['{"kind": "walkaway-ba']), 'The file is no JSON text, or a part of it is missing.'],
    ['an empty file', new Blob([]), 'The file is no JSON text, or a part of it is missing.'],
    ['another text', fileOf('hello'), 'file: this is no backup of Walkaway'],
    ['a file of fields', fileOf({ kind: 'walkaway-fields', version: 1 }), 'kind: this is no backup of Walkaway'],
    [
      'a newer version',
      fileOf({ ...GOOD, version: 2 }),
      'version: this extension reads version 1 only; is it the newest one?',
    ],
    ['an unknown kind', withRecords({ mails: [] }), 'records.mails: is not known'],
    ['no moment', fileOf({ ...GOOD, madeAt: 'yesterday' }), 'madeAt: is no moment'],
    ['no records', fileOf({ ...GOOD, records: undefined }), 'records: is missing'],
    [
      'a piece of evidence of nobody',
      withRecords({ evidence: [anEvidence({ person: '' })] }),
      'records.evidence.0.person: nobody is named',
    ],
    [
      'the same piece twice',
      withRecords({ evidence: [anEvidence(), anEvidence()] }),
      'records.evidence.1: is in the file twice',
    ],
    [
      'a key of no organisation',
      withRecords({ choices: [{ key: ['oracle', 'acme', '1'], value: 'bant' }] }),
      expect.stringContaining('records.choices.0.key.0'),
    ],
  ])('is refused whole, and told why: %s', async (_, file, problem) => {
    const read = await readFile(file);
    expect(read).toEqual({ ok: false, problems: [problem], more: 0 });
  });

  it('names everything that is wrong, up to what can be read', async () => {
    const evidence = Array.from({ length: 30 }, (_, number) => anEvidence({ id: anotherId(number), person: '' }));
    const read = await readFile(withRecords({ evidence }));
    expect(read).toMatchObject({ ok: false, more: 10 });
    expect(!read.ok && read.problems.at(-1)).toBe('records.evidence.19.person: nobody is named');
  });

  it('is not even opened when it is too large', async () => {
    const file = fileOf(GOOD);
    Object.defineProperty(file, 'size', { value: LARGEST_BACKUP + 1 });
    expect(await readFile(file)).toEqual({
      ok: false,
      problems: ['The file has 2001 MB; 2000 MB is the most.'],
      more: 0,
    });
  });

  it('is refused, or gives rows, and never throws, wherever it was cut or changed', async () => {
    const database = await databaseOpener('damaged')();
    await fc.assert(
      fc.asyncProperty(kept, fc.nat(), fc.string({ maxLength: 3 }), async (rows, place, damage) => {
        await eraseEverything(database);
        await mergeRows(database, rows);
        const text = await (await writeBackup(database, making())).text();
        const at = place % text.length;
        const read = await readFile(new Blob([text.slice(0, at), damage, text.slice(at + damage.length + 1)]));
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
    database.close();
  });
});

describe('a file that something else has written anew', () => {
  const evidence = Array.from({ length: 1203 }, (_, number) => anEvidence({ id: anotherId(number) }));

  it.each([
    ['in one line', JSON.stringify({ ...GOOD, records: { evidence } })],
    ['with a line for every value', JSON.stringify({ ...GOOD, records: { evidence } }, null, 4)],
    ['in another order', JSON.stringify({ damaged: [{ a: [1] }], records: { evidence }, ...ABOUT })],
    ['with a mark of its encoding', `\uFEFF${JSON.stringify({ ...GOOD, records: { evidence } })}`],
  ])('is taken as well: %s', async (_, text) => {
    const read = await readFile(new Blob([text]));
    expect(read.ok && read.rows.evidence.map(({ value }) => value)).toEqual(evidence);
  });

  it.each([
    ['in two bytes for each letter', new Blob([Buffer.from(JSON.stringify(GOOD), 'utf16le')])],
    ['with a letter that is none', new Blob([JSON.stringify(GOOD).slice(0, -2), new Uint8Array([0xff]), '}'])],
  ])('is refused: %s', async (_, file) => {
    expect(await readFile(file)).toMatchObject({ ok: false, problems: [expect.stringContaining('no JSON text')] });
  });
});

it('has only a batch of a file in memory, and asks for a piece at a time', async () => {
  const evidence = Array.from({ length: 20_000 }, (_, number) => anEvidence({ id: anotherId(number) }));
  const { size, bytes } = await openFile(withRecords({ evidence }));
  const asked: number[] = [];
  const reader = new BackupReader({
    size,
    bytes: (from, to) => {
      asked.push(to - from);
      return bytes(from, to);
    },
  });
  const [first, ...others] = Array.from(reader.batches(), (batch) => ({ rows: batch.size, read: reader.read }));
  expect(first?.read).toBeLessThanOrEqual(500_000);
  expect(Math.max(...others.map(({ rows }) => rows))).toBeLessThanOrEqual(500);
  expect(Math.max(...asked)).toBeLessThanOrEqual(500_000);
  expect(asked.length).toBeGreaterThan(8);
});

it('takes the file that the documentation shows', async () => {
  const documented = readFileSync('docs/backup-file.md', 'utf8');
  const example = /```json\n(.*?)```/s.exec(documented)?.[1] ?? '';
  const read = await readFile(new Blob([example]));
  expect(read.ok && KIND_NAMES.filter((name) => read.rows[name].length !== 1)).toEqual([]);
});

it('takes a file that was written before a kind of record was known', async () => {
  const read = await readFile(withRecords({ evidence: [anEvidence()] }));
  expect(read.ok && [read.rows.evidence.length, read.rows.histories]).toEqual([1, []]);
});
