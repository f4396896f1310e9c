/** No display text of a date or an amount is longer; longer texts are not worth a closer look. */
const LONGEST = 80;

/** Arabic and Persian digits, each block from 0 to 9. */
const NATIVE_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A display text made plain for parsing: direction marks dropped, every kind of blank turned into one space, the minus
 * sign into a hyphen, Arabic and Persian digits and signs into ours. Empty when there is nothing, or far too much, to
 * parse.
 */
export function cleanText(text: string): string {
  if (text.length > LONGEST) return '';
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(NATIVE_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066a/g, '%')
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, '’')
    .replace(/\u060c/g, ',')
    .trim();
}

/** Whether a text is written with Arabic or Persian digits. Where these are used, other calendars are too. */
export function hasNativeDigits(text: string): boolean {
  return text.length <= LONGEST && text.search(NATIVE_DIGIT) >= 0;
}

/** Whether a text has Arabic's own decimal or thousands sign: these mean one thing each, whatever the format. */
export function hasArabicSigns(text: string): boolean {
  return text.length <= LONGEST && /[\u066b\u066c]/.test(text);
}
