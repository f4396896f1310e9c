import { describe, expect, it } from 'vitest';
import { parsePack } from '@/src/process/parse';
import type { Pack } from '@/src/process/pack';
import { BASE, errorsOf, VARIANT as HEAD, wholePack } from './pack-file';

const NEW_STAGE = {
  id: 'pilot',
  name: 'Pilot',
  buyer: 'They try it.',
  ids: { salesforce: ['Pilot'], hubspot: [] },
  labels: ['Pilot'],
};

const variant = (changes: object): Pack => wholePack({ ...HEAD, ...changes }, [BASE]);

const pathsOf = (changes: object): readonly string[] =>
  errorsOf({ ...HEAD, ...changes }).map((line) => line.slice(0, line.indexOf(':')));

const idsOf = (items: readonly { id: string }[]): readonly string[] => items.map(({ id }) => id);

const outcomeOf = (id: string) => BASE.outcomes.find((outcome) => outcome.id === id);
const signalOf = (id: string) => BASE.signals.find((signal) => signal.id === id);

describe('a variant', () => {
  it('without changes is its base under its own name, with its own tests', () => {
    const { extends: _base, ...head } = HEAD;
    const { $schema: _schema, ...base } = BASE;
    const tests = [
      { name: 'A deal', today: '2026-11-27', stage: 'engage', facts: {}, expect: { verdict: 'hold', raised: [] } },
    ];
    expect(variant({ tests })).toEqual({ ...base, ...head, fields: { salesforce: {}, hubspot: {} }, tests });
  });

  it('sets parameters of its base, days by stage for one stage alone', () => {
    const { parameters } = variant({ set: { pushes: 5, 'silent-days': { contract: 7 } } });
    expect(parameters['pushes']).toEqual({ ...BASE.parameters['pushes'], value: 5 });
    expect(parameters['silent-days']?.value).toEqual({
      ...Object(BASE.parameters['silent-days']?.value),
      contract: 7,
    });
  });

  it('reaches the process with what it set', () => {
    const parsed = parsePack({ ...HEAD, set: { 'red-groups': 2 } }, [BASE]);
    expect(parsed).toMatchObject({ ok: true, process: { id: 'ours', redGroupsForLastAsk: 2 } });
  });

  it('leaves out outcomes and signals', () => {
    const { outcomes, signals } = variant({ without: ['go-live', 'displaced'] });
    expect(idsOf(outcomes)).toEqual(idsOf(BASE.outcomes).filter((id) => id !== 'go-live'));
    expect(idsOf(signals)).toEqual(idsOf(BASE.signals).filter((id) => id !== 'displaced'));
  });

  it('leaves out a stage with its outcomes and its days', () => {
    const { stages, outcomes, parameters } = variant({
      without: ['shape'],
      signals: BASE.signals
        .filter(({ from, redFrom }) => from === 'shape' || redFrom === 'shape')
        .map((signal) => Object.assign({}, signal, { from: 'prove' })),
    });
    expect(idsOf(stages)).toEqual(['engage', 'qualify', 'prove', 'propose', 'contract']);
    expect(outcomes.some(({ stage }) => stage === 'shape')).toBe(false);
    expect(Object.keys(Object(parameters['silent-days']?.value))).not.toContain('shape');
  });

  it('puts a changed outcome where the base had it, and a new one at the end of its stage', () => {
    const changed = { ...outcomeOf('baseline'), says: 'They gave two numbers.' };
    const added = { ...outcomeOf('baseline'), id: 'second-number' };
    const { outcomes } = variant({ outcomes: [added, changed] });
    expect(idsOf(outcomes).slice(3, 9)).toEqual([
      'pain-owned',
      'baseline',
      'why-now',
      'money-route',
      'second-number',
      'second-voice',
    ]);
    expect(outcomes[4]).toEqual(changed);
  });

  it('replaces signals in their place and adds new ones at the end', () => {
    const milder = { ...signalOf('silent'), severity: 'amber' };
    const { signals } = variant({ signals: [{ ...milder, id: 'very-silent' }, milder] });
    expect(idsOf(signals)).toEqual([...idsOf(BASE.signals), 'very-silent']);
    expect(signals.find(({ id }) => id === 'silent')).toEqual(milder);
  });

  it.each([
    ['shape', 3],
    [null, 0],
  ])('puts a new stage behind %j', (after, at) => {
    const days = { 'silent-days': { pilot: 14 } };
    const { stages } = variant({ stages: [{ ...NEW_STAGE, after }], set: days });
    expect(idsOf(stages).indexOf('pilot')).toBe(at);
    expect(stages[at]).toEqual(NEW_STAGE);
  });

  it('renames a stage where it stands', () => {
    const { stages } = variant({ stages: [{ ...BASE.stages[1], name: 'Discover' }] });
    expect(stages.map(({ name }) => name).slice(0, 3)).toEqual(['Engage', 'Discover', 'Shape']);
  });

  it('adds facts and fields, and takes over the base’s fields of other facts', () => {
    const first = variant({
      adds: { 'ours.review': { type: 'date', label: 'Review' } },
      fields: { salesforce: { 'ours.review': ['Review__c'], need: ['Pain__c'] } },
    });
    const second = wholePack({ ...HEAD, id: 'theirs', extends: 'ours', fields: { salesforce: { need: ['Why__c'] } } }, [
      BASE,
      first,
    ]);
    expect(second.adds).toEqual(first.adds);
    expect(second.fields.salesforce).toEqual({ 'ours.review': ['Review__c'], need: ['Why__c'] });
  });

  it('may be the base of another one; several may share a base', () => {
    const first = variant({ set: { pushes: 5 } });
    const second = wholePack({ ...HEAD, id: 'second', extends: 'ours', without: ['go-live'] }, [BASE, first]);
    const third = wholePack({ ...HEAD, id: 'third', extends: 'ours' }, [BASE, first]);
    expect([second, third].map(({ parameters }) => parameters['pushes']?.value)).toEqual([5, 5]);
    expect(second.outcomes).toHaveLength(BASE.outcomes.length - 1);
    expect(BASE.outcomes.map(({ id }) => id)).toContain('go-live');
  });

  it.each([
    ['a base that nobody gave', { extends: 'nowhere' }, ['extends']],
    ['itself as base', { id: 'ours', extends: 'ours' }, ['extends']],
    ['the id of its base', { id: 'default-cvo' }, ['id']],
    ['a parameter that the base does not have', { set: { push: 3 } }, ['set.push']],
    ['something left out that was never there', { without: ['go-live', 'go-life'] }, ['without.1']],
    ['a new stage without a place', { stages: [NEW_STAGE] }, ['stages.0', 'set.silent-days']],
    [
      'a new stage behind an unknown one',
      { stages: [{ ...NEW_STAGE, after: 'nowhere' }] },
      ['stages.0.after', 'set.silent-days'],
    ],
    [
      'a stage left out that a signal of the base needs',
      { without: ['shape'] },
      BASE.signals.flatMap(({ id, from }) => (from === 'shape' ? [`(base) signals.${id}.from`] : [])),
    ],
    ['a value outside the range that the base allows', { set: { pushes: 21 } }, ['set.pushes']],
    ['days for a stage that is not there', { set: { 'silent-days': { nowhere: 3 } } }, ['set.silent-days.nowhere']],
    [
      'a new stage behind one that is left out',
      { without: ['contract', 'date-past'], stages: [{ ...NEW_STAGE, after: 'contract' }] },
      ['stages.0.after', 'set.silent-days'],
    ],
  ])('with %s is refused', (_what, changes, paths) => {
    expect(pathsOf(changes)).toEqual(paths);
  });
});
