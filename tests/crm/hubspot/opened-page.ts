import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { Obstacle, ReadResult } from '@/src/crm/reader';
import { UNKNOWN_FORMAT, type FieldReading, type WantedFields } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import { DEALS } from '@/tests/crm/deals';
import type { Deal } from '@/tests/crm/deals';
import { WANTED } from './expected';
import { viewOf } from './view';
import type { Part } from './view';

/** For tests that run in a browser: pages of the test CRM drawn into the test's own document, and read there. */
export const TODAY: Day = '2026-11-23';
export const LAYOUTS = ['default', 'middle', 'sparse'] as const;

/** The deal with this short name. */
export function dealNamed(slug: string): Deal {
  const deal = DEALS.find((candidate) => candidate.slug === slug);
  if (!deal) throw new Error(`no such deal: ${slug}`);
  return deal;
}

export function html(path: string, query: string, part: Part): string {
  const view = viewOf(new URL(`https://app.hubspot.com/contacts/48210977${path}?${query}`), TODAY, part);
  if (!view) throw new Error(`no such page: ${path}`);
  return view.html;
}

export function open(deal: Deal, query = ''): void {
  document.body.innerHTML = `<div id="crm">${html(`/record/0-3/${deal.hubspotId}`, query, 'view')}</div>`;
}

export function openOnTop(deal: Deal, query: string, part: Part): void {
  document.body.insertAdjacentHTML('beforeend', html(`/record/0-3/${deal.hubspotId}`, query, part));
}

function result(deal: Deal, wanted: WantedFields): ReadResult {
  return hubspotReader.read(
    document,
    { crm: 'hubspot', org: '48210977', id: deal.hubspotId },
    { fields: wanted, format: UNKNOWN_FORMAT, today: TODAY },
  );
}

export function read(deal: Deal, wanted: WantedFields = WANTED): ReadonlyMap<string, FieldReading> {
  const answer = result(deal, wanted);
  if (!answer.ok) throw new Error(answer.obstacle);
  return answer.reading.fields;
}

export function notices(deal: Deal): unknown {
  const answer = result(deal, WANTED);
  return answer.ok && answer.reading.notices;
}

export function obstacle(deal: Deal): Obstacle | null {
  const answer = result(deal, WANTED);
  return answer.ok ? null : answer.obstacle;
}

export function one(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`not on the page: ${selector}`);
  return found;
}

export function ownerBox(): Element {
  return one('[data-test-id="hubspot_owner_id"] [aria-labelledby]');
}

export function blank(content: Element): void {
  content.innerHTML = '<div data-test-id="property-input-skeleton"></div>';
}
