const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The first 15 characters of a Salesforce record id; null when the text is none. The three further characters of the
 * long form only encode which letters are capitals, and have to agree with them.
 */
export function recordId(text: string): string | null {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) return null;
  const id = text.slice(0, 15);
  return text.length === 15 || text === id + suffixOf(id) ? id : null;
}

/** One character per five: bit n is set when the nth of them is a capital. */
function suffixOf(id: string): string {
  return [0, 5, 10]
    .map((start) => Array.from(id.slice(start, start + 5), (letter, n) => isCapital(letter) << n))
    .map((bits) => SUFFIX_LETTERS.charAt(bits.reduce((sum, bit) => sum | bit)))
    .join('');
}

function isCapital(letter: string): 0 | 1 {
  return letter >= 'A' && letter <= 'Z' ? 1 : 0;
}
