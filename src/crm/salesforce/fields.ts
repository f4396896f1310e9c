import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { understand } from '@/src/crm/format/parse';
import type { Asked, FieldReading, FieldType, Surface, WantedFields } from '@/src/crm/reading';
import { STANDARD_FIELDS } from '@/src/crm/standard-fields';
import { atOnce, type Steps } from '@/src/crm/steps';
import { contentOf, type FieldContent } from './field-content';
import { hookOf } from './field-names';
import { headerFields, headerLabelFields } from './header';
import { lacksHolders } from './lost-hooks';
import { namelessFields } from './nameless';
import { dateHintsIn } from './date-hints';
import type { PageParts } from './parts';
import type { Tree } from './shadow';
import { stageFromPath } from './path';

/** Two fields in one: a user, and the moment at which that user created or changed the record. */
const MODSTAMPS: ReadonlyMap<string, string> = new Map([
  ['CreatedById', 'CreatedDate'],
  ['LastModifiedById', 'LastModifiedDate'],
]);

/** Fields that Salesforce itself keeps filled: one without a text has not been drawn. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['Name', 'StageName', 'CloseDate', 'OwnerId']);

/** A text that the header has cut: `EUR 1,517,…`. */
const CUT = /(?:…|\.\.\.)$/;

/** A field as it was found, before its text is understood. */
interface Sighting {
  readonly content: FieldContent;
  readonly surface: Surface;
  readonly hook: string;
}

/** How far a page is drawn. */
interface Drawn {
  readonly trees: readonly Tree[];
  /** Fields are not drawn yet because their tab was never opened. */
  readonly tabUnopened: boolean;
}

/** Reads every field of the opportunity that is on the page, and marks the wanted ones that are not as absent. */
export function* readFields(
  parts: PageParts,
  asked: Asked,
  { trees, tabUnopened }: Drawn,
): Steps<{ fields: ReadonlyMap<string, FieldReading>; format: PageFormat }> {
  const wanted = asked.fields;
  const sightings = yield* sightingsOf(parts, wanted);
  yield;
  const format = formatOf(sightings, asked, trees);
  const fields = new Map<string, FieldReading>();
  for (const [name, sighting] of sightings) {
    yield;
    fields.set(name, readingOf(sighting, wanted.get(name) ?? 'text', format));
  }
  for (const name of NEVER_EMPTY) if (fields.get(name)?.status === 'empty') fields.set(name, { status: 'loading' });
  const stage = stageFromPath(parts, fields.get('StageName'), !lacksHolders(parts, tabUnopened));
  if (stage) fields.set('StageName', stage);
  for (const name of wanted.keys()) if (!fields.has(name)) fields.set(name, { status: 'absent' });
  return { fields, format };
}

function* sightingsOf(parts: PageParts, wanted: WantedFields): Steps<Map<string, Sighting>> {
  const sightings = new Map<string, Sighting>();
  for (const [field, { content, hook }] of headerFields(parts))
    sightings.set(field, { content, surface: 'header', hook: field === 'Name' ? hook : `${hook} a[href]` });
  yield;
  for (const [key, { content, hook }] of headerLabelFields(parts))
    sightings.set(key, { content, surface: 'label', hook });
  yield;
  for (const [key, { content, hook }] of namelessFields(parts)) sightings.set(key, { content, surface: 'label', hook });
  const contents = yield* readContents(parts);
  for (const [name, content] of contents) {
    const holder = holdersOf(parts, name)[0];
    if (holder) sightings.set(name, { content, surface: 'field', hook: hookOf(holder) });
  }
  // A link to a user or an account is not the owner or the account when a field says whose it is.
  for (const [name, { content, surface }] of sightings) {
    if (surface !== 'header' || !('text' in content) || content.label === null) continue;
    if (nameWithLabel(contents, `label:${content.label}`) !== null) sightings.delete(name);
  }
  for (const field of wanted.keys()) {
    const named = sightings.has(field) ? null : nameWithLabel(contents, field);
    const sighting = named === null ? undefined : sightings.get(named);
    if (sighting) sightings.set(field, sighting);
  }
  return sightings;
}

/**
 * The name of the field that was chosen by its label alone, on a page of Classic: here the label stands beside a name.
 * What two fields are called tells neither.
 */
export function nameWithLabel(contents: ReadonlyMap<string, FieldContent>, field: string): string | null {
  if (!field.startsWith('label:')) return null;
  const label = field.slice('label:'.length);
  const [named, another] = [...contents].filter(([, content]) => 'text' in content && content.label === label);
  return named && !another ? named[0] : null;
}

export function contentsOf(parts: PageParts): Map<string, FieldContent> {
  return atOnce(readContents(parts));
}

function* readContents({ holders }: PageParts): Steps<Map<string, FieldContent>> {
  const contents = new Map<string, FieldContent>();
  for (const [name, elements] of holders) {
    yield;
    const moment = MODSTAMPS.get(name);
    contents.set(name, contentOf(elements, moment ? 'user' : 'whole'));
    const when = moment && !holders.has(moment) ? contentOf(elements, 'moment') : null;
    if (moment && when && when.state !== 'loading') contents.set(moment, when);
  }
  return contents;
}

/** The user's format follows from the fields that are read as dates and amounts, and from the moments. */
function formatOf(sightings: ReadonlyMap<string, Sighting>, asked: Asked, trees: readonly Tree[]): PageFormat {
  const moments = new Set(MODSTAMPS.values());
  const texts: string[] = [];
  const own: string[] = [];
  for (const [name, { content }] of sightings) {
    const type = moments.has(name) ? 'date' : asked.fields.get(name);
    if (content.state !== 'shown' || (type !== 'date' && type !== 'money' && type !== 'number')) continue;
    (STANDARD_FIELDS.salesforce.has(name) ? texts : own).push(content.text);
  }
  const edited = [...sightings.values()].some(({ content }) => content.state === 'editing');
  return pageFormat({ texts: edited ? [...texts, ...dateHintsIn(trees)] : texts, own }, asked);
}

function readingOf({ content, surface, hook }: Sighting, type: FieldType, format: PageFormat): FieldReading {
  if (!('text' in content)) return { status: content.state };
  const { text, flag, label, recordId } = content;
  const found = { text, label, hook, surface } as const;
  if (content.state === 'conflict') return { status: 'conflict', other: content.other, ...found };
  if (flag !== null) return { status: 'value', value: { type: 'flag', flag }, ...found };
  if (text === '') return surface === 'header' ? { status: 'loading' } : { status: 'empty', ...found };
  if (surface !== 'field' && CUT.test(text)) return { status: 'unparsed', doubt: 'format', ...found };
  if (type === 'text' && recordId) return { status: 'value', value: { type, text, recordId }, ...found };
  return { ...understand(text, type, format), ...found };
}

/** The elements that show a field: its own, or those of the user that it is shown with. */
export function holdersOf({ holders }: PageParts, name: string): readonly Element[] {
  const user = [...MODSTAMPS].find(([, moment]) => moment === name)?.[0];
  return holders.get(name) ?? holders.get(user ?? '') ?? [];
}
