import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { understand } from '@/src/crm/format/parse';
import { fitTogether, isRounded } from '@/src/crm/format/rounded';
import type { Asked, DisplayFormat, FieldReading, FieldType, Reading, WantedFields } from '@/src/crm/reading';
import { STANDARD_FIELDS } from '@/src/crm/standard-fields';
import type { Steps } from '@/src/crm/steps';
import { OWNER } from './hooks';
import type { Sighting } from './sighting';
import { stageEnteredIn } from './stage-dates';
import { meansNoOwner, nameOfOwner } from './words';

type Shown = Extract<FieldReading, { text: string }>;

/** How HubSpot shows "nothing here". A control without text is empty too; anything else without text is still to come. */
const EMPTY = new Set(['', '--', '-']);

/** Fields that resolve late and are never blank once they have: an owner is a name, "No owner" or `--`. */
const LATE: ReadonlyMap<string, RegExp> = new Map([
  [OWNER, /^(\d*|unknown)$/i],
  ['dealstage', /^$/],
  ['pipeline', /^$/],
]);

/**
 * One reading per field: those that were seen, in that order, and those that are wanted.
 * `pending` says that some card of the page still shows skeletons: what was not seen may yet come.
 */
export function* fieldsFrom(
  sightings: readonly Sighting[],
  asked: Asked,
  { pending, stated }: { pending: boolean; stated: readonly DisplayFormat[] },
): Steps<Pick<Reading, 'fields' | 'format'>> {
  const wanted = asked.fields;
  const format = formatOf(sightings, asked, stated);
  const fields = new Map<string, FieldReading>();
  for (const [field, seen] of Map.groupBy(sightings, (sighting) => sighting.field)) {
    yield;
    fields.set(field, readingOf(seen, typeOf(field, wanted), format));
  }
  for (const field of wanted.keys())
    if (!fields.has(field)) fields.set(field, { status: pending ? 'loading' : 'absent' });
  return { fields, format: format.shown };
}

/** A stage's date is read as one although nobody asks for it: which stages there are, only the portal knows. */
function typeOf(field: string, wanted: WantedFields): FieldType {
  return wanted.get(field) ?? (stageEnteredIn(field) === null ? 'text' : 'date');
}

/**
 * Free text is no evidence of how dates and numbers are written, so only fields that hold them are asked; and what is
 * just being typed may be anything.
 */
function formatOf(sightings: readonly Sighting[], asked: Asked, stated: readonly DisplayFormat[]): PageFormat {
  const typed = sightings.filter(({ field, state }) => state === 'shown' && typeOf(field, asked.fields) !== 'text');
  const texts = (areHubSpots: boolean): readonly string[] =>
    typed.flatMap(({ field, text }) => (isHubSpots(field) === areHubSpots ? [text] : []));
  return pageFormat({ texts: texts(true), own: texts(false), stated }, asked);
}

function isHubSpots(field: string): boolean {
  return STANDARD_FIELDS.hubspot.has(field) || stageEnteredIn(field) !== null;
}

/** Several places that show one property: the copies that nobody edits count, and they have to agree. */
function readingOf(seen: readonly Sighting[], type: FieldType, format: PageFormat): FieldReading {
  const settled = seen.filter((sighting) => sighting.state === 'shown' && !isLate(sighting));
  const readings = settled.map((sighting) => shownReading(sighting, type, format));
  // Where one place rounds an amount, another may show it in full.
  const first = readings.find((reading) => !isRounded(reading)) ?? readings[0];
  if (!first) return { status: seen.some(({ state }) => state === 'editing') ? 'editing' : 'loading' };
  const against = readings.find((other) => !agree(first, other));
  return against ? { ...foundIn(first), status: 'conflict', other: against.text } : first;
}

function shownReading(sighting: Sighting, type: FieldType, format: PageFormat): Shown {
  const { field, text, surface, hook, label, recordId } = sighting;
  const found = { text: field === OWNER ? nameOfOwner(text) : text, surface, hook, label };
  if (EMPTY.has(text) || (field === OWNER && meansNoOwner(text))) return { status: 'empty', ...found };
  if (recordId !== undefined) return { status: 'value', value: { type: 'text', text, recordId }, ...found };
  return { ...understand(found.text, type, format), ...found };
}

function isLate({ field, text }: Sighting): boolean {
  return LATE.get(field)?.test(text) ?? false;
}

function agree(a: Shown, b: Shown): boolean {
  if (a.text === b.text || (a.status === 'empty' && b.status === 'empty')) return true;
  return a.status === 'value' && b.status === 'value' && fitTogether(a.value, b.value);
}

function foundIn({ text, surface, hook, label }: Shown): Pick<Shown, 'text' | 'surface' | 'hook' | 'label'> {
  return { text, surface, hook, label };
}
