import { describe, expect, it } from 'vitest';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { explainSignal, type Explanation } from '@/src/qualify/explanation';
import { dayFromToday, TODAY } from '@/tests/unit/facts/factories';
import { CRM_STAGE, makeFacts } from '@/tests/unit/qualify/factories';
import type { GivenFacts } from '@/tests/unit/qualify/factories';

const PROCESS = defaultProcess();

// Five points that could be read either way are settled here: an empty field for a limit of fit is the seller's word that
// there is none; only the pass mark set beforehand counts as agreed proof; who is not known to argue for us, or to have
// shaped a tender, is taken not to, where the page shows the field; a next step in the past is none; and an amount that the
// page shows empty makes no small deal.
describe('the default process', () => {
  it('has six stages, 22 outcomes and 22 signals, two of them in two rules', () => {
    expect([PROCESS.stages.length, PROCESS.outcomes.length, PROCESS.signals.length]).toEqual([6, 22, 24]);
  });

  it.each([
    [9_999, ['one-voice-small']],
    [10_000, ['one-voice']],
    [null, ['one-voice']],
    [undefined, []],
  ])('takes one contact on a deal of %s as %j', (amount, raised) => {
    const facts: GivenFacts = { contactCount: 1, ...(amount === undefined ? {} : { amount }) };
    const { signals } = judge('shape', facts);
    const voices = signals.filter(({ signal, state }) => signal.id.startsWith('one-voice') && state === 'raised');
    expect(voices.map(({ signal }) => signal.id)).toEqual(raised);
  });

  it.each([
    ['qualify', 'amber'],
    ['shape', 'amber'],
    ['prove', 'red'],
    ['contract', 'red'],
  ])('takes a missing next step in %s as %s', (stage, severity) => {
    expect(signalOf(judge(stage, { nextStepDate: null }), 'no-next')?.signal.severity).toBe(severity);
  });

  it.each([
    ['engage', 30],
    ['shape', 21],
    ['propose', 14],
    ['contract', 10],
  ])('allows %s %i days of silence', (stage, days) => {
    const silent = (age: number) => signalOf(judge(stage, { lastCustomerTouch: dayFromToday(-age) }), 'silent');
    expect(silent(days)?.state).toBe('clear');
    const late = { lastCustomerTouch: dayFromToday(-days - 1) };
    expect(whyRaised(stage, late, 'silent')).toMatchObject([{ number: days + 1, limit: days }]);
  });

  it.each([
    ['nobody said who argues for us', { championStatus: null }, 'raised'],
    ['the champion is a coach', { championStatus: 'coach' }, 'raised'],
    ['the champion acted', { championStatus: 'tested' }, 'clear'],
    ['the page does not show the champion', {}, 'unknown'],
  ] as const)('finds a new customer displaced by a rival when %s: %s', (_what, champion, state) => {
    const facts: GivenFacts = { competitorPosition: 'incumbent', newCustomer: true, ...champion };
    expect(signalOf(judge('shape', facts), 'displaced')?.state).toBe(state);
  });

  it.each([
    ['an empty field for limits of fit', { fitBlocker: null }, 'met'],
    ['a limit of fit', { fitBlocker: 'No data centre in the country' }, 'unmet'],
    ['no field for limits of fit', {}, 'unseen'],
  ] as const)('takes %s as in range: %s', (_what, facts, state) => {
    expect(stateOf(judge('engage', facts), 'in-range')).toBe(state);
  });

  it.each([
    ['no answer', null, 'raised'],
    ['a no', false, 'raised'],
    ['a yes', true, 'clear'],
  ] as const)('takes %s to “did we shape the tender?” for %s: %s', (_what, tenderShaped, state) => {
    const facts: GivenFacts = { formalTender: true, tenderShaped, economicBuyerMet: null };
    expect(signalOf(judge('engage', facts), 'unshaped-tender')?.state).toBe(state);
  });

  it.each([
    [-1, 'raised'],
    [0, 'clear'],
    [9, 'clear'],
  ])('takes a next step in %i days as none: %s', (days, state) => {
    expect(signalOf(judge('qualify', { nextStepDate: dayFromToday(days) }), 'no-next')?.state).toBe(state);
  });

  it('counts blank key facts late, and never unseen ones', () => {
    const blind = (facts: GivenFacts) => signalOf(judge('prove', facts), 'blind-late');
    expect(blind({ budget: null })?.state).toBe('unknown');
    const why = whyRaised('prove', { budget: null, competitor: null }, 'blind-late');
    expect(why).toMatchObject([{ number: 2, facts: [{ fact: { id: 'budget' } }, { fact: { id: 'competitor' } }] }]);
  });
});

function judge(stage: string, given: GivenFacts): Assessment {
  return assess(makeFacts({ ...given, stage: CRM_STAGE[stage] ?? stage }), PROCESS, TODAY);
}

/** What a raised signal rests on. */
function whyRaised(stage: string, given: GivenFacts, id: string): Explanation['because'] {
  const facts = makeFacts({ ...given, stage: CRM_STAGE[stage] ?? stage });
  const assessment = assess(facts, PROCESS, TODAY);
  const signal = signalOf(assessment, id);
  if (signal?.state !== 'raised') throw new Error(`${id} is not raised`);
  return explainSignal(signal, assessment, facts).because;
}

function stateOf({ outcomes }: Assessment, id: string) {
  return outcomes.find(({ outcome }) => outcome.id === id)?.state;
}

function signalOf({ signals }: Assessment, id: string) {
  return signals.find(({ signal }) => signal.id === id);
}
