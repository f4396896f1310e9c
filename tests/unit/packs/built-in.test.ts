import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import { parsePack } from '@/src/process/parse';
import { problemSentence } from '@/src/process/problem';
import { fits, type Schema } from '@/tests/unit/process/fits-schema';

const FOLDER = 'src/process/built-in';
const SCHEMA: Schema = JSON.parse(readFileSync('public/pack.schema.json', 'utf8'));
const PACKS = builtInPacks().map(({ pack, process }) => [pack.id, { pack, process }] as const);

function fileOf(id: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8'));
}

describe('the built-in packs', () => {
  it('are all the files of their folder', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(PACKS.map(([id]) => `${id}.json`).toSorted()).toEqual(files.toSorted());
  });

  it.each(PACKS)('%s passes the check without an error or a warning, and is read as it was checked', (id, read) => {
    const others = builtInPacks().flatMap(({ pack }) => (pack.id === id ? [] : [pack]));
    const parsed = parsePack(fileOf(id), others, '2026-11-27');
    expect(parsed.ok ? parsed.warnings.map(problemSentence) : parsed.problems.map(problemSentence)).toEqual([]);
    expect(parsed).toMatchObject({ ok: true, ...read });
  });

  it.each(PACKS)('%s fits the published JSON Schema, and says where it is', (id) => {
    expect(fits(fileOf(id), SCHEMA, SCHEMA)).toBe(true);
    expect(fileOf(id)).toMatchObject({ $schema: '../../../public/pack.schema.json' });
  });
});
