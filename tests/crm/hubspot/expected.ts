import { pageFormat } from '@/src/crm/format/page-format';
import { understand } from '@/src/crm/format/parse';
import {
  UNKNOWN_FORMAT,
  type FieldReading,
  type FieldType,
  type FieldValue,
  type WantedFields,
} from '@/src/crm/reading';
import { CATALOGUE, FACT_IDS } from '@/src/facts/catalogue';
import { parseDay } from '@/src/day';
import type { Day } from '@/src/day';
import { USUAL_FIELDS } from '@/src/facts/usual-fields';
import type { Deal, Stored } from '@/tests/crm/deals';
import { parametersOf } from './parameters';
import { labelCardText } from './label-cards';
import { dealRecord, factsOnPage, linkedId } from './record';
import type { ShownProperty } from './record';

const TYPE_OF: Readonly<Record<string, FieldType>> = { date: 'date', money: 'money', number: 'number', flag: 'flag' };

/** Every property of the catalogue, to be read as what the rules need. */
export const WANTED: WantedFields = new Map(
  FACT_IDS.flatMap((id) =>
    USUAL_FIELDS[id].hubspot.map((name) => [name, TYPE_OF[CATALOGUE[id].type] ?? 'text'] as const),
  ),
);

/** Readings without the place where they were found, to compare pages that differ only in markup. */
export function plain(fields: ReadonlyMap<string, FieldReading>): Record<string, object> {
  return Object.fromEntries([...fields].map(([name, reading]) => [name, withoutPlace(reading)]));
}

/** What a deal's page has to be read as, worked out from the deal and never from the page. */
export function expectedFields(deal: Deal, query: string, today: Day): Record<string, object> {
  const parameters = parametersOf(new URLSearchParams(query));
  const record = dealRecord(deal, parameters, today);
  const { title, strip, left, middle } = record;
  const shown = new Map(
    [title, ...strip, ...left.flat(), ...middle.flat()].map((property) => [property.name, property]),
  );
  const typed = [...shown.values()].filter(({ name }) => WANTED.get(name) !== 'text');
  const format = pageFormat({ texts: typed.map(({ text }) => text) }, { format: UNKNOWN_FORMAT, today });
  const fields: Record<string, object> = {};
  for (const name of WANTED.keys()) fields[name] = { status: 'absent' };
  for (const fact of factsOnPage(deal, parameters.layout)) {
    const name = USUAL_FIELDS[fact].hubspot[0] ?? '';
    const property = shown.get(name);
    const stored = deal.values[fact] ?? null;
    fields[name] = property ? expectedProperty(property, stored, format, today) : expectedCompany(stored);
  }
  for (const property of strip) fields[`label:${property.label.toUpperCase()}`] = expectedOfLabel(property);
  if (!shown.has('num_associated_contacts')) {
    const number = record.contactCount ?? record.contacts.length;
    fields['num_associated_contacts'] = { status: 'value', text: String(number), value: { type: 'number', number } };
  }
  return fields;
}

function expectedProperty(
  property: ShownProperty,
  stored: Stored | null,
  format: ReturnType<typeof pageFormat>,
  today: Day,
): object {
  if (property.text === '') return { status: 'empty', text: '--' };
  const text = property.text.replaceAll('\u202f', ' ');
  const understood = understand(text, WANTED.get(property.name) ?? 'text', format);
  if (understood.status === 'unparsed') return { ...understood, text };
  return { status: 'value', text, value: meaning(understood.value, stored, today) };
}

/** The stored value where a page writes it in its own way: what was parsed has to be just that. */
function meaning(parsed: FieldValue, stored: Stored | null, today: Day): FieldValue {
  if (parsed.type === 'text' || stored === null) return parsed;
  if ('day' in stored) {
    const day = parseDay(new Date(Date.parse(today) + stored.day * 86_400_000).toISOString().slice(0, 10));
    return day ? { type: 'date', day } : parsed;
  }
  if ('money' in stored) return { type: 'money', amount: stored.money, currency: stored.currency, rounded: false };
  return 'number' in stored ? { type: 'number', number: stored.number } : parsed;
}

/** Data highlights show the properties of the strip once more, by labels only. */
function expectedOfLabel(property: ShownProperty): object {
  const text = labelCardText(property).replaceAll('\u202f', ' ');
  return text === '--' ? { status: 'empty', text } : { status: 'value', text, value: { type: 'text', text } };
}

function expectedCompany(stored: Stored | null): object {
  const text = stored && 'name' in stored ? stored.name : '';
  const recordId = stored && 'name' in stored ? linkedId(stored) : '';
  return { status: 'value', text, value: { type: 'text', text, recordId } };
}

function withoutPlace(reading: FieldReading): object {
  const { status } = reading;
  if (status === 'value') return { status, text: reading.text, value: reading.value };
  if (status === 'unparsed') return { status, text: reading.text, doubt: reading.doubt };
  return 'text' in reading ? { status, text: reading.text } : { status };
}
