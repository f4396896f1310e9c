import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '@/src/authoring/check-file';
import { CATALOGUE } from '@/src/facts/catalogue';
import { builtInPacks } from '@/src/packs/built-in';

const page = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8');
const TODAY = '2026-11-23';
const BASES = builtInPacks().map(({ pack }) => pack);

/** The pieces of a file that the page has its reader write, in order, by the word behind `json`. */
const PIECES = [...page('authors.md').matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

/** The reader's file after so many pieces: the first ones stand for themselves, the others are added to it. */
function fileAfter(steps: number): string {
  let whole: object = {};
  for (const { name, text } of PIECES.slice(0, steps)) {
    whole = name === 'empty' || name === 'step' ? JSON.parse(text) : { ...whole, ...JSON.parse(`{${text}}`) };
  }
  return JSON.stringify(whole);
}

describe('the page for authors', () => {
  it('begins with a file of which nothing is right yet', () => {
    expect(checkFile(fileAfter(1), BASES, TODAY)).toMatchObject({ ok: false });
  });

  it.each(PIECES.slice(1).map(({ name }, index) => [name, index + 2] as const))(
    'leads to a file that can be used after the piece “%s”',
    (_name, steps) => {
      const { ok, text } = checkFile(fileAfter(steps), BASES, TODAY);
      expect(ok ? '' : text).toBe('');
    },
  );

  it('ends with a pack whose tests all hold', () => {
    expect(checkFile(fileAfter(PIECES.length), BASES, TODAY).text).toContain('2 of 2 tests hold.');
  });
});

describe('the reference for authors', () => {
  const reference = page('pack-reference.md');

  it.each(Object.entries(CATALOGUE))('names the fact %s, what it is, and its choices', (id, entry) => {
    const row = reference.split('\n').find((line) => line.startsWith(`| \`${id}\``)) ?? '';
    expect(row).toContain(entry.label);
    const kinds = 'choices' in entry ? entry.choices : [entry.type];
    expect(kinds.filter((kind) => !row.includes(kind))).toEqual([]);
  });
});
