import { isRaw } from './draft';

/** Every text that stands under one of some keys, anywhere inside; of lists, each of their texts. */
export function wordsUnder(values: readonly unknown[], keys: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  const waiting: unknown[] = [...values];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value);
    if (!isRaw(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      const found: readonly unknown[] = !keys.includes(key) ? [] : Array.isArray(inner) ? inner : [inner];
      for (const word of found) if (typeof word === 'string') words.add(word);
      waiting.push(inner);
    }
  }
  return words;
}
