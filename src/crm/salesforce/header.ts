import type { FieldReading } from '@/src/crm/reading';
import { hooks } from './hooks';
import type { PageParts } from './parts';
import { recordLinkIn, type RecordLink } from './record-link';
import { findDrawn, shownIn } from './shown';

/** The header names no fields, but a link says by its id's prefix what it leads to. */
const LINKED: readonly (readonly [field: string, prefix: string])[] = [
  ['AccountId', '001'],
  ['OwnerId', '005'],
];

interface HeaderItem extends RecordLink {
  readonly label: string | null;
}

/** The fields that the header may show without their names. */
export const LINKED_FIELDS = LINKED.map(([field]) => field);

/** What can be read from the header for certain, of the fields that the page does not show with their names. */
export function headerFields(parts: PageParts): Map<string, FieldReading> {
  const fields = new Map<string, FieldReading>();
  if (parts.headerName && !parts.holders.has('Name')) fields.set('Name', inHeader(parts.headerName, hooks.headerName));
  for (const [field] of LINKED) {
    const item = parts.holders.has(field) ? null : headerItem(parts, field);
    if (item) fields.set(field, inHeader(item.link, `${hooks.headerItem} a[href]`, item));
  }
  return fields;
}

/** The item of the header that links to a field's record; null for fields that no link tells. */
export function headerItem(parts: PageParts, field: string): HeaderItem | null {
  const prefix = LINKED.find(([name]) => name === field)?.[1];
  if (prefix === undefined) return null;
  const found = parts.headerItems.flatMap((item) => {
    const record = recordLinkIn(item);
    if (!record?.id.startsWith(prefix)) return [];
    return [{ ...record, label: findDrawn(item, hooks.headerLabel)?.textContent?.trim() || null }];
  });
  // With two links to an account we cannot know which of them is the opportunity's.
  return found.length === 1 ? (found[0] ?? null) : null;
}

function inHeader(element: Element, hook: string, item?: HeaderItem): FieldReading {
  const { text } = shownIn(element);
  if (text === '') return { status: 'loading' };
  const found = { text, hook, label: item?.label ?? null, surface: 'header' } as const;
  return { status: 'value', value: { type: 'text', text, ...(item && { recordId: item.id }) }, ...found };
}
