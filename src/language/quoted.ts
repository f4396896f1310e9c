/** Longer texts are cut: the page itself shows them in full. */
const MOST_LETTERS = 80;

/** Text of others inside a sentence of ours: on one line, cut, and without signs that turn the reading direction. */
export function quoted(text: string): string {
  const plain = text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > MOST_LETTERS ? `“${letters.slice(0, MOST_LETTERS).join('')}…”` : `“${plain}”`;
}
