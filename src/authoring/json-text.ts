/** Where something stands in a text, both counted from 1. */
interface Place {
  line: number;
  column: number;
}

/** What keeps a text from being JSON, in words for somebody who has never heard of JSON. */
export interface JsonFault extends Place {
  /** A whole sentence. */
  problem: string;
  /** A whole sentence. */
  fix: string;
  /** The line, and a mark under the place. */
  shown: string;
}

export type JsonText =
  | {
      ok: true;
      value: unknown;
      /**
       * The line of a value by its path, such as `signals.3.fires`; of what is not there, that of what it would stand in;
       * null where that is the file.
       */
      lineOf(path: string): number | null;
    }
  | { ok: false; fault: JsonFault };

/**
 * Reads JSON as `JSON.parse` does, and knows what it does not tell: the line of every value, a name that stands twice, and
 * where a text that is no JSON goes wrong. Never throws.
 */
export function readJsonText(file: string): JsonText {
  // Some editors put an invisible mark before everything else.
  const text = file.replace(/^\uFEFF/, '');
  const scan = new Scan(text);
  try {
    scan.file();
    const value: unknown = JSON.parse(text);
    return { ok: true, value, lineOf: (path) => scan.lineOf(path) };
  } catch (error) {
    const stop =
      error instanceof Stop ? error : new Stop(0, 'This cannot be read.', 'Look at its brackets and commas.');
    return { ok: false, fault: faultAt(text, stop) };
  }
}

/** Ends the scan at the first thing that is wrong: what follows cannot be told for certain. */
class Stop extends Error {
  constructor(
    readonly at: number,
    readonly problem: string,
    readonly fix: string,
  ) {
    super(problem);
  }
}

/** Deeper than any pack, and not so deep that the scan itself could fail. */
const DEEPEST = 500;

const PRINTED_QUOTES = /[„“”‟«»‘’‚‹›]/;
const STRAIGHT = 'Write straight ones: ". An editor for plain text does so by itself, a word processor does not.';

class Scan {
  private at = 0;
  private readonly lines = new Map<string, number>();

  constructor(private readonly text: string) {}

  file(): void {
    this.blanks();
    if (this.at === this.text.length) this.stop('The file is empty.', 'Write two brackets into it: {}');
    this.value('', 0);
    this.blanks();
    if (this.at < this.text.length)
      this.stop('The file goes on after its last bracket.', 'Take out what is too much, or a bracket before it.');
  }

  lineOf(path: string): number | null {
    for (let inner = path; inner !== ''; inner = inner.slice(0, Math.max(0, inner.lastIndexOf('.')))) {
      const at = this.lines.get(inner);
      if (at !== undefined) return placeOf(this.text, at).line;
    }
    return null;
  }

  private value(path: string, depth: number): void {
    if (depth > DEEPEST) this.stop('Too many brackets stand inside of each other.', 'Close some before.');
    if (!this.lines.has(path)) this.lines.set(path, this.at);
    const next = this.text[this.at];
    if (next === '{') this.list('}', (index) => this.entry(path, depth, index));
    else if (next === '[') this.list(']', (index) => this.value(under(path, index), depth + 1));
    else if (next === '"') this.string();
    else this.word();
  }

  /** An object or a list: whatever stands between two brackets, with commas. */
  private list(end: '}' | ']', item: (index: number) => void): void {
    const start = this.at;
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      item(index);
      const after = this.at;
      this.blanks();
      const next = this.text[this.at];
      this.at += 1;
      if (next === end) return;
      if (next !== ',') this.stopBetween(after, start, end);
      const comma = this.at - 1;
      this.blanks();
      if (this.text[this.at] === end)
        this.stopAt(
          comma,
          `A comma stands before the closing ${end}.`,
          'Take it out: a comma only stands between two things.',
        );
    }
  }

  private names = new Map<string, Set<string>>();

  private entry(path: string, depth: number, index: number): void {
    const at = this.at;
    if (this.text[at] !== '"') this.stopBeforeName();
    const name = this.string();
    const names = index === 0 ? new Set<string>() : (this.names.get(path) ?? new Set<string>());
    if (names.has(name))
      this.stopAt(at, `“${name}” stands twice in the same brackets.`, 'Bring both together, or take one out.');
    this.names.set(path, names.add(name));
    this.blanks();
    if (this.text[this.at] !== ':')
      this.stop(`A colon is missing after “${name}”.`, `Write "${name}": and then what it is.`);
    this.at += 1;
    this.blanks();
    const inner = under(path, name);
    this.lines.set(inner, at);
    this.value(inner, depth + 1);
  }

  private string(): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === undefined || letter === '\n' || letter === '\r') this.stopUnclosed(start);
      if (letter === '\t') this.stop('A tab stands inside of a text.', 'Write a blank instead.');
      if (letter === '\\') this.escape();
    }
    this.at += 1;
    const known: unknown = JSON.parse(this.text.slice(start, this.at));
    return String(known);
  }

  private escape(): void {
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.text.slice(this.at, this.at + 6)))
      this.stop('A backslash stands inside of a text.', 'Write it twice, or take it out.');
    this.at += 1;
  }

  /** A number, true, false or null. */
  private word(): void {
    const word = /^[^\s,:[\]{}"]*/.exec(this.text.slice(this.at, this.at + 200))?.[0] ?? '';
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) this.at += word.length;
    else if (PRINTED_QUOTES.test(word)) this.stop('These quotation marks are printed ones.', STRAIGHT);
    else if (word.startsWith("'")) this.stop('A text stands in single quotation marks.', 'Write double ones: "');
    else if (word.startsWith('/')) this.stop('A comment cannot stand here.', 'Take it out.');
    else if (/^[\d.,+-]/.test(word))
      this.stop(`${word} is no number.`, 'Write digits alone, with a point before decimals: 40000 or 2.5.');
    else if (word === '')
      this.stop('Something is missing here.', 'Write a text in quotation marks, a number, true or false.');
    else this.stop(`${word} stands without quotation marks.`, `If it is a text, write "${word}".`);
  }

  private blanks(): void {
    while (/^[ \t\r\n]$/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private stopBetween(after: number, start: number, end: string): never {
    const next = this.text[this.at - 1];
    if (next === undefined || next === '}' || next === ']') {
      const { line } = placeOf(this.text, start);
      const opened = `The ${this.text[start] ?? ''} of line ${line} is not closed`;
      const fix = `Write ${end} here, or where its part ends.`;
      this.stopAt(
        this.at - 1,
        next === undefined ? `The file ends too early. ${opened}.` : `${opened} before this ${next}.`,
        fix,
      );
    }
    if (/[\p{L}\p{N}]/u.test(next) && this.text[after - 1] === '"' && after === this.at - 1)
      this.stopAt(
        after - 1,
        'A text ends here, and goes on.',
        'Inside of a text write “ and ”, or \\" for a straight mark.',
      );
    if (next === '/') this.stopAt(this.at - 1, 'A comment cannot stand here.', 'Take it out.');
    this.stopAt(after, 'A comma is missing here.', 'Write one: a comma stands between each two things.');
  }

  private stopBeforeName(): never {
    const next = this.text[this.at] ?? '';
    if (PRINTED_QUOTES.test(next)) this.stop('These quotation marks are printed ones.', STRAIGHT);
    if (next === '/') this.stop('A comment cannot stand here.', 'Take it out.');
    if (next === "'") this.stop('A name stands in single quotation marks.', 'Write double ones: "');
    if (/\d/.test(next)) this.stop('A number goes on behind a comma.', 'Write it with a point: 2.5');
    if (next === '') this.stop('The file ends too early.', 'Write what is missing, and close every bracket.');
    this.stop('A name in quotation marks has to stand here.', 'Write it as in "title": "Acme".');
  }

  /** The text runs on to the end of its line. */
  private stopUnclosed(start: number): never {
    const printed = PRINTED_QUOTES.exec(this.text.slice(start, this.at));
    if (printed) this.stopAt(start + printed.index, 'These quotation marks are printed ones.', STRAIGHT);
    this.stopAt(start, 'This text has no end in its line.', 'Close it with ", and write it in one line.');
  }

  private stop(problem: string, fix: string): never {
    this.stopAt(this.at, problem, fix);
  }

  private stopAt(at: number, problem: string, fix: string): never {
    throw new Stop(at, problem, fix);
  }
}

function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** So much of a long line is shown on either side. */
const AROUND = 50;

function faultAt(text: string, { at, problem, fix }: Stop): JsonFault {
  const place = placeOf(text, at);
  const line = (text.split('\n')[place.line - 1] ?? '').replaceAll('\t', ' ').trimEnd();
  const from = Math.max(0, place.column - 1 - AROUND);
  const mark = ' '.repeat(place.column - 1 - from);
  return { ...place, problem, fix, shown: `${line.slice(from, place.column - 1 + AROUND)}\n${mark}^` };
}
