import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from '@/src/authoring/json-text';
import { builtInPacks } from '@/src/packs/built-in';

const FILE = `{
  "title": "Acme",
  "set": { "pushes": 2 },
  "stages": [
    { "id": "prove", "labels": ["Proof"] },
    { "id": "sign" }
  ]
}`;

/** Where a text stops being JSON, and why. */
function faultOf(text: string): string {
  const read = readJsonText(text);
  return read.ok ? 'none' : `${read.fault.line}:${read.fault.column} ${read.fault.problem}`;
}

describe('a text that is JSON', () => {
  it('is read as it is, with an invisible mark before it too', () => {
    expect(readJsonText(`\uFEFF${FILE}`)).toMatchObject({ ok: true, value: JSON.parse(FILE) });
  });

  it.each([
    ['title', 2],
    ['set.pushes', 3],
    ['stages.0.labels.0', 5],
    ['stages.1.id', 6],
    ['stages.1.name', 6],
    ['stages.7', 4],
    ['author', null],
    ['', null],
    ['(base) stages.0', null],
  ])('has %s in line %s', (path, line) => {
    const read = readJsonText(FILE);
    expect(read.ok && read.lineOf(path)).toBe(line);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', '1:1 The file is empty.'],
    [FILE.replace('"Acme",', '"Acme"'), '2:18 A comma is missing here.'],
    [FILE.replace('"Acme"', '“Acme”'), '2:12 These quotation marks are printed ones.'],
    [FILE.replace('"Acme"', '„Acme“'), '2:12 These quotation marks are printed ones.'],
    [FILE.replace('"title"', '„title“'), '2:3 These quotation marks are printed ones.'],
    [FILE.replace('"Acme"', '"Acme“'), '2:17 These quotation marks are printed ones.'],
    [FILE.replace('"Acme"', '"Acme'), '2:12 This text has no end in its line.'],
    [FILE.replace('"Acme"', '"The "best" of Acme"'), '2:17 A text ends here, and goes on.'],
    [FILE.replace('"sign" }', '"sign" },'), '6:21 A comma stands before the closing ].'],
    [FILE.replace('"title"', "'title'"), '2:3 A name stands in single quotation marks.'],
    [FILE.replace('"title"', 'title'), '2:3 A name in quotation marks has to stand here.'],
    [FILE.replace('"title":', '"title"'), '2:11 A colon is missing after “title”.'],
    [FILE.replace('2 }', '2 days }'), '3:23 A comma is missing here.'],
    [FILE.replace('2 }', 'two }'), '3:22 two stands without quotation marks.'],
    [FILE.replace('2 }', '1,5 }'), '3:24 A number goes on behind a comma.'],
    [FILE.replace('2 }', '02 }'), '3:22 02 is no number.'],
    [FILE.replace('2 }', ' }'), '3:23 Something is missing here.'],
    [FILE.replace('"set"', '// ours\n"set"'), '3:3 A comment cannot stand here.'],
    [FILE.replace('"pushes": 2', '"pushes": 2, "pushes": 3'), '3:25 “pushes” stands twice in the same brackets.'],
    [FILE.slice(0, -1), '8:1 The file ends too early. The { of line 1 is not closed.'],
    [FILE.replace('  ]\n', ''), '7:1 The [ of line 4 is not closed before this }.'],
    [`${FILE}}`, '8:2 The file goes on after its last bracket.'],
    ['['.repeat(100_000), '1:502 Too many brackets stand inside of each other.'],
  ])('%#: says where and why', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('is shown with a mark under the place', () => {
    expect(readJsonText(FILE.replace('"Acme"', '“Acme”'))).toMatchObject({
      fault: { shown: `  "title": “Acme”,\n${' '.repeat(11)}^` },
    });
  });
});

it('takes for JSON what the platform takes for it, names that stand twice apart', () => {
  const whole = JSON.stringify(builtInPacks()[0]?.pack.signals.slice(0, 2), null, 1);
  const pieces = fc.constantFrom(
    '"',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '\n',
    '\t',
    '0',
    '-',
    '1.5e3',
    'true',
    ' ',
    'x',
    '”',
  );
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(3), pieces, (at, without, piece) => {
      const text = whole.slice(0, at) + piece + whole.slice(at + without);
      const read = readJsonText(text);
      const twice = !read.ok && read.fault.problem.includes('stands twice');
      expect(read.ok).toBe(parses(text) && !twice);
    }),
    { numRuns: 2_000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
