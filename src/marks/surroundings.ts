import type { ListedDeal } from '@/src/crm/listed';
import { composedParent } from '@/src/crm/salesforce/shadow';

/** What around a listed deal decides where its mark goes. Found once, as long as the page keeps its elements. */
export interface Surroundings {
  /** What cuts the name off, inside of its cell. */
  trims: readonly Element[];
  /** What scrolls or cuts the cell or card. */
  clips: readonly Element[];
  /** What may scroll it up and down, from the inside to the outside. */
  scrollers: readonly Element[];
  rightToLeft: boolean;
}

/** Looks at everything that the element is drawn in. */
export function surroundingsOf({ element, place }: ListedDeal): Surroundings {
  const trims: Element[] = [];
  const clips: Element[] = [];
  const scrollers: Element[] = [];
  let inside = true;
  let scrolls = true;
  for (let around: Element | null = element; around; around = composedParent(around)) {
    if (around === document.body || around === document.documentElement) break;
    const style = getComputedStyle(around);
    const { overflowX, overflowY, contain } = style;
    const cuts = overflowX !== 'visible' || overflowY !== 'visible' || contain.includes('paint');
    if (cuts) (inside ? trims : clips).push(around);
    if (scrolls && !inside && (overflowY === 'auto' || overflowY === 'scroll')) scrollers.push(around);
    if (isPinned(style)) scrolls = false;
    if (around === place) inside = false;
  }
  if (scrolls && document.scrollingElement) scrollers.push(document.scrollingElement);
  return { trims, clips, scrollers, rightToLeft: getComputedStyle(element).direction === 'rtl' };
}

/** Whether an element stays where it is while something scrolls up or down. */
export function isPinned({ position, top, bottom }: CSSStyleDeclaration): boolean {
  return position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'));
}
