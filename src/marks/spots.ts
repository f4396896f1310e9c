import type { ListedDeal } from '@/src/crm/listed';
import { nearOf, treeOf, windowBox, type Box, type ScrollArea } from './scroll-area';
import type { Surroundings } from './surroundings';

/** Width and height of a mark, and its distance from the text before it; px. */
const SIZE = 18;
const GAP = 4;
/** So far a mark on the corner of a card stands out of it. */
const OUTSIDE = 6;
/** A link that is narrower shows no text. */
const LEAST_WIDTH = 8;

/**
 * Where a mark is drawn: its corner in the window, as if its scroll area were not scrolled down, and what of it may be
 * seen.
 */
export interface Spot {
  left: number;
  top: number;
  /** What is cut off at each edge, because the row is cut off there; px. What the scroll area cuts is not among it. */
  cut: Box;
}

/**
 * Where the mark of a deal is drawn now; null when its name is not to be seen. Beside the name where there is room;
 * else on the corner of the card, or at the end of the cell: nothing in the page may move for a mark. In a scroll area,
 * also for a name that a scroll may soon bring into view.
 */
export function spotOf(deal: ListedDeal, surroundings: Surroundings, area: ScrollArea | null): Spot | null {
  const box = deal.element.getBoundingClientRect();
  const seen = area?.box ?? windowBox();
  const near = area ? nearOf(seen) : 0;
  if (box.width < LEAST_WIDTH || box.height === 0) return null;
  if (box.bottom < seen.top - near || box.top > seen.bottom + near) return null;
  const corner = cornerOf(deal, box, surroundings);
  const cut = cutOf(corner, area?.inner ?? surroundings.clips);
  if (cut === null || isCovered(deal, corner, cut, seen, surroundings)) return null;
  return { left: Math.round(corner.left), top: Math.round(corner.top + (area?.scrolled ?? 0)), cut };
}

interface Corner {
  left: number;
  top: number;
}

function cornerOf({ element, place, isCard }: ListedDeal, box: DOMRect, surroundings: Surroundings): Corner {
  const { trims, rightToLeft } = surroundings;
  const room = place.getBoundingClientRect();
  const line = lastLine(element, box);
  const top = line.top + (line.height - SIZE) / 2;
  const left = rightToLeft ? line.left - GAP - SIZE : line.right + GAP;
  const fits = rightToLeft ? left >= room.left : left + SIZE <= room.right;
  if (fits && element !== place && !isTrimmed(element, box, trims)) return { left, top };
  const end = rightToLeft ? room.left : room.right - SIZE;
  if (!isCard) return { left: end, top };
  return { left: end + (rightToLeft ? -OUTSIDE : OUTSIDE), top: room.top - OUTSIDE };
}

/** Whether the name goes on behind what is to be seen of it, so that dots stand at its end. */
function isTrimmed(element: Element, box: DOMRect, trims: readonly Element[]): boolean {
  return trims.some((trim) => {
    if (trim === element) return element.scrollWidth > element.clientWidth;
    const { left, right } = trim.getBoundingClientRect();
    return box.right > right + 1 || box.left < left - 1;
  });
}

/** The last line of a name that may be broken. */
function lastLine(element: Element, box: DOMRect): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].findLast(({ width }) => width > 0) ?? box;
}

/** What the row's scroll areas cut off of the mark; null when that is all of it. */
function cutOf({ left, top }: Corner, clips: readonly Element[]): Box | null {
  const cut = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const clip of clips) {
    const area = clip.getBoundingClientRect();
    cut.top = Math.max(cut.top, area.top - top);
    cut.left = Math.max(cut.left, area.left - left);
    cut.right = Math.max(cut.right, left + SIZE - area.right);
    cut.bottom = Math.max(cut.bottom, top + SIZE - area.bottom);
  }
  return cut.top + cut.bottom >= SIZE || cut.left + cut.right >= SIZE ? null : cut;
}

/** Asks the page what stands on top where the mark would be, at its upper and its lower end: a sticky header, a dialog? */
function isCovered(
  { element, place }: ListedDeal,
  corner: Corner,
  cut: Box,
  seen: Box,
  { rightToLeft }: Surroundings,
): boolean {
  const left = Math.round(corner.left);
  const top = Math.round(corner.top);
  // Just before the mark, where the mark itself is not in the way of the question.
  const x = rightToLeft ? left + SIZE + 1 : left - 1;
  const room = place.getBoundingClientRect();
  const from = Math.max(top + cut.top, room.top, seen.top) + 1;
  const to = Math.min(top + SIZE - cut.bottom, room.bottom, seen.bottom) - 1;
  if (from > to || x < seen.left || x > seen.right) return false;
  return [from, to].some((y) => {
    const shown = treeOf(element).elementFromPoint(x, y);
    return shown !== null && !isAround(place, shown) && !isAround(shown, place);
  });
}

/** Whether one element is drawn in another, or is the same. */
function isAround(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && isAround(outer, root.host);
}
