import { expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import bant from '@/src/process/built-in/bant.json';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import meddicStyle from '@/src/process/built-in/meddic-style.json';
import meddiccStyle from '@/src/process/built-in/meddicc-style.json';
import meddpiccStyle from '@/src/process/built-in/meddpicc-style.json';
import spicedStyle from '@/src/process/built-in/spiced-style.json';
import { parsePack } from '@/src/process/parse';
import { problemSentence } from '@/src/process/problem';

const FILES = [defaultCvo, meddpiccStyle, meddiccStyle, meddicStyle, spicedStyle, bant];

// The background reads these files without the check: that they pass it is proven here.
it.each(FILES.map((file) => [file.id, file] as const))('the check has nothing to say of %s', (id, file) => {
  const packs = builtInPacks().map(({ pack }) => pack);
  const parsed = parsePack(
    file,
    packs.filter((pack) => pack.id !== id),
    '2026-11-27',
  );
  const said = parsed.ok ? parsed.warnings : parsed.problems;
  expect(said.map(problemSentence)).toEqual([]);
  expect(parsed).toMatchObject({ ok: true, pack: packs.find((pack) => pack.id === id) });
});

it('every built-in file can be chosen', () => {
  expect(builtInPacks().map(({ pack }) => pack.id)).toEqual(FILES.map(({ id }) => id));
});
