import { afterEach, describe, expect, it } from 'vitest';
import { listedDeals } from '@/src/crm/listed';
import type { ListedDeal } from '@/src/crm/listed';
import type { Crm } from '@/src/crm/reading';

const SALESFORCE = 'https://acme.lightning.force.com';
const HUBSPOT = 'https://app.hubspot.com/contacts/4402817';
const LONG = '006Qy000001AbCdIAK';
const ID = '006Qy000001AbCd';

afterEach(() => document.body.replaceChildren());

const opportunity = (text = 'Brightwater', id = LONG): string =>
  `<a href="${SALESFORCE}/lightning/r/Opportunity/${id}/view">${text}</a>`;
const deal = (text = 'Brightwater', id = '19830551201'): string => `<a href="${HUBSPOT}/record/0-3/${id}">${text}</a>`;

function listed(crm: Crm, html: string, isList = true): ListedDeal[] {
  document.body.innerHTML = html;
  const { treesIn, find } = listedDeals(crm);
  return treesIn(document.body).flatMap((tree) => find(tree, { isList, isWanted: () => true }));
}

describe('on a Salesforce page', () => {
  it.each([
    ['a row of a table', `<table><tr><th scope="row">${opportunity()}</th><td>€1</td></tr></table>`, 'TH'],
    ['a row of a grid', `<div role="row"><div role="gridcell">${opportunity()}</div></div>`, 'DIV'],
    ['the split view', `<div class="navexSplitViewWrapper"><ul><li>${opportunity()}</li></ul></div>`, 'LI'],
    [
      'a related list',
      `<lst-related-list-preview-card>${opportunity()}</lst-related-list-preview-card>`,
      'LST-RELATED-LIST-PREVIEW-CARD',
    ],
    [
      'a related list under its other name',
      `<lst-related-preview-card>${opportunity()}</lst-related-preview-card>`,
      'LST-RELATED-PREVIEW-CARD',
    ],
  ])('a deal is found by its record link in %s', (_where, html, place) => {
    const found = listed('salesforce', html);
    expect(found.map(({ id }) => id)).toEqual([ID]);
    expect(found[0]?.element.localName).toBe('a');
    expect(found[0]?.place.nodeName).toBe(place);
  });

  it('a link without the object’s name counts, and its place is not mistaken for a card', () => {
    const found = listed('salesforce', `<ul><li><a href="${SALESFORCE}/lightning/r/${LONG}/view">B</a></li></ul>`);
    expect(found).toMatchObject([{ id: ID, isCard: false, isAssociated: false }]);
  });

  it('a Kanban card is found by its class', () => {
    const found = listed('salesforce', `<ul><li class="${LONG} pipelineViewCard"><div>Brightwater</div></li></ul>`);
    expect(found).toMatchObject([{ id: ID, isCard: true }]);
  });

  it('a Kanban card with a link in it is one deal, at the link', () => {
    const found = listed('salesforce', `<ul><li class="pipelineViewCard ${LONG}">${opportunity()}</li></ul>`);
    expect(found).toMatchObject([{ id: ID, isCard: true }]);
    expect(found[0]?.element.localName).toBe('a');
  });

  it('a Kanban card is found though another page that is kept hidden links to its deal', () => {
    const kept = `<div style="display: none"><ul><li>${opportunity()}</li></ul></div>`;
    const found = listed(
      'salesforce',
      `${kept}<ul><li class="${LONG} pipelineViewCard"><div>Brightwater</div></li></ul>`,
    );
    expect(found.filter(({ element }) => element.checkVisibility())).toMatchObject([{ id: ID, isCard: true }]);
  });

  it('a deal in the related list of an account is associated with it, one in another list is not', () => {
    const card = `<lst-related-list-preview-card>${opportunity()}</lst-related-list-preview-card>`;
    expect(
      listed('salesforce', `<lst-related-list-single-container>${card}</lst-related-list-single-container>`),
    ).toMatchObject([{ isAssociated: true }]);
    expect(listed('salesforce', `<ul><li>${opportunity()}</li></ul>`)).toMatchObject([{ isAssociated: false }]);
  });

  it('deals in shadow roots within shadow roots are found, with the row outside of the link’s root', () => {
    document.body.innerHTML = '<div><lst-outer></lst-outer></div>';
    const outer = document.querySelector('lst-outer')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no host');
    outer.innerHTML = '<table><tr><td><lst-link></lst-link></td></tr></table>';
    const link = outer.querySelector('lst-link')?.attachShadow({ mode: 'open' });
    if (!link) throw new Error('no host');
    link.innerHTML = opportunity();
    const { treesIn, find } = listedDeals('salesforce');
    const found = treesIn(document.body).flatMap((tree) => find(tree, { isList: true, isWanted: () => true }));
    expect(found.map(({ id, place }) => [id, place.nodeName])).toEqual([[ID, 'TD']]);
  });
});

describe('on a HubSpot page', () => {
  it.each([
    ['a row of the list', `<table><tr data-test-id="row-19830551201"><td>${deal()}</td></tr></table>`],
    ['a card of the board', `<div data-test-id="cdb-column-item" data-selenium-id="19830551201">${deal()}</div>`],
    ['a tile of a company', `<div data-test-id="chiclet-0-3-19830551201"><div>${deal()}</div></div>`],
    ['a row with the address of 2021', `<table><tr><td><a href="${HUBSPOT}/deal/19830551201/">B</a></td></tr></table>`],
  ])('a deal is found by its record link in %s', (_where, html) => {
    const found = listed('hubspot', html);
    expect(found.map(({ id }) => id)).toEqual(['19830551201']);
    expect(found[0]?.element.localName).toBe('a');
  });

  it.each([
    ['data-test-id', 'cdb-column-item'],
    ['data-selenium-test', 'cdb-column-item'],
  ])('a card of the board without a link is found by its id (%s)', (name, value) => {
    const found = listed('hubspot', `<div ${name}="${value}" data-selenium-id="19830551201">Brightwater</div>`);
    expect(found).toMatchObject([{ id: '19830551201', isCard: true }]);
  });

  it('a row without a link is found by its id on the list of deals, and on no other page', () => {
    const row = '<table><tr data-test-id="row-19830551201"><td></td><td>Brightwater</td></tr></table>';
    expect(listed('hubspot', row).map(({ element }) => element.textContent)).toEqual(['Brightwater']);
    expect(listed('hubspot', row, false)).toEqual([]);
  });

  it('a deal in an association card is associated with the record, one in the timeline is not', () => {
    const tile = `<div data-test-id="chiclet-0-3-19830551201">${deal()}</div>`;
    const card = `<div data-test-id="card-wrapper-ASSOCIATION_V3/0-3">${tile}</div>`;
    expect(listed('hubspot', card, false)).toMatchObject([{ isAssociated: true }]);
    expect(listed('hubspot', `<ul><li>moved ${deal()}</li></ul>`, false)).toMatchObject([{ isAssociated: false }]);
  });
});

describe('on either CRM', () => {
  it.each([
    ['the navigation', `<nav><ul><li>${deal()}</li></ul></nav>`],
    ['a tab', `<ul role="tablist"><li>${deal()}</li></ul>`],
    ['a text', `<p>Compare ${deal()}</p>`],
    ['a picture', `<table><tr><td>${deal('<img alt="">')}</td></tr></table>`],
    ['a link to another object', `<table><tr><td><a href="${HUBSPOT}/record/0-2/1">B</a></td></tr></table>`],
    ['a link to a site', `<table><tr><td><a href="https://example.com/deal/1">B</a></td></tr></table>`],
  ])('%s lists no deal', (_what, html) => {
    expect(listed('hubspot', html)).toEqual([]);
  });

  it('several links of one row to one deal are one, and the same deal in two rows is two', () => {
    const row = `<tr><td>${deal()}</td><td>${deal('Preview')}</td></tr>`;
    expect(listed('hubspot', `<table>${row}</table>`)).toHaveLength(1);
    expect(listed('hubspot', `<table>${row}${row}</table>`)).toHaveLength(2);
  });
});
