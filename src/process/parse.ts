import * as v from 'valibot';
import type { Day } from '@/src/day';
import { draftOf, draftOfVariant, IN_BASE, isRaw, namesOf, type Raw } from './check/draft';
import { inReviewBy, problemsOfMeaning } from './check/meaning';
import { insteadOf } from './check/nearest';
import { problemsOfShape } from './check/shape';
import { problemsOfSize } from './check/size';
import { inVariant } from './check/variant';
import type { Pack } from './pack';
import { error, quoted, type ProcessProblem } from './problem';
import { resolve } from './resolve';
import type { SalesProcess } from './sales-process';
import { PACK, VARIANT } from './schema';
import { whole } from './variant';

export type ParsedPack =
  | { ok: true; pack: Pack; process: SalesProcess; warnings: readonly ProcessProblem[] }
  | { ok: false; problems: readonly ProcessProblem[] };

/**
 * Reads the JSON of a pack, or of a variant, which comes out whole. A file with errors is refused, and everything that is
 * wrong with it is named at once, its shape and its meaning, errors first. `bases` are packs that it may be a variant of;
 * `today` is for what depends on the day, such as a review that is due.
 */
export function parsePack(json: unknown, bases: readonly Pack[] = [], today: Day | null = null): ParsedPack {
  const size = problemsOfSize(json);
  if (size.tooLarge || !isRaw(json))
    return refused([...size.problems, ...(size.tooLarge ? [] : problemsOfShape(PACK, json, null))]);
  const base = Object.hasOwn(json, 'extends') ? baseOf(json, bases) : null;
  const problems = [...size.problems, ...problemsIn(json, base, bases, today)];
  const pack = problems.some(({ level }) => level === 'error') ? null : packOf(json, base);
  if (pack === null) return refused(problems);
  return { ok: true, pack, process: resolve(pack), warnings: problems };
}

function refused(problems: readonly ProcessProblem[]): ParsedPack {
  const rank = ({ level }: ProcessProblem): number => (level === 'error' ? 0 : 1);
  return { ok: false, problems: problems.toSorted((a, b) => rank(a) - rank(b)) };
}

/** The base of a variant, or undefined where it has one that nobody gave. */
function baseOf(file: Raw, bases: readonly Pack[]): Pack | undefined {
  return bases.find(({ id }) => id === file['extends']);
}

function problemsIn(
  file: Raw,
  base: Pack | null | undefined,
  bases: readonly Pack[],
  today: Day | null,
): readonly ProcessProblem[] {
  if (base === undefined) {
    const { extends: id } = file;
    const ids = bases.map((one) => one.id);
    const lost =
      typeof id === 'string'
        ? [error('extends', `the unknown pack ${quoted(id)}`, 'a pack that is there', insteadOf(id, ids))]
        : [];
    return [...problemsOfShape(VARIANT, file, null), ...lost];
  }
  const draft = base === null ? draftOf(file) : draftOfVariant(file, base);
  return [
    ...problemsOfShape(base === null ? PACK : VARIANT, file, namesOf(draft)),
    ...(base === null ? [] : inVariant(file, base, draft)),
    ...problemsOfMeaning(draft, today).flatMap(fromBase),
    ...inReviewBy(file, today),
  ];
}

/** The base itself was checked: what is wrong with it now comes from the variant's changes, and is put right there. */
function fromBase(problem: ProcessProblem): readonly ProcessProblem[] {
  if (!problem.path.startsWith(IN_BASE)) return [problem];
  const fix = 'It is as in the base: leave it out too, or put a changed one in its place.';
  return problem.level === 'error' ? [{ ...problem, fix }] : [];
}

function packOf(file: Raw, base: Pack | null | undefined): Pack | null {
  if (base === undefined) return null;
  return base === null ? v.parse(PACK, file) : whole(v.parse(VARIANT, file), base);
}
