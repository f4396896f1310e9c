/** What is wrong with a pack, or looks wrong, where, and what would most likely put it right. */
export interface ProcessProblem {
  /** From the top of the file: `signals.3.fires.of.1.fact`. In a variant, what stands in its base is `(base) signals.3`. */
  path: string;
  /** A pack with an error is refused; a warning is for its author. */
  level: 'error' | 'warning';
  /** Part of a sentence: “found …, expected …”. */
  found: string;
  expected: string;
  /** A whole sentence. */
  fix: string;
}

/** A problem in words, on one line. A fix that only says again what was expected is left away. */
export function problemSentence({ path, found, expected, fix }: ProcessProblem): string {
  const again = [`Write ${expected}.`, `Choose ${expected}.`].includes(fix);
  return `${path === '' ? 'The file' : path}: found ${found}, expected ${expected}.${again ? '' : ` ${fix}`}`;
}

export function error(path: string, found: string, expected: string, fix: string): ProcessProblem {
  return { path: shortened(path), level: 'error', found, expected, fix };
}

export function warning(path: string, found: string, expected: string, fix: string): ProcessProblem {
  return { path: shortened(path), level: 'warning', found, expected, fix };
}

/** Keys may be as long as the file. */
function shortened(path: string): string {
  return path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;
}

const MOST_LETTERS = 60;
const LONGEST_PATH = 300;

/** A value of the file as part of a sentence. Never all of a large one. */
export function foundIn(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return value.length > MOST_LETTERS ? `a text of ${value.length} letters` : quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with ${listed(keys.map(quoted))}`;
}

/** A word of the file in quotation marks; cut, and on one line. */
export function quoted(word: string): string {
  return JSON.stringify(word.length > MOST_LETTERS ? `${word.slice(0, MOST_LETTERS)}…` : word);
}

const MOST_LISTED = 12;

export function listed(words: readonly string[]): string {
  return words.length > MOST_LISTED
    ? `${words.slice(0, MOST_LISTED).join(', ')} and ${words.length - MOST_LISTED} more`
    : words.join(', ');
}
