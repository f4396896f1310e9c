import { countHooks } from '@/src/crm/hooks';
import type { PageReader, ReadResult, ShownField } from '@/src/crm/reader';
import type { Asked, OpportunityKey, PageNotice, WantedFields } from '@/src/crm/reading';
import { atOnce, type Steps } from '@/src/crm/steps';
import { dealAt } from './address';
import { readAllProperties } from './all-properties';
import { concernsRecord } from './changes';
import { blankCards } from './blank-cards';
import { readCompanies } from './company';
import { countContacts, readPeople } from './contacts';
import { statedByInputs } from './date-patterns';
import { fieldsFrom } from './fields';
import { readHighlightStrip } from './highlight-strip';
import { HOOKS_VERSION, SELECTORS } from './hooks';
import { readLabelCard } from './label-cards';
import { lostHooks } from './lost-hooks';
import { readOlderPage } from './older-pages';
import { readPropertyCard } from './property-cards';
import { recordParts, recordRoot, recordRoots, shownBy } from './record-parts';
import type { RecordParts } from './record-parts';
import type { Sighting } from './sighting';
import { readStageDates } from './stage-dates';

/** HubSpot's deal pages, read by internal property names: labels are translated and can be renamed. */
export const hubspotReader = {
  crm: 'hubspot',
  nameField: 'dealname',
  opportunityAt: dealAt,
  recordRoot,
  shownBy,
  concerns: concernsRecord,
  read: (...given) => atOnce(readInSteps(...given)),
  readInSteps,
  locate,
  fieldAt,
  hooksVersion: HOOKS_VERSION,
  hooksFound: (page) => countHooks(SELECTORS, [page]),
} satisfies PageReader;

function* readInSteps(page: Document, opportunity: OpportunityKey, asked: Asked): Steps<ReadResult> {
  if (recordRoots(page).length > 1) return { ok: false, obstacle: 'two-records' };
  const root = recordRoot(page);
  if (!root?.firstElementChild) return { ok: false, obstacle: 'loading' };
  const parts = recordParts(root);
  if (parts.strips.length > 1) return { ok: false, obstacle: 'two-records' };
  yield;
  const own = yield* ownSightings(root, parts, asked.fields);
  yield;
  if (parts.otherRecord || (parts.pending && own.length === 0)) return { ok: false, obstacle: 'loading' };
  const sightings = withSurroundings(page, own, parts);
  yield;
  const lost = yield* lostHooks(page, root, parts, sightings);
  yield;
  const stated = statedByInputs([...parts.strips, ...parts.cards]);
  yield;
  const { fields, format } = yield* fieldsFrom(sightings, asked, { pending: parts.pending, stated });
  const reading = { opportunity, fields, format, notices: noticesFor(sightings, lost, blankCards(parts)) };
  yield;
  const people = readPeople(parts.contactCards);
  const pageHistory = readStageDates(fields);
  return {
    ok: true,
    root,
    reading: { ...reading, ...(people && { people }), ...(pageHistory && { pageHistory }) },
  };
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
  return withSurroundings(page, atOnce(ownSightings(root, parts, wanted)), parts);
}

/** What the record's own cards and strip show, the more reliable surface first. A page without them may be an older one. */
function* ownSightings(
  root: Element,
  { cards, strips, labelCards }: RecordParts,
  wanted: WantedFields,
): Steps<readonly Sighting[]> {
  const sightings: Sighting[] = [];
  for (const card of cards) sightings.push(...(yield* readPropertyCard(card)));
  for (const strip of strips) {
    yield;
    sightings.push(...readHighlightStrip(strip, wanted));
  }
  if (strips.length === 0) sightings.push(...readOlderPage(root));
  for (const card of labelCards) {
    yield;
    sightings.push(...readLabelCard(card));
  }
  return sightings;
}

/**
 * With what stands around the record: the panel, its company, its contacts. Their count in the title of their card
 * stands in for the property where that is not shown. Of a page that shows nothing of its own, none of it counts.
 */
function withSurroundings(page: Document, own: readonly Sighting[], parts: RecordParts): readonly Sighting[] {
  if (own.length === 0) return [];
  const sightings = [...own, ...readAllProperties(page), ...readCompanies(parts.companyCards)];
  const known = new Set(sightings.map(({ field }) => field));
  return [...sightings, ...countContacts(parts.contactCards).filter(({ field }) => !known.has(field))];
}

function noticesFor(
  sightings: readonly Sighting[],
  lost: readonly string[],
  cards: readonly string[],
): readonly PageNotice[] {
  const notices: PageNotice[] = [];
  if (sightings.length === 0) notices.push({ notice: 'layout-unknown' });
  if (cards.length > 0) notices.push({ notice: 'cards-blank', cards });
  if (lost.length > 0) notices.push({ notice: 'hooks-lost', hooks: lost });
  if (sightings.some(({ state }) => state === 'editing')) notices.push({ notice: 'editing' });
  return notices;
}
