/** Where a value stands: the names and numbers that lead to it. */
export type Path = readonly (string | number)[];

/** A value whose parts follow, or one that was read whole. */
export type JsonPart = { path: Path; opens: 'object' | 'list' } | { path: Path; value: unknown };

/** The text is no JSON, or a part of it is missing. */
export class NoJson extends Error {}

/** Letters. No single value that is read whole is as long as this: a text that never ends must not fill the memory. */
const LONGEST_VALUE = 20_000_000;

/**
 * Reads a JSON text of any length, some of it at a time, in whatever way it is broken into lines.
 *
 * `texts`: the text in pieces. `opens`: which objects and lists are given part by part; all else is given whole.
 *
 * @throws NoJson
 */
export function* jsonParts(texts: Iterable<string>, opens: (path: Path) => boolean): Generator<JsonPart> {
  const text = new Pieces(texts[Symbol.iterator]());
  yield* partsOf(text, [], opens);
  if (text.next() !== '') throw new NoJson();
}

function* partsOf(text: Pieces, path: Path, opens: (path: Path) => boolean): Generator<JsonPart> {
  const first = text.next();
  if ((first !== '{' && first !== '[') || !opens(path)) {
    yield { path, value: parsed(text.value()) };
    return;
  }
  const isObject = first === '{';
  const last = isObject ? '}' : ']';
  yield { path, opens: isObject ? 'object' : 'list' };
  text.pass(first);
  if (text.next() === last) return text.pass(last);
  for (let number = 0; ; number += 1) {
    const name = isObject ? nameOf(text) : number;
    yield* partsOf(text, [...path, name], opens);
    if (text.next() === last) return text.pass(last);
    text.pass(',');
  }
}

function nameOf(text: Pieces): string {
  if (text.next() !== '"') throw new NoJson();
  const name = parsed(text.value());
  text.pass(':');
  return String(name);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoJson();
  }
}

/** A text of which only a piece is in memory. */
class Pieces {
  private text = '';
  private at = 0;

  constructor(private readonly pieces: Iterator<string>) {}

  /** The next letter that is no space, without passing it; nothing at the end. */
  next(): string {
    do {
      while (this.at < this.text.length) {
        const letter = this.text.charAt(this.at);
        if (letter !== ' ' && letter !== '\n' && letter !== '\r' && letter !== '\t') return letter;
        this.at += 1;
      }
    } while (this.more());
    return '';
  }

  pass(letter: string): void {
    if (this.next() !== letter) throw new NoJson();
    this.at += 1;
  }

  /** The text of the value that stands here. Whether it is one shows when it is parsed. */
  value(): string {
    for (;;) {
      const end = endOfValue(this.text, this.at);
      if (end !== null) return this.take(end);
      if (this.text.length - this.at > LONGEST_VALUE) throw new NoJson();
      if (!this.more()) return this.take(this.text.length);
    }
  }

  private take(end: number): string {
    const taken = this.text.slice(this.at, end);
    this.at = end;
    return taken;
  }

  private more(): boolean {
    const next = this.pieces.next();
    if (next.done) return false;
    this.text = this.text.slice(this.at) + next.value;
    this.at = 0;
    return true;
  }
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const [OBJECT, END_OF_OBJECT] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];
const [LIST, END_OF_LIST] = ['['.charCodeAt(0), ']'.charCodeAt(0)];

/** Where the value that begins at a place ends; null when the text ends before. */
function endOfValue(text: string, from: number): number | null {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return endOfText(text, from);
  if (first !== OBJECT && first !== LIST) return endOfWord(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) {
      const end = endOfText(text, at);
      if (end === null) return null;
      at = end - 1;
    } else if (letter === OBJECT || letter === LIST) {
      depth += 1;
    } else if (letter === END_OF_OBJECT || letter === END_OF_LIST) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function endOfText(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // Of two backslashes one stands for the other.
    if ((at - before) % 2 === 1) return at + 1;
  }
  return null;
}

/** A number, or true, false and null. */
function endOfWord(text: string, from: number): number | null {
  const end = /[\s,\]}]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? null;
}
