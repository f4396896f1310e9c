import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_IDS } from '@/src/facts/catalogue';
import { changeFieldMap, undoing } from '@/src/facts/own-fields';

const fields = fc.array(fc.constantFrom('A__c', 'B__c', 'label:C'), { minLength: 1, maxLength: 3 });
const maps = fc.dictionary(fc.constantFrom(...FACT_IDS), fields, { noNullPrototype: true });
const changes = fc.dictionary(fc.constantFrom(...FACT_IDS), fc.option(fields), { noNullPrototype: true });

describe('a change of the fields', () => {
  it('sets what it names, takes away what it names with null, and leaves the rest', () => {
    const map = { champion: ['A__c'], need: ['B__c'] };
    expect(changeFieldMap(map, { champion: null, signer: ['C__c'] })).toEqual({ need: ['B__c'], signer: ['C__c'] });
  });

  it('can always be undone', () => {
    fc.assert(
      fc.property(maps, changes, (map, change) => {
        expect(changeFieldMap(changeFieldMap(map, change), undoing(map, change))).toEqual(map);
      }),
    );
  });
});
