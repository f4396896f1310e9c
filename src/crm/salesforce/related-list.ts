import { hooks } from './hooks';
import { composedParent } from './shadow';

/** The one related list that a link is a part of; null for links elsewhere. */
export function relatedListAround(link: Element): Element | null {
  let at: Element | null = link;
  while (at && !at.matches(hooks.relatedList)) at = composedParent(at);
  return at;
}
