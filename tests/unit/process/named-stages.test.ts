import { describe, expect, it } from 'vitest';
import { defaultProcess } from '@/src/packs/built-in';
import { meaningOf, nameStage, namesFor, withStageNames, type NamedStage } from '@/src/process/named-stages';
import { assess } from '@/src/qualify/assess';
import { placeOf } from '@/src/qualify/stage';
import { makeFacts } from '../qualify/factories';

const TODAY = '2026-11-23';
const PROCESS = defaultProcess();
const shape: NamedStage = { name: 'Solution Fit', means: { kind: 'stage', stage: 'shape' } };
const at = (stage: string, ...names: NamedStage[]) => placeOf(makeFacts({ stage }), withStageNames(PROCESS, names));

describe('a stage that the seller has named', () => {
  it.each(['Solution Fit', 'solution  fit', ' SOLUTION FIT '])('is known, written as %j', (shown) => {
    expect(at(shown)).toMatchObject({ kind: 'unknown' });
    expect(at(shown, shape)).toMatchObject({ kind: 'open', stage: { id: 'shape' }, position: 3 });
  });

  it('can be the end of a deal', () => {
    expect(at('Dead', { name: 'Dead', means: { kind: 'closed', won: false } })).toEqual({ kind: 'closed', won: false });
    expect(at('Live', { name: 'Live', means: { kind: 'closed', won: true } })).toEqual({ kind: 'closed', won: true });
  });

  it('stays unknown when the seller leaves it so', () => {
    expect(at('Parked', { name: 'Parked', means: { kind: 'none' } })).toEqual({ kind: 'unknown', text: 'Parked' });
  });

  it('is what the seller said, also where a later version of the process has that word for another stage', () => {
    const named: NamedStage = { name: 'Needs Analysis', means: { kind: 'stage', stage: 'prove' } };
    expect(at('Needs Analysis')).toMatchObject({ stage: { id: 'shape' } });
    expect(at('Needs Analysis', named)).toMatchObject({ stage: { id: 'prove' } });
    expect(at('Value Proposition', named)).toMatchObject({ stage: { id: 'shape' } });
  });

  it('is judged like the stage that it is', () => {
    const facts = { contactCount: 1, nextStep: 'Call' };
    const named = assess(makeFacts({ ...facts, stage: 'Solution Fit' }), withStageNames(PROCESS, [shape]), TODAY);
    const known = assess(makeFacts({ ...facts, stage: 'Needs Analysis' }), PROCESS, TODAY);
    expect(named.verdict).toBe(known.verdict);
    expect(named.outcomes.map(({ state }) => state)).toEqual(known.outcomes.map(({ state }) => state));
  });
});

describe('what was said of stages', () => {
  it('counts for one process, and only as long as it has the stage', () => {
    const names = [
      { ...shape, process: PROCESS.id },
      { ...shape, process: 'other' },
      { name: 'Gone', process: PROCESS.id, means: { kind: 'stage', stage: 'gone' } } as const,
      { name: 'Parked', process: PROCESS.id, means: { kind: 'none' } } as const,
    ];
    expect(namesFor(PROCESS, names)).toEqual([shape, { name: 'Parked', means: { kind: 'none' } }]);
  });

  it('is replaced by the last word on the same stage, and taken back by none', () => {
    const first = nameStage([], { process: 'p', name: 'Solution Fit' }, { kind: 'none' });
    const second = nameStage(first, { process: 'p', name: 'solution fit' }, shape.means);
    expect(second).toEqual([{ process: 'p', name: 'solution fit', means: shape.means }]);
    expect(meaningOf(second, 'SOLUTION FIT')).toEqual(shape.means);
    expect(nameStage(second, { process: 'p', name: 'Solution Fit' }, null)).toEqual([]);
  });
});

it('a stage is known by its own name, unless another stage is known by that word', () => {
  expect(at('Shape')).toMatchObject({ stage: { id: 'shape' } });
  const [first, ...rest] = PROCESS.stages;
  if (!first) throw new Error('too few stages');
  const taken = { ...PROCESS, stages: [{ ...first, labels: ['Shape'] }, ...rest] };
  expect(placeOf(makeFacts({ stage: 'Shape' }), taken)).toMatchObject({ stage: { id: first.id } });
});
