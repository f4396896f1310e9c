import { countHooks } from '@/src/crm/hooks';
import type { PageReader, ReadResult, ShownField } from '@/src/crm/reader';
import type { Asked, OpportunityKey, PageNotice, WantedFields } from '@/src/crm/reading';
import { dealAt } from './address';
import { readAllProperties } from './all-properties';
import { concernsRecord } from './changes';
import { readCompanies } from './company';
import { statedByInputs } from './date-patterns';
import { fieldsFrom } from './fields';
import { readHighlightStrip } from './highlight-strip';
import { HOOKS_VERSION, SELECTORS } from './hooks';
import { readPropertyCard } from './property-cards';
import { recordParts, recordRoot, shownBy } from './record-parts';
import type { RecordParts } from './record-parts';
import type { Sighting } from './sighting';

/** HubSpot's deal pages, read by internal property names: labels are translated and can be renamed. */
export const hubspotReader: PageReader = {
  crm: 'hubspot',
  nameField: 'dealname',
  opportunityAt: dealAt,
  recordRoot,
  shownBy,
  concerns: concernsRecord,
  read,
  locate,
  fieldAt,
  hooksVersion: HOOKS_VERSION,
  hooksFound: (page) => countHooks(SELECTORS, [page]),
};

function read(page: Document, opportunity: OpportunityKey, asked: Asked): ReadResult {
  const root = recordRoot(page);
  if (!root?.firstElementChild) return { ok: false, obstacle: 'loading' };
  const parts = recordParts(root);
  if (parts.strips.length > 1) return { ok: false, obstacle: 'two-records' };
  const own = ownSightings(parts, asked.fields);
  if (parts.otherRecord || (parts.pending && own.length === 0)) return { ok: false, obstacle: 'loading' };
  const sightings = [...own, ...readAllProperties(page), ...readCompanies(parts.companyCards)];
  const stated = statedByInputs([...parts.strips, ...parts.cards]);
  const { fields, format } = fieldsFrom(sightings, asked, { pending: parts.pending, stated });
  return { ok: true, reading: { opportunity, fields, format, notices: noticesFor(sightings) } };
}

function locate(page: Document, field: string): Element | null {
  const root = recordRoot(page);
  if (!root) return null;
  const sightings = allSightings(page, root, new Map([[field, 'text']]));
  const rows = sightings.filter((sighting) => sighting.field === field).map(({ row }) => row);
  return rows.find((row) => row.checkVisibility()) ?? rows[0] ?? null;
}

function fieldAt(page: Document, element: Element): ShownField | null {
  const root = recordRoot(page);
  const sightings = root ? allSightings(page, root, new Map()) : [];
  const byRow = Map.groupBy(sightings, ({ row }) => row);
  for (let at: Element | null = element; at; at = at.parentElement) {
    const fields = new Set(byRow.get(at)?.map(({ field }) => field));
    const [field, other] = fields;
    // An element that shows two fields at once does not say which of them is meant.
    if (field !== undefined) return other === undefined ? { field, element: at } : null;
  }
  return null;
}

function allSightings(page: Document, root: Element, wanted: WantedFields): readonly Sighting[] {
  const parts = recordParts(root);
  return [...ownSightings(parts, wanted), ...readAllProperties(page), ...readCompanies(parts.companyCards)];
}

/** What the record's own cards and strip show, the more reliable surface first. */
function ownSightings({ cards, strips }: RecordParts, wanted: WantedFields): readonly Sighting[] {
  return [...cards.flatMap(readPropertyCard), ...strips.flatMap((strip) => readHighlightStrip(strip, wanted))];
}

function noticesFor(sightings: readonly Sighting[]): readonly PageNotice[] {
  if (sightings.length === 0) return [{ notice: 'layout-unknown' }];
  return sightings.some(({ state }) => state === 'editing') ? [{ notice: 'editing' }] : [];
}
