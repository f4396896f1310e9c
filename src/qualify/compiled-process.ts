import type { FactId } from '@/src/facts/catalogue';
import { factsIn } from '@/src/process/facts-in';
import type { Outcome, SalesProcess, Signal } from '@/src/process/sales-process';
import { compileAll, type Compiled, type Leaf, type Node } from './compile';

/** A sales process, ready to be asked of many deals. */
export interface CompiledProcess {
  process: SalesProcess;
  layout: Compiled['layout'];
  /** Predicates that follow from facts, and those that follow from the outcomes. */
  leaves: readonly Leaf[];
  owedLeaves: readonly Leaf[];
  outcomes: readonly CompiledOutcome[];
  signals: readonly CompiledSignal[];
  /** For each stage the facts that it is judged by, each with the required outcomes (by place) that ask for it. */
  needed: readonly (readonly { id: FactId; fact: number; outcomes: readonly number[] }[])[];
  /** The red groups. */
  groups: readonly string[];
}

export interface CompiledOutcome {
  outcome: Outcome;
  node: Node;
  /** The place of its stage. */
  stage: number;
  required: boolean;
  /** All facts that its condition asks about. */
  facts: readonly FactId[];
}

interface CompiledSignal {
  signal: Signal;
  node: Node;
  /** The place of the stage from which on it is watched. */
  from: number;
  /** The place of the stage from which on it is red; null for one whose severity never changes. */
  redFrom: number | null;
  /** The place of its group among those that may be red; null for a signal that never is. */
  group: number | null;
}

const COMPILED = new WeakMap<SalesProcess, CompiledProcess>();

/** Compiles a process; one that was compiled before is not compiled again. */
export function compile(process: SalesProcess): CompiledProcess {
  const compiled = COMPILED.get(process) ?? compileProcess(process);
  COMPILED.set(process, compiled);
  return compiled;
}

function compileProcess(process: SalesProcess): CompiledProcess {
  const { stages } = process;
  const conditions = [...process.outcomes.map(({ met }) => met), ...process.signals.map(({ fires }) => fires)];
  const { layout, leaves, nodes } = compileAll(conditions);
  const stageAt = (id: string): number => stages.findIndex((stage) => stage.id === id);
  const nodeAt = (place: number): Node => {
    const node = nodes[place];
    if (!node) throw new Error(`Nothing was compiled for rule ${place}`);
    return node;
  };
  const outcomes = process.outcomes.map((outcome, place): CompiledOutcome => ({
    outcome,
    node: nodeAt(place),
    stage: stageAt(outcome.stage),
    required: outcome.need === 'required',
    facts: [...new Set(factsIn(outcome.met))],
  }));
  const red = process.signals.filter(({ severity, redFrom }) => severity === 'red' || redFrom !== undefined);
  const groups = [...new Set(red.map(({ group }) => group))];
  return {
    process,
    layout,
    leaves: leaves.filter(({ condition }) => condition.test !== 'owed-at-least'),
    owedLeaves: leaves.filter(({ condition }) => condition.test === 'owed-at-least'),
    outcomes,
    signals: process.signals.map((signal, place) => ({
      signal,
      node: nodeAt(outcomes.length + place),
      from: stageAt(signal.from),
      redFrom: signal.redFrom === undefined ? null : stageAt(signal.redFrom),
      group: red.includes(signal) ? groups.indexOf(signal.group) : null,
    })),
    needed: stages.map((_stage, at) => neededIn(at, outcomes, layout)),
    groups,
  };
}

function neededIn(
  stage: number,
  outcomes: readonly CompiledOutcome[],
  { facts }: Compiled['layout'],
): CompiledProcess['needed'][number] {
  const askedBy = new Map<FactId, number[]>();
  outcomes.forEach(({ facts: asked, required, stage: due }, place) => {
    if (!required || due !== stage) return;
    for (const id of asked) askedBy.set(id, [...(askedBy.get(id) ?? []), place]);
  });
  return [...askedBy].map(([id, places]) => ({
    id,
    fact: facts.findIndex((fact) => fact.id === id),
    outcomes: places,
  }));
}
