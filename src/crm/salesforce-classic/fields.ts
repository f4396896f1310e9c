import { amountIn } from '@/src/crm/format/amounts';
import { pageFormat, type PageFormat } from '@/src/crm/format/page-format';
import { understand } from '@/src/crm/format/parse';
import type { Asked, FieldReading, FieldType } from '@/src/crm/reading';
import { STANDARD_FIELDS } from '@/src/crm/standard-fields';
import type { FieldCell } from './cells';
import { contentOf, type Content } from './content';
import { MOMENTS } from './hooks';
import { decimalSignOf, userContexts } from './user-context';

/** What one field shows, and where. */
export interface FieldContent {
  readonly content: Content;
  readonly place: FieldCell;
}

/** What the fields show, by name. A field can be on a layout twice, and a label can be that of two fields. */
export function contentsOf(cells: readonly FieldCell[]): Map<string, FieldContent> {
  const contents = new Map<string, FieldContent>();
  for (const [field, places] of Map.groupBy(cells, (cell) => cell.field)) {
    const [place] = places;
    const moment = MOMENTS.get(field);
    if (!place) continue;
    contents.set(field, { place, content: contentOf(places, moment ? 'user' : 'whole') });
    if (moment) contents.set(moment, { place, content: contentOf(places, 'moment') });
  }
  return contents;
}

/** The user's format: the page states it, and what its dates and amounts look like may tell the rest. */
export function formatOf(contents: ReadonlyMap<string, FieldContent>, asked: Asked, page: Document): PageFormat {
  const moments = new Set(MOMENTS.values());
  const typed = [...contents].flatMap(([field, { content }]) => {
    const type = moments.has(field) ? 'date' : asked.fields.get(field);
    const tells = type === 'date' || type === 'money' || type === 'number';
    return tells && content.state === 'shown' ? [{ field, text: content.text }] : [];
  });
  const textsOf = (areStandard: boolean): readonly string[] =>
    typed.flatMap(({ field, text }) => (STANDARD_FIELDS.salesforce.has(field) === areStandard ? [text] : []));
  const texts = textsOf(true);
  const { dateOrder, decimal } = pageFormat({ texts }, asked).shown;
  // Where the texts speak against the settings, or against each other, nothing is certain: a locale has its decimal sign
  // by the browser's lists, which need not be Salesforce's.
  const told = dateOrder === 'mixed' || decimal === 'mixed' ? [] : [{ dateOrder, decimal }];
  const isOpen = typed.some(({ text }) => (amountIn(text)?.guesses.length ?? 0) > 1);
  const stated = userContexts(page.scripts).map((user) => {
    const sign = isOpen && user.locale !== null ? decimalSignOf(user.locale) : null;
    return { dateOrder: dateOrder === 'mixed' ? null : user.dateOrder, decimal: decimal === 'mixed' ? null : sign };
  });
  return pageFormat({ texts, own: textsOf(false), stated: [...stated, ...told] }, asked);
}

export function readingOf({ content, place }: FieldContent, type: FieldType, format: PageFormat): FieldReading {
  if (content.state === 'editing') return { status: 'editing' };
  if (content.state === 'lost' || content.state === 'picture') return { status: 'absent' };
  const { text, flag, recordId } = content;
  const { label, hook, field } = place;
  const found = { text, label, hook, surface: field.startsWith('label:') ? 'label' : 'field' } as const;
  if (content.state === 'conflict') return { status: 'conflict', other: content.other, ...found };
  if (flag !== null) return { status: 'value', value: { type: 'flag', flag }, ...found };
  if (text === '') return { status: 'empty', ...found };
  if (type === 'text' && recordId) return { status: 'value', value: { type, text, recordId }, ...found };
  return { ...understand(text, type, format), ...found };
}
