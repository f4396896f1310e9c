import type { FieldReading } from '@/src/crm/reading';
import type { PageParts } from './parts';
import { shownIn } from './shown';

/** Record pages that once agreed with the title, and for which record. After a rename the title lags behind. */
const proven = new WeakMap<Element, string>();

interface Shown {
  readonly root: Element;
  readonly parts: PageParts;
  readonly name: FieldReading | undefined;
  readonly title: string;
}

/**
 * Whether the page shows this record and not the one before it, as far as that can be told: no element carries the
 * record's id, so the links of its related lists and the document's title have to agree.
 */
export function mayShow(id: string, { root, parts, name, title }: Shown): boolean {
  if (parts.foreignFields && parts.holders.size === 0) return false;
  const related = parts.relatedLinks.flatMap((link) => relatedOpportunity(link.getAttribute('href') ?? ''));
  if (related.length > 0 && !related.includes(id)) return false;
  if (name?.status === 'loading' || name?.status === 'empty') return false;
  const shown = name?.status === 'value' ? name.text : shownInHeader(parts);
  if (shown === '' || proven.get(root) === id) return true;
  const agrees = titleNames(title, shown);
  if (agrees) proven.set(root, id);
  return agrees !== false;
}

/** The name is still in the header while its field is edited. */
function shownInHeader({ headerNames }: PageParts): string {
  const [header] = headerNames;
  return header ? shownIn(header).text : '';
}

function relatedOpportunity(href: string): readonly string[] {
  const id = /\/(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\//.exec(href)?.[1];
  return id === undefined ? [] : [id];
}

/** The title of a record page is `Name | Object | Salesforce`, perhaps after a count; null for any other title. */
function titleNames(title: string, name: string): boolean | null {
  const plain = title.replace(/\s+/g, ' ').replace(/^\(\d+\+?\) /, '');
  return plain.split(' | ').length >= 3 ? plain.startsWith(`${name} | `) : null;
}
