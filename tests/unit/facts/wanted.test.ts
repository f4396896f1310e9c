import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import { fieldMapOf } from '@/src/facts/field-map';
import { wantedFields } from '@/src/facts/wanted';

describe('the wanted fields', () => {
  it.each([
    ['Amount', 'money'],
    ['CloseDate', 'date'],
    ['PushCount', 'number'],
    ['RFP__c', 'flag'],
    ['Champion__c', 'text'],
    ['Budget_Status__c', 'text'],
    ['Description', 'text'],
  ])('name %s, to be read as %s', (name, type) => {
    expect(wantedFields(fieldMapOf('salesforce'), STANDARD_CATALOGUE).get(name)).toBe(type);
  });

  it.each(['Type', 'Loss_Reason__c'])('ask for the words of %s, which says yes or no in words', (name) => {
    expect(wantedFields(fieldMapOf('salesforce'), STANDARD_CATALOGUE).get(name)).toBe('text');
  });

  it('read a field of two facts as what is not text, else for the one that the catalogue names first', () => {
    expect(wantedFields({ closeDate: ['Shared'], need: ['Shared'] }, STANDARD_CATALOGUE).get('Shared')).toBe('date');
    expect(wantedFields({ account: ['Shared'], closeDate: ['Shared'] }, STANDARD_CATALOGUE).get('Shared')).toBe('date');
    expect(wantedFields({ amount: ['Shared'], closeDate: ['Shared'] }, STANDARD_CATALOGUE).get('Shared')).toBe('money');
  });

  it('are none where nothing is mapped', () => {
    expect(wantedFields({}, STANDARD_CATALOGUE).size).toBe(0);
  });
});
