/** What browsers make of "medium" letters where the user did not choose, px. */
const USUAL_PX = 16;

/** Gives an element, whose parts size their own letters, the letters that `textScale` measures by. */
export function sizeForScale(element: HTMLElement): void {
  element.style.fontSize = `${USUAL_PX}px`;
}

/**
 * How much larger than usual the user has the browser write: "medium" letters beside those that have a size. Zooming
 * letters alone makes both larger, and ours by itself. Smaller is not followed: our letters are small already.
 */
export function textScale(medium: Element, sized: Element): number {
  return Math.max(1, sizeOf(medium) / sizeOf(sized));
}

function sizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}
