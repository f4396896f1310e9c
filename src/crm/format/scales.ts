/** Where a word for a scale has to stand to have one meaning only. */
type Place = 'anywhere' | 'without a blank' | 'before the currency';

/**
 * How languages shorten rounded amounts (CLDR). Words that mean different numbers in two of them are left out, or count
 * only in one place: after a blank `B` is a thousand in Turkish and 10¹² in Spanish, and `€1,2 M` is 10⁹ in Indonesian,
 * while French and Spanish write `1,2 M €`. The first that fits counts.
 */
const SCALES: readonly (readonly [words: string, scale: number, place: Place])[] = [
  ['K k Tsd. tys. тыс.', 1e3, 'anywhere'],
  ['Mio. mio. mln. mill. milj. Mln mln Mn mn млн млн.', 1e6, 'anywhere'],
  ['Mrd. mrd. mia. mld. mlrd. Mrd Mld mld Md md млрд млрд.', 1e9, 'anywhere'],
  ['万 萬 만', 1e4, 'anywhere'],
  ['億 亿 억', 1e8, 'anywhere'],
  ['M m', 1e6, 'without a blank'],
  ['B bn', 1e9, 'without a blank'],
  ['mil\u00a0M', 1e9, 'before the currency'],
  ['mil', 1e3, 'before the currency'],
  ['M', 1e6, 'before the currency'],
];

/** What stands behind rounded digits, taken apart; null when it does not start with a scale of one meaning. */
export function scaleIn(after: string): { scale: number; rest: string } | null {
  const text = after.trimStart();
  for (const [words, scale, place] of SCALES) {
    const word = words.split(' ').find((candidate) => startsWithWord(text, candidate.replace('\u00a0', ' ')));
    const rest = text.slice(word?.length).trim();
    if (word !== undefined && standsIn(place, after.startsWith(' '), rest)) return { scale, rest };
  }
  return null;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[A-Za-z\u00c0-\u1fff.]/.test(text.slice(word.length));
}

function standsIn(place: Place, blank: boolean, rest: string): boolean {
  if (place === 'anywhere') return true;
  return place === 'without a blank' ? !blank : blank && rest !== '';
}
