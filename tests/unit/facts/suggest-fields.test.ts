import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type Crm, type FieldReading, type Reading } from '@/src/crm/reading';
import { FACT_IDS, type FactId } from '@/src/facts/catalogue';
import { suggestFields } from '@/src/facts/suggest-fields';
import { usualNamesOf } from '@/src/facts/usual-names';
import { anOpportunity } from '../factories';

type Shown = readonly [field: string, label: string, text?: string];

function reading(crm: Crm, fields: readonly Shown[]): Reading {
  const read = fields.map(([field, label, text = 'Something']) => [field, shown(field, label, text)] as const);
  return { opportunity: anOpportunity({ crm }), fields: new Map(read), notices: [], format: UNKNOWN_FORMAT };
}

function shown(field: string, label: string, text: string): FieldReading {
  const surface = field.startsWith('label:') ? 'label' : 'field';
  return { status: 'value', value: { type: 'text', text }, text, label, surface, hook: 'test' };
}

function likely(fact: FactId, crm: Crm, ...fields: Shown[]): readonly string[] {
  return suggestFields(fact, STANDARD_CATALOGUE, reading(crm, fields), usualNamesOf(crm)).likely.map(
    ({ field }) => field,
  );
}

describe('the suggested fields', () => {
  it.each<[FactId, Crm, Shown]>([
    ['economicBuyer', 'salesforce', ['Wirtschaftl_Entscheider__c', 'Wirtschaftl. Entscheider']],
    ['economicBuyer', 'salesforce', ['acme__EconomicBuyer__c', 'EB']],
    ['economicBuyer', 'salesforce', ['X17__c', 'Economic Buyer']],
    ['economicBuyer', 'hubspot', ['bant_authority_contact', 'BANT – Authority']],
    ['economicBuyer', 'salesforce', ['label:Budgetverantwortliche', 'Budgetverantwortliche']],
    ['champion', 'salesforce', ['MEDDICC_Champion_Name__c', 'Champion (MEDDICC)']],
    ['champion', 'hubspot', ['meddpicc_champion_', 'Fürsprecher']],
    ['metrics', 'salesforce', ['SPICED_Impact__c', 'Impact']],
    ['need', 'salesforce', ['MEDDPICC_Identified_Pain__c', 'Identified pain']],
    ['paperProcess', 'hubspot', ['meddpicc_paper_process_notes', 'Paper process']],
    ['decisionCriteria', 'salesforce', ['Entscheidungskriterien__c', 'Entscheidungskriterien']],
    ['whyNow', 'hubspot', ['spiced_critical_event_', 'Kritisches Ereignis']],
    ['budget', 'salesforce', ['BANT_Budget__c', 'Budget']],
    ['decisionDate', 'salesforce', ['Entscheidung_am__c', 'Entscheidung am', '12.12.2026']],
  ])('hold the field for %s that a %s team calls %j', (fact, crm, field) => {
    expect(likely(fact, crm, ['Amount', 'Amount'], field, ['Weather__c', 'Weather'])).toEqual([field[0]]);
  });

  it('put the closest name first', () => {
    const fields: Shown[] = [
      ['Economic_Buyer_Contact_Name__c', 'Economic Buyer Contact Name'],
      ['Decider__c', 'Economic Buyer'],
    ];
    expect(likely('economicBuyer', 'salesforce', ...fields)).toEqual(['Decider__c', 'Economic_Buyer_Contact_Name__c']);
  });

  it.each<[FactId, Shown]>([
    ['champion', ['Champion_Status__c', 'Champion Status']],
    ['economicBuyer', ['Economic_Buyer_Met__c', 'Economic Buyer Met']],
    ['whyNow', ['Compelling_Event_Date__c', 'Compelling Event Date']],
    ['decisionProcess', ['Decision_Date__c', 'Decision Date']],
    ['economicBuyer', ['Economic_Outlook__c', 'Economic Outlook']],
    ['economicBuyer', ['Budget_Confirmed__c', 'Budget']],
  ])('for %s leave out a field that looks more like something else: %j', (fact, field) => {
    expect(likely(fact, 'salesforce', field)).toEqual([]);
  });

  it('leave out a field without a digit where a date is needed, and keep an empty one', () => {
    expect(likely('goLiveDate', 'hubspot', ['go_live', 'Go-live', 'soon'])).toEqual([]);
    expect(likely('goLiveDate', 'hubspot', ['go_live', 'Go-live', ''])).toEqual(['go_live']);
  });

  it('are followed by every other field of the page in its order, also one that is loading, and by none that is absent', () => {
    const page = reading('salesforce', [
      ['label:Mood', 'Mood'],
      ['Zebra__c', 'Zebra'],
      ['Champion__c', 'Champion'],
      ['Apple__c', 'Apple'],
    ]);
    const fields = new Map<string, FieldReading>([
      ...page.fields,
      ['Late__c', { status: 'loading' }],
      ['Gone__c', { status: 'absent' }],
      // Chosen by its label on another page: here the field has a name as well.
      ['label:Zebra', shown('Zebra__c', 'Zebra', 'Something')],
    ]);
    const suggested = suggestFields('champion', STANDARD_CATALOGUE, { ...page, fields }, usualNamesOf('salesforce'));
    expect(suggested.likely).toEqual([{ field: 'Champion__c', label: 'Champion', text: 'Something' }]);
    expect(suggested.others.map(({ field }) => field)).toEqual(['Zebra__c', 'Apple__c', 'Late__c', 'label:Mood']);
    expect(suggested.others).toContainEqual({ field: 'Late__c', label: null, text: null });
  });

  it.each<Crm>(['salesforce', 'hubspot'])('name the usual fields of %s for their own fact, each of them', (crm) => {
    const names = usualNamesOf(crm);
    const missed = FACT_IDS.flatMap((fact) =>
      (names[fact] ?? []).filter((name) => likely(fact, crm, [name, '', '1']).length === 0),
    );
    expect(missed).toEqual([]);
  });
});
