import { folded } from '@/src/facts/words';
import type { SalesProcess, Stage } from './sales-process';

/** What the seller said that a stage is. */
export type StageMeaning =
  | { kind: 'stage'; stage: string }
  | { kind: 'closed'; won: boolean }
  /** None that the process has: it is not asked for again. */
  | { kind: 'none' };

/** A stage that an organisation has named or renamed, by what its pages call it. */
export interface NamedStage {
  name: string;
  means: StageMeaning;
}

/** What a stage means in one process. Another process has other stages, so it is asked for there again. */
export interface StageName extends NamedStage {
  process: string;
}

/** More stages than that no pipeline has. */
export const MOST_STAGE_NAMES = 200;

/** What was said of the stages for one process, as far as the process still has the stages that were meant. */
export function namesFor({ id, stages }: SalesProcess, names: readonly StageName[]): readonly NamedStage[] {
  return names
    .filter(({ process, means }) => process === id && (means.kind !== 'stage' || hasStage(stages, means.stage)))
    .map(({ name, means }) => ({ name, means }));
}

function hasStage(stages: readonly Stage[], id: string): boolean {
  return stages.some((stage) => stage.id === id);
}

/** The names after one of them is given another meaning, or none any more (null). */
export function nameStage(
  names: readonly StageName[],
  { process, name }: Pick<StageName, 'process' | 'name'>,
  means: StageMeaning | null,
): readonly StageName[] {
  const others = names.filter((other) => other.process !== process || folded(other.name) !== folded(name));
  return means === null ? others : [...others, { process, name, means }].slice(-MOST_STAGE_NAMES);
}

/** What was said of stages, and for the stages of which nothing was, what others said. */
export function filledStageNames(said: readonly StageName[], others: readonly StageName[]): readonly StageName[] {
  const more = others.filter(
    ({ process, name }) => !said.some((own) => own.process === process && folded(own.name) === folded(name)),
  );
  return [...said, ...more].slice(0, MOST_STAGE_NAMES);
}

/** What was said of a stage that a page shows. */
export function meaningOf(names: readonly NamedStage[], shown: string): StageMeaning | null {
  return names.find(({ name }) => folded(name) === folded(shown))?.means ?? null;
}

type Mark = Pick<Stage, 'ids' | 'labels'>;

/** The process with an organisation's own names for its stages. What the seller said goes before what a pack says. */
export function withStageNames(process: SalesProcess, names: readonly NamedStage[]): SalesProcess {
  const said = names.filter(({ means }) => means.kind !== 'none');
  if (said.length === 0) return process;
  const taken = new Set(said.map(({ name }) => folded(name)));
  const renamed = <Of extends Mark>(mark: Of, isMeant: (means: StageMeaning) => boolean): Of => {
    const others = (words: readonly string[]): readonly string[] => words.filter((word) => !taken.has(folded(word)));
    const own = said.filter(({ means }) => isMeant(means)).map(({ name }) => name);
    const ids = { salesforce: others(mark.ids.salesforce), hubspot: others(mark.ids.hubspot) };
    return { ...mark, ids, labels: [...others(mark.labels), ...own] };
  };
  const closed = (mark: Mark, won: boolean): Mark =>
    renamed(mark, (means) => means.kind === 'closed' && means.won === won);
  return {
    ...process,
    stages: process.stages.map((stage) =>
      renamed(stage, (means) => means.kind === 'stage' && means.stage === stage.id),
    ),
    closed: { won: closed(process.closed.won, true), lost: closed(process.closed.lost, false) },
  };
}
