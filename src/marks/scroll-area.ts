import type { ListedDeal } from '@/src/crm/listed';
import { composedParent } from '@/src/crm/salesforce/shadow';
import { isPinned, type Surroundings } from './surroundings';

/** A part of the window, px. */
export interface Box {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A scroll area with deals in it. The browser moves their marks along with it, which costs the page nothing. */
export interface ScrollArea {
  /** Stands for the element. */
  key: number;
  element: Element;
  /** How far it is scrolled down, and how far it can be; px. */
  scrolled: number;
  range: number;
  /** What of it is to be seen: not what stands under a header that stays in view. */
  box: Box;
  /** What scrolls along with its rows and cuts them. */
  inner: readonly Element[];
}

/** What scrolls a deal up and down; null where nothing does, and in Firefox, which has no such timeline yet. */
export function scrollerOf({ scrollers }: Surroundings): Element | null {
  if (typeof ScrollTimeline === 'undefined') return null;
  return scrollers.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1) ?? null;
}

/** @param deal any deal in it */
export function scrollAreaOf(key: number, element: Element, deal: ListedDeal, { clips }: Surroundings): ScrollArea {
  const at = clips.indexOf(element);
  const box = windowBox();
  for (const clip of at === -1 ? [] : clips.slice(at)) {
    const { top, right, bottom, left } = clip.getBoundingClientRect();
    box.top = Math.max(box.top, top);
    box.left = Math.max(box.left, left);
    box.right = Math.min(box.right, right);
    box.bottom = Math.min(box.bottom, bottom);
  }
  leaveOutPinned(deal, element, box);
  const { scrollTop, scrollHeight, clientHeight } = element;
  const inner = at === -1 ? clips : clips.slice(0, at);
  return { key, element, scrolled: scrollTop, range: scrollHeight - clientHeight, box, inner };
}

/** So far beyond the edges of an area marks are drawn as well: none is missing until it is scrolled further than that. */
export function nearOf({ top, bottom }: Box): number {
  return bottom - top;
}

export function windowBox(): Box {
  return { top: 0, right: innerWidth, bottom: innerHeight, left: 0 };
}

/** Asks at both edges, where the name of a deal stands, for what does not scroll along. */
function leaveOutPinned({ element }: ListedDeal, area: Element, box: Box): void {
  const { left, right } = element.getBoundingClientRect();
  const x = Math.min(Math.max((left + right) / 2, box.left + 1), box.right - 1);
  const above = pinnedAt(element, area, x, box.top + 1);
  if (above) box.top = Math.max(box.top, above.bottom);
  const below = pinnedAt(element, area, x, box.bottom - 1);
  if (below) box.bottom = Math.max(box.top, Math.min(box.bottom, below.top));
}

function pinnedAt(beside: Element, area: Element, x: number, y: number): DOMRect | null {
  let pinned: Element | null = null;
  for (let around = treeOf(beside).elementFromPoint(x, y); around && around !== area; around = composedParent(around)) {
    // What contains the row cannot hide it.
    if (around.contains(beside)) break;
    if (isPinned(getComputedStyle(around))) pinned = around;
  }
  return pinned?.getBoundingClientRect() ?? null;
}

export function treeOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}
