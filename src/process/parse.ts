import * as v from 'valibot';
import { problemsOf } from './check';
import { problemsOfVariant } from './check-variant';
import type { Pack } from './pack';
import type { ProcessProblem } from './problem';
import { resolve } from './resolve';
import type { SalesProcess } from './sales-process';
import { PACK, VARIANT } from './schema';
import { whole } from './variant';

export type ParsedPack =
  { ok: true; pack: Pack; process: SalesProcess } | { ok: false; problems: readonly ProcessProblem[] };

/**
 * Reads the JSON of a pack, or of a variant of one of `bases`, which comes out whole. Names everything that is wrong with
 * its shape; when the shape is right, everything that is wrong with its meaning (unknown stages, ids used twice,
 * predicates that do not fit their fact).
 */
export function parsePack(json: unknown, bases: readonly Pack[] = []): ParsedPack {
  return isVariant(json) ? parseVariant(json, bases) : parseWhole(json);
}

function isVariant(json: unknown): json is { extends: unknown } {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'extends');
}

function parseWhole(json: unknown): ParsedPack {
  const shape = v.safeParse(PACK, json);
  return shape.success ? checked(shape.output) : { ok: false, problems: shape.issues.map(problem) };
}

function parseVariant(json: unknown, bases: readonly Pack[]): ParsedPack {
  const shape = v.safeParse(VARIANT, json);
  if (!shape.success) return { ok: false, problems: shape.issues.map(problem) };
  const variant = shape.output;
  const base = bases.find(({ id }) => id === variant.extends);
  if (!base) return { ok: false, problems: [{ path: 'extends', message: `No pack is called "${variant.extends}"` }] };
  const problems = problemsOfVariant(variant, base);
  return problems.length === 0 ? checked(whole(variant, base)) : { ok: false, problems };
}

function checked(pack: Pack): ParsedPack {
  const process = resolve(pack);
  const problems = problemsOf(process);
  return problems.length === 0 ? { ok: true, pack, process } : { ok: false, problems };
}

function problem(issue: v.BaseIssue<unknown>): ProcessProblem {
  return { path: v.getDotPath(issue) ?? '', message: issue.message };
}
