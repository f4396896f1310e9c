import { DEALS } from '@/tests/crm/deals';
import type { Day } from '@/src/day';
import type { LinkTo } from './associations';
import { makeBrush } from './brush';
import { boardPage, listPage } from './index-page';
import { companyRecord, contactRecord } from './other-records';
import { allPropertiesPanel, previewPanel } from './overlays';
import { keptQuery, parametersOf } from './parameters';
import type { Parameters } from './parameters';
import type { Drawing } from './property-cards';
import { dealRecord } from './record';
import type { RecordPage } from './record';
import { recordPage } from './record-page';
import { STAGE_IDS, stageLabel } from './stages';
import { WORDING } from './wording';

/** What the single-page application shows for one address. */
export interface View {
  title: string;
  /** The id of the element that holds it: the record pages and the index pages are two applications. */
  root: 'crm' | 'crm-index';
  html: string;
}

/** What a page asks for: itself, or something that opens on top of it. */
export type Part = 'view' | 'panel' | 'preview';

const RECORD = /^\/contacts\/(\d+)\/(?:record\/(0-[123])|(deal))\/(\d+)(?:\/view\/\d+)?\/?$/;
const INDEX = /^\/contacts\/(\d+)\/objects\/0-3\/views\/\w+\/(list|board)\/?$/;

/** The view for an address of the test CRM; null when there is no such page. */
export function viewOf(url: URL, today: Day, part: Part = 'view'): View | null {
  const parameters = parametersOf(url.searchParams);
  const drawing = drawingFor(parameters);
  const index = INDEX.exec(url.pathname);
  if (index) return indexView(url, parameters, drawing, today, part);
  const address = RECORD.exec(url.pathname);
  const record = address && recordOf(address[3] ? '0-3' : address[2], address[4] ?? '', parameters, today);
  if (!record) return null;
  return { title: record.title.text, root: 'crm', html: recordPart(url, drawing, record, parameters, today, part) };
}

/** Links that stay on the host and in the portal and keep the parameters. */
export function linksFrom(url: URL): LinkTo {
  const portal = url.pathname.split('/')[2] ?? '';
  const query = keptQuery(url.searchParams);
  return (objectType, id) => `/contacts/${portal}/record/${objectType}/${id}${query}`;
}

export function drawingFor(parameters: Parameters): Drawing {
  return { brush: makeBrush(parameters.seed), wording: WORDING[parameters.language] };
}

function recordPart(
  url: URL,
  drawing: Drawing,
  record: RecordPage,
  parameters: Parameters,
  today: Day,
  part: Part,
): string {
  const other = DEALS.find((deal) => deal.hubspotId !== record.id) ?? DEALS[0];
  if (part === 'panel') return allPropertiesPanel(drawing, record);
  if (part === 'preview' && other) return previewPanel(drawing, dealRecord(other, parameters, today));
  const otherDeal = { name: 'Renewal of last year', id: other?.hubspotId ?? '', primary: false };
  return recordPage(drawing, record, { parameters, linkTo: linksFrom(url), otherDeal });
}

function recordOf(type: string | undefined, id: string, parameters: Parameters, today: Day): RecordPage | null {
  if (type === '0-1') return contactRecord(id, parameters);
  if (type === '0-2') return companyRecord(id);
  const deal = DEALS.find((candidate) => candidate.hubspotId === id);
  return deal ? dealRecord(deal, parameters, today) : null;
}

function indexView(url: URL, parameters: Parameters, drawing: Drawing, today: Day, part: Part): View {
  const records = DEALS.map((deal) => ({ stage: deal.stage.hubspot, record: dealRecord(deal, parameters, today) }));
  const first = records[0]?.record;
  const linkTo = linksFrom(url);
  const stages = STAGE_IDS.map((id) => ({
    id,
    label: stageLabel(id, parameters.language),
    records: records.filter(({ stage }) => stage === id).map(({ record }) => record),
  }));
  const board = url.pathname.includes('/board');
  const page = board
    ? boardPage(drawing, stages, linkTo)
    : listPage(
        drawing,
        listed(
          records.map(({ record }) => record),
          parameters.rows,
        ),
        linkTo,
      );
  const html = part === 'preview' && first ? previewPanel(drawing, first) : page;
  return { title: drawing.wording.deals, root: 'crm-index', html };
}

/** A long list: the deals, and then the first one again and again under other ids. */
function listed(records: readonly RecordPage[], least: number): readonly RecordPage[] {
  const [first] = records;
  const more = Math.max(0, least - records.length);
  if (!first) return records;
  return [...records, ...Array.from({ length: more }, (_, n) => ({ ...first, id: `2000000${1000 + n}` }))];
}
