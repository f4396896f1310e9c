import { afterEach, describe, expect, it } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { PageReader } from '@/src/crm/reader';
import { UNKNOWN_FORMAT, type OpportunityKey, type Reading } from '@/src/crm/reading';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { drawnChildren } from '@/src/crm/salesforce/shadow';
import { dealNamed, one, open } from '@/tests/crm/hubspot/opened-page';
import { Lightning, path, show, text, type LightningField, type ShadowMode } from './support/lightning';

const SALESFORCE: OpportunityKey = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' };
const STEPS = [
  ['Prospecting', 'Prospecting'],
  ['Qualification', 'Qualification'],
] as const;

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

describe.each<ShadowMode>(['synthetic', 'native'])('the field at an element of a %s Lightning page', (mode) => {
  const lightning = new Lightning(mode);
  const field = (api: string, value: string): LightningField => ({ api, label: api, value });
  const page = (): void => {
    const items = [{ label: 'Account Name', value: lightning.lookup('Brightwater Utilities', '001Qy0000000011IAA') }];
    const fields = [
      field('StageName', text('Qualification')),
      field('NextStep', text('Recap')),
      field('Economic_Buyer__c', text('Priya Raman')),
    ];
    const parts = [
      lightning.header('Brightwater', items),
      path(STEPS, 'Qualification'),
      ...fields.map((shown) => lightning.field(shown)),
      '<p id="elsewhere">Nothing</p>',
    ];
    show(lightning.root(parts.join('')), 'Brightwater | Opportunity | Salesforce');
  };

  it('is the one that is located there, for everything that was read', () => {
    page();
    const reading = read(salesforceReader, SALESFORCE);
    expect([...reading.fields.keys()]).toEqual(expect.arrayContaining(['NextStep', 'AccountId', 'Name', 'StageName']));
    expectInverse(salesforceReader, reading);
  });

  it('is none outside of the fields, and none in a field of another record', () => {
    page();
    expect(salesforceReader.fieldAt(document, document.body)).toBeNull();
    const elsewhere = elementsIn(document.body).find(({ id }) => id === 'elsewhere');
    expect(elsewhere && salesforceReader.fieldAt(document, elsewhere)).toBeNull();
    const dialog = `<div role="dialog">${lightning.field(field('Type', text('of the window')))}</div>`;
    show(lightning.root(lightning.header('Brightwater') + dialog), 'Brightwater | Opportunity | Salesforce');
    const within = elementsIn(document.body).filter(({ textContent }) => textContent === 'of the window');
    expect(within).not.toEqual([]);
    expect(within.map((element) => salesforceReader.fieldAt(document, element))).toEqual(within.map(() => null));
  });
});

describe('the field at an element of a HubSpot page', () => {
  const deal = dealNamed('halden');
  const key: OpportunityKey = { crm: 'hubspot', org: '48210977', id: deal.hubspotId };

  it('is the one that is located there, for everything that was read', () => {
    open(deal);
    const reading = read(hubspotReader, key);
    expect([...reading.fields.keys()]).toEqual(expect.arrayContaining(['amount', 'champion', 'hs_next_step']));
    expectInverse(hubspotReader, reading);
  });

  it('is none outside of the fields', () => {
    open(deal);
    expect(hubspotReader.fieldAt(document, document.body)).toBeNull();
    expect(hubspotReader.fieldAt(document, one('[data-test-id="crm-events-viz-timeline"]'))).toBeNull();
  });
});

function read(reader: PageReader, key: OpportunityKey): Reading {
  const result = reader.read(document, key, { fields: new Map(), format: UNKNOWN_FORMAT, today: '2026-11-23' });
  if (!result.ok) throw new Error(result.obstacle);
  return result.reading;
}

/** Whatever element of a located field is asked, down to the innermost, it belongs to that field. */
function expectInverse(reader: PageReader, { fields }: Reading): void {
  const answers = [...fields.keys()].map((field) => {
    const located = reader.locate(document, field);
    const elements = located ? elementsIn(located) : [];
    return [field, [...new Set(elements.map((element) => reader.fieldAt(document, element)?.field))]];
  });
  expect(answers).toEqual([...fields.keys()].map((field) => [field, [field]]));
}

/** An element and all that is drawn in it, through shadow roots and slots. */
function elementsIn(element: Element): readonly Element[] {
  const children = [...drawnChildren(element)].filter((node) => node instanceof Element);
  return [element, ...children.flatMap(elementsIn)];
}
