import { recordId } from './record-id';
import { findDrawn } from './shown';

/** The element of a value that leads to another record, and that record's id. */
export interface RecordLink {
  readonly link: Element;
  readonly id: string;
}

/** The first link to a record that is drawn in an element, or the element itself; null when there is none. */
export function recordLinkIn(element: Element): RecordLink | null {
  const link = element.matches('a[href]') ? element : findDrawn(element, 'a[href]');
  const id = link && recordIdOf(link.getAttribute('href') ?? '');
  return link && id ? { link, id } : null;
}

/** Within the same org: what a user pasted is an address with a host. */
function recordIdOf(href: string): string | null {
  return recordId(/^\/(?:[^/].*\/)?(\w{15,18})\/view(?:\?|$)/.exec(href)?.[1] ?? '');
}
