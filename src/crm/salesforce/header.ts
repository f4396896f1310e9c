import type { FieldReading } from '@/src/crm/reading';
import * as hooks from './hooks';
import type { PageParts } from './parts';
import { findDrawn, shownIn } from './shown';

/** The header names no fields, but a link says by its id's prefix what it leads to. */
const LINKED: readonly (readonly [field: string, record: RegExp])[] = [
  ['AccountId', /\/001[a-zA-Z0-9]{12,15}\/view/],
  ['OwnerId', /\/005[a-zA-Z0-9]{12,15}\/view/],
];

/** The fields that the header may show without their names. */
export const LINKED_FIELDS = LINKED.map(([field]) => field);

/** What can be read from the header for certain, of the fields that the page does not show with their names. */
export function headerFields(parts: PageParts): Map<string, FieldReading> {
  const fields = new Map<string, FieldReading>();
  if (parts.headerName && !parts.holders.has('Name'))
    fields.set('Name', inHeader(parts.headerName, hooks.HEADER_NAME, null));
  for (const [field] of LINKED) {
    const item = parts.holders.has(field) ? null : headerItem(parts, field);
    if (item) fields.set(field, inHeader(item.link, `${hooks.HEADER_ITEM} a[href]`, item.label));
  }
  return fields;
}

/** The item of the header that links to a field's record; null for fields that no link tells. */
export function headerItem(parts: PageParts, field: string): { link: Element; label: string | null } | null {
  const record = LINKED.find(([name]) => name === field)?.[1];
  if (!record) return null;
  const found = parts.headerItems.flatMap((item) => {
    const link = findDrawn(item, 'a[href]');
    if (!link || !record.test(link.getAttribute('href') ?? '')) return [];
    return [{ link, label: findDrawn(item, hooks.HEADER_LABEL)?.textContent?.trim() || null }];
  });
  // With two links to an account we cannot know which of them is the opportunity's.
  return found.length === 1 ? (found[0] ?? null) : null;
}

function inHeader(element: Element, hook: string, label: string | null): FieldReading {
  const { text } = shownIn(element);
  const found = { text, hook, label, surface: 'header' } as const;
  return text === '' ? { status: 'loading' } : { status: 'value', value: { type: 'text', text }, ...found };
}
