/** No display text of a date or an amount is longer; longer texts are not worth a closer look. */
const LONGEST = 60;

/**
 * A display text made plain for parsing: direction marks dropped, every kind of blank turned into one space and the
 * minus sign into a hyphen. Empty when there is nothing, or far too much, to parse.
 */
export function cleanText(text: string): string {
  if (text.length > LONGEST) return '';
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();
}
