import { error, quoted, type ProcessProblem } from '../problem';

/** The largest built-in pack has about 2,500 values and 50,000 letters. */
const MOST_VALUES = 20_000;
const MOST_LETTERS = 500_000;

/** Keys that mean something else to JavaScript, and texts that no page can show as they are. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
// oxlint-disable-next-line no-control-regex
const UNSHOWABLE = /[\u0000-\u0008\u000B-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * What has to be known before a pack is looked at more closely: that it is not too large for that, and that its texts are
 * texts. Goes through the file without recursion, and stops where it becomes too large.
 */
export function problemsOfSize(json: unknown): { tooLarge: boolean; problems: readonly ProcessProblem[] } {
  const problems: ProcessProblem[] = [];
  const waiting: { path: string; value: unknown; depth: number }[] = [{ path: '', value: json, depth: 0 }];
  let values = 0;
  let letters = 0;
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { path, value, depth } = item;
    values += 1;
    if (typeof value === 'string') {
      letters += value.length;
      if (letters <= MOST_LETTERS && isUnshowable(value)) problems.push(unshowable(path));
    }
    if (typeof value === 'object' && value !== null) {
      const size = Array.isArray(value) ? value.length : Object.keys(value).length;
      if (values + waiting.length + size > MOST_VALUES) return { tooLarge: true, problems: [tooMany()] };
      for (const [key, inner] of Object.entries(value).toReversed()) {
        letters += key.length;
        const at = pathTo(key, path, depth);
        if (FORBIDDEN_KEYS.has(key)) problems.push(error(at, `the key ${quoted(key)}`, 'another name', 'Rename it.'));
        else if (isUnshowable(key)) problems.push(unshowable(at));
        waiting.push({ path: at, value: inner, depth: depth + 1 });
      }
    }
    if (letters > MOST_LETTERS) return { tooLarge: true, problems: [tooLong()] };
  }
  return { tooLarge: false, problems };
}

/** Nothing of a pack stands deeper; what does is told of by where its branch begins. */
const DEEPEST = 20;
const LONGEST_KEY = 60;

function pathTo(key: string, path: string, depth: number): string {
  if (depth >= DEEPEST) return path;
  return path === '' ? key.slice(0, LONGEST_KEY) : `${path}.${key.slice(0, LONGEST_KEY)}`;
}

function isUnshowable(text: string): boolean {
  return UNSHOWABLE.test(text) || !text.isWellFormed();
}

function unshowable(path: string): ProcessProblem {
  return error(
    path,
    'a sign that cannot be shown',
    'plain text',
    'Type the text anew: it has a control character, half a character, or a mark that turns the reading direction.',
  );
}

function tooMany(): ProcessProblem {
  return error('', `more than ${MOST_VALUES} values`, 'a smaller pack', 'Take out outcomes, signals or tests.');
}

function tooLong(): ProcessProblem {
  return error('', `more than ${MOST_LETTERS} letters`, 'a smaller pack', 'Shorten its texts.');
}
