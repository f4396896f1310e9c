import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFieldFile } from '@/src/background/field-schema';
import { FACT_IDS } from '@/src/facts/catalogue';
import { fieldFileText } from '@/src/facts/field-file';

const ORG = { crm: 'salesforce', org: 'acme' } as const;
const MAP = { economicBuyer: ['Decider__c', 'label:Entscheider'], whyNowDate: ['Event_Date__c'] };

const written = (): Record<string, unknown> => ({ ...JSON.parse(fieldFileText(ORG, MAP)) });

function problems(change: Record<string, unknown>): readonly string[] {
  const read = readFieldFile(JSON.stringify({ ...written(), ...change }), ORG);
  return read.ok ? [] : read.problems;
}

describe('a file of fields', () => {
  it('says for which kind of record of which org it is, and in which version it is written', () => {
    expect(written()).toEqual({
      kind: 'walkaway-fields',
      version: 1,
      crm: 'salesforce',
      org: 'acme',
      object: 'Opportunity',
      map: MAP,
    });
  });

  it('gives back every map that was written into it', () => {
    const name = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => text.trim() === text);
    const fields = fc.array(
      name.filter((text) => text !== ''),
      { minLength: 1, maxLength: 5 },
    );
    const maps = fc.dictionary(fc.constantFrom(...FACT_IDS), fields);
    const orgs = fc.record({ crm: fc.constantFrom('salesforce' as const, 'hubspot' as const), org: fc.constant('1') });
    fc.assert(
      fc.property(maps, orgs, (map, org) => {
        const read = readFieldFile(fieldFileText(org, map), org);
        expect(read.ok ? read.file.map : read.problems).toEqual({ ...map });
      }),
    );
  });

  it('of another org of the same CRM can be read: a sandbox and its production have the same fields', () => {
    expect(readFieldFile(fieldFileText({ ...ORG, org: 'acme--uat.sandbox' }, MAP), ORG)).toMatchObject({
      ok: true,
      file: { org: 'acme--uat.sandbox', map: MAP },
    });
  });

  it.each([
    ['is no JSON', 'not at all', 'no file of fields'],
    ['was cut off', fieldFileText(ORG, MAP).slice(0, 90), 'no file of fields'],
    ['is a list', '[]', 'no file of fields'],
    ['is for the other CRM', fieldFileText({ crm: 'hubspot', org: '1' }, MAP), 'the other CRM'],
  ])('is refused when it %s', (_case, text, problem) => {
    const read = readFieldFile(text, ORG);
    expect(read.ok ? '' : read.problems.join()).toContain(problem);
  });

  it.each([
    ['another kind', { kind: 'rules' }, 'kind: '],
    ['a later version', { version: 2 }, 'version: '],
    ['an object of the other CRM', { object: '0-3' }, 'object: '],
    ['no org', { org: '' }, 'org: '],
    ['something more', { more: 1 }, 'more: is not known'],
    ['no map', { map: undefined }, 'map: is missing'],
  ])('is refused with %s', (_case, change, place) => {
    expect(problems(change)).toEqual([expect.stringContaining(place)]);
  });

  it('is refused whole, with every problem named', () => {
    const map = { ...MAP, luck: ['Luck__c'], champion: [], signer: [''], budget: 'Budget__c', goLiveDate: [7] };
    const found = problems({ version: 3, map });
    expect(found).toHaveLength(6);
    for (const place of ['version', 'luck', 'map.champion', 'map.signer.0', 'map.budget', 'map.goLiveDate.0']) {
      expect(found.some((problem) => problem.includes(place))).toBe(true);
    }
  });

  it('cannot reach into what every object inherits', () => {
    const poisoned = fieldFileText(ORG, MAP).replace('"economicBuyer"', '"__proto__"');
    expect(readFieldFile(poisoned, ORG)).toEqual({ ok: false, problems: [expect.stringContaining('__proto__')] });
    expect(problems({ map: { toString: ['A'], constructor: ['B'] } })).toHaveLength(2);
  });
});
