import { listed, quoted, error, type ProcessProblem } from '../problem';

/** Longer words are nobody's typing error of a shorter one, and comparing them takes long. */
const LONGEST = 60;

/** The candidate that a word was most likely meant to be, if any is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const simple = simplified(word);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(simple.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(simple, simplified(candidate), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best ?? contained(simple, candidates);
}

/** Words that abbreviate: `econBuyer` keeps the letters of `economicBuyer` in their order. */
function contained(simple: string, candidates: readonly string[]): string | null {
  if (simple.length < 4) return null;
  const fitting = candidates.filter((candidate) => {
    const longer = simplified(candidate);
    let at = 0;
    for (const letter of longer) if (letter === simple[at]) at += 1;
    return at === simple.length && longer.startsWith(simple.slice(0, 2)) && simple.length * 2 >= longer.length;
  });
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

function simplified(word: string): string {
  return word
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

/** Letters to put in, take out, replace or swap; `most` as soon as it cannot be fewer than that. */
function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) >= most) return most;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? most) + 1,
        (current[column - 1] ?? most) + 1,
        (previous[column - 1] ?? most) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? most) + 1 : most,
      );
    }
    if (Math.min(...current) >= most) return most;
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? most;
}

/** A sentence that leads from a wrong word to the right one. */
export function insteadOf(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== null) return `Did you mean ${quoted(near)}?`;
  return candidates.length === 0 ? 'There is none to choose from.' : `Choose one of ${listed(candidates.map(quoted))}.`;
}

/** A reference to something that is not there. */
export function unknown(path: string, kind: string, word: string, candidates: readonly string[]): ProcessProblem {
  return error(path, `the unknown ${kind} ${quoted(word)}`, `a ${kind} of this process`, insteadOf(word, candidates));
}
