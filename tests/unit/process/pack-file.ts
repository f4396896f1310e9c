import { parsePack } from '@/src/process/parse';
import type { Pack } from '@/src/process/pack';
import type { ProcessProblem } from '@/src/process/problem';
import defaultCvo from '@/src/process/built-in/default-cvo.json';

export type PackFile = typeof defaultCvo;

/** The default process as JSON, without its tests, changed by hand as a pack author might. */
export function file(change: (json: PackFile) => void): unknown {
  const copy = structuredClone(defaultCvo);
  copy.tests = [];
  change(copy);
  return copy;
}

export const withMet = (met: unknown) => file((json) => void Object.assign(json.outcomes[0] ?? {}, { met }));
export const withFires = (fires: unknown) =>
  file((json) => void Object.assign(json.signals[0] ?? {}, { fires, says: 'It is so.' }));

/** A small variant of the default process. */
export const VARIANT = {
  id: 'ours',
  version: '1.0.0',
  engine: 1,
  extends: 'default-cvo',
  title: 'Ours',
  purpose: 'For us.',
  author: 'Us',
  changes: 'First.',
  reviewBy: '2027-11-30',
  tests: [],
};

export function wholePack(json: unknown, bases: readonly Pack[] = []): Pack {
  const parsed = parsePack(json, bases);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

export const BASE = wholePack(defaultCvo);

function allOf(json: unknown): readonly ProcessProblem[] {
  const parsed = parsePack(json, [BASE], '2026-11-27');
  return parsed.ok ? parsed.warnings : parsed.problems;
}

/** Where the errors are, and what to do about each. */
export function errorsOf(json: unknown): readonly string[] {
  return sentences(json, 'error');
}

export function warningsOf(json: unknown): readonly string[] {
  return sentences(json, 'warning');
}

function sentences(json: unknown, wanted: ProcessProblem['level']): readonly string[] {
  return allOf(json).flatMap(({ path, level, fix }) => (level === wanted ? [`${path}: ${fix}`] : []));
}
