import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import type { Crm } from '@/src/crm/reading';
import { know } from '@/src/facts/know';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { placeOf } from '@/src/qualify/stage';
import { field, reading, TODAY } from '@/tests/unit/facts/factories';
import { makeFacts } from './factories';

const PROCESS = defaultProcess();

describe('the place of a deal', () => {
  it.each<[Crm, string, string, number]>([
    ['salesforce', 'Prospecting', 'engage', 1],
    ['salesforce', 'Value Proposition', 'shape', 3],
    ['salesforce', 'Negotiation/Review', 'contract', 6],
    ['salesforce', 'Verhandlung/Prüfung', 'contract', 6],
    ['salesforce', '  needs   ANALYSIS ', 'shape', 3],
    ['hubspot', 'qualifiedtobuy', 'qualify', 2],
    ['hubspot', 'Qualified to buy', 'qualify', 2],
    ['hubspot', "Qualifiée pour l'achat", 'qualify', 2],
    ['hubspot', 'Termin geplant', 'engage', 1],
    ['hubspot', 'Decision Maker Bought-In', 'prove', 4],
  ])('in %s at %j is %s, number %i', (crm, stage, id, position) => {
    expect(placeOf(makeFacts({ stage }, [], crm), PROCESS)).toMatchObject({
      kind: 'open',
      stage: { id },
      position,
      of: 6,
    });
  });

  it.each<[Crm, string, boolean]>([
    ['salesforce', 'Closed Won', true],
    ['salesforce', 'Geschlossen und verloren', false],
    ['hubspot', 'closedlost', false],
    ['hubspot', 'Closed won', true],
    ['hubspot', 'Cierre ganado', true],
  ])('in %s at %j is closed, won: %s', (crm, stage, won) => {
    expect(placeOf(makeFacts({ stage }, [], crm), PROCESS)).toEqual({ kind: 'closed', won });
  });

  it('leads to the next stage, and from the last one to none', () => {
    expect(placeOf(makeFacts({ stage: 'Prospecting' }), PROCESS)).toMatchObject({ next: { id: 'qualify' } });
    expect(placeOf(makeFacts({ stage: 'Negotiation/Review' }), PROCESS)).toMatchObject({ next: null });
  });

  it.each([
    ['Prospecting', 'Closed Won', 'engage'],
    ['0Aa1', 'Bedarfsanalyse', 'shape'],
  ])('whose value is %j and whose text is %j is %s', (value, text, id) => {
    const page = reading({ StageName: field({ type: 'text', text: value }, text) });
    const facts = know({
      catalogue: STANDARD_CATALOGUE,
      reading: page,
      fieldMap: { stage: ['StageName'] },
      proofs: [],
      today: TODAY,
    });
    expect(placeOf(facts, PROCESS)).toMatchObject({ stage: { id } });
  });

  it.each([
    ['Discovery (custom)', 'Discovery (custom)'],
    [undefined, null],
    [null, null],
  ])('at %j is unknown', (stage, text) => {
    const facts = makeFacts(stage === undefined ? {} : { stage });
    expect(placeOf(facts, PROCESS)).toEqual({ kind: 'unknown', text });
  });
});

describe('a deal whose stage is not known', () => {
  it('cannot be told anything about', () => {
    const assessment = assess(makeFacts({ stage: 'Discovery', contactCount: 1 }), PROCESS, TODAY);
    expect(assessment).toMatchObject({ verdict: 'cannot-tell', reason: { rule: 'stage-unknown' }, next: null });
    expect(assessment.firmness).toMatchObject({ firm: false, dependsOn: ['stage'] });
  });

  it('is walked away from all the same when the customer said no', () => {
    const assessment = assess(makeFacts({ customerSaidNo: true }), PROCESS, TODAY);
    expect(assessment).toMatchObject({ verdict: 'walk', reason: { rule: 'stop', signals: ['said-no'] } });
  });
});
