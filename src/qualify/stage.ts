import type { Crm } from '@/src/crm/reading';
import type { Facts } from '@/src/facts/facts';
import { folded } from '@/src/facts/words';
import type { SalesProcess, Stage } from '@/src/process/sales-process';
import type { Place } from './assessment';

type Mark = Pick<Stage, 'ids' | 'labels'>;
type Meaning = { kind: 'stage'; index: number } | { kind: 'closed'; won: boolean };

/**
 * Where a deal stands: by the CRM's own stage id where the page shows it, else by the label, never by probability.
 * A stage that is not on the page, or that the process does not know, is unknown.
 */
export function placeOf({ crm, facts }: Facts, process: SalesProcess): Place {
  const stage = facts.get('stage');
  if (stage?.value?.type !== 'text') return { kind: 'unknown', text: null };
  const shown = stage.source.kind === 'field' ? stage.source.text : stage.value.text;
  const meaning = meaningOf(stage.value.text, crm, process) ?? meaningOf(shown, crm, process);
  if (meaning?.kind === 'closed') return meaning;
  const found = meaning ? process.stages[meaning.index] : undefined;
  if (!meaning || !found) return { kind: 'unknown', text: shown };
  const next = process.stages[meaning.index + 1] ?? null;
  return { kind: 'open', stage: found, position: meaning.index + 1, of: process.stages.length, next };
}

/** Where the stage with this text stands in the process, counted from 0; null for closed ones and for unknown ones. */
export function stageOrder(process: SalesProcess, crm: Crm): (text: string) => number | null {
  return (text) => {
    const meaning = meaningOf(text, crm, process);
    return meaning?.kind === 'stage' ? meaning.index : null;
  };
}

function meaningOf(text: string, crm: Crm, process: SalesProcess): Meaning | undefined {
  const { ids, labels } = indexOf(process);
  return ids[crm].get(text) ?? labels.get(folded(text));
}

interface Index {
  ids: Readonly<Record<Crm, ReadonlyMap<string, Meaning>>>;
  labels: ReadonlyMap<string, Meaning>;
}

/** Folding all labels takes longer than the rest of an assessment, and a process never changes. */
const INDEXES = new WeakMap<SalesProcess, Index>();

export function indexOf(process: SalesProcess): Index {
  const index = INDEXES.get(process) ?? buildIndex(process);
  INDEXES.set(process, index);
  return index;
}

function buildIndex({ stages, closed }: SalesProcess): Index {
  const marks: readonly (readonly [Mark, Meaning])[] = [
    ...stages.map((stage, index) => [stage, { kind: 'stage', index }] as const),
    [closed.won, { kind: 'closed', won: true }],
    [closed.lost, { kind: 'closed', won: false }],
  ];
  // A stage's own name counts last: it may be a word that another stage is known by.
  const names = stages.map(({ name }, index) => [folded(name), { kind: 'stage', index }] as const);
  const by = (words: (mark: Mark) => readonly string[]): ReadonlyMap<string, Meaning> =>
    new Map(marks.flatMap(([mark, meaning]) => words(mark).map((word) => [word, meaning] as const)));
  return {
    ids: { salesforce: by(({ ids }) => ids.salesforce), hubspot: by(({ ids }) => ids.hubspot) },
    labels: new Map([...names, ...by(({ labels }) => labels.map(folded))]),
  };
}
