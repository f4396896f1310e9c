/** What browsers make of "medium" letters where the user did not choose, px. */
const USUAL_PX = 16;

/**
 * How much larger than usual the user has the browser write, told by an element whose letters nobody sized. Smaller is
 * not followed: our letters are small already.
 */
export function textScale(element: Element): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(element).fontSize) / USUAL_PX);
}
