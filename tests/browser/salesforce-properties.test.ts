import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type FieldReading, type Reading } from '@/src/crm/reading';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { header, PATH, readsOf, TITLE } from '../states/salesforce/page';
import { ROWS } from '../states/salesforce/rows';
import { Lightning, show, type ShadowMode } from './support/lightning';

const KEY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;
const FIELDS = new Map(ROWS.map(({ api, type }) => [api, type] as const));
const LONGEST = 2000;

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
});

function read(): Reading {
  const result = salesforceReader.read(document, KEY, { fields: FIELDS, format: UNKNOWN_FORMAT, today: '2026-11-23' });
  if (!result.ok) throw new Error(result.obstacle);
  return result.reading;
}

const tag = fc.constantFrom('div', 'section', 'article', 'c-wrapper', 'flexipage-component2', 'slot', 'li');
const attributes = fc.constantFrom(
  '',
  'class="slds-form-element"',
  'data-name="Closed Won"',
  'title="Next Step"',
  'dir="rtl"',
);
const wrapper = fc.array(fc.tuple(tag, attributes), { maxLength: 4 });
const extra = fc.constantFrom(
  '',
  '<p>NextStep: sign today</p>',
  '<div class="test-id__field-value">not a value</div>',
  '<span class="test-id__field-label">Next Step</span>',
  '<ul><li data-tab-value="customTab">Notes</li></ul>',
  '<a href="/lightning/r/Account/001Qy0000000013IAA/view">Halden Logistics</a>',
  '<input type="checkbox" checked>',
  '<svg><text>12/31/2027</text></svg>',
  '<!-- sfdc:RecordField.Opportunity.NextStep -->',
);
/** Each field of the page with what is around it and what comes after it, in any order. */
const scattered = fc
  .shuffledSubarray([...ROWS], { minLength: ROWS.length, maxLength: ROWS.length })
  .chain((rows) => fc.tuple(...rows.map((row) => fc.tuple(fc.constant(row), wrapper, extra))));

const wrap = (inner: string, around: readonly (readonly [string, string])[]): string =>
  around.reduce((html, [name, attribute]) => `<${name} ${attribute}>${html}</${name}>`, inner);

describe.each<ShadowMode>(['synthetic', 'native'])('a page with %s shadow roots', (mode) => {
  const lightning = new Lightning(mode);
  const expected = readsOf(ROWS);

  it('is read the same whatever stands around and between its fields, in whatever order', () => {
    fc.assert(
      fc.property(scattered, wrapper, (fields, outer) => {
        const items = fields.map(([row, around, after]) => wrap(lightning.field(row.draw(lightning)), around) + after);
        show(lightning.root(header(lightning) + PATH + wrap(items.join(''), outer)), TITLE);
        const { fields: found, notices } = read();
        expect(Object.fromEntries(found)).toEqual(expected);
        expect(notices).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  const hostile = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</div></template>',
        '{{constructor.constructor("alert(1)")()}}',
        'data-target-selection-name="sfdc:RecordField.Opportunity.Amount"',
        '\u202egnp.exe\u202c',
        '\u200b\u200d\ufeff',
        '\ud83d',
        '\u0000\u001b[31m',
        '€1,000,000.00',
        '12/31/2030',
        'x'.repeat(3000),
      ),
    ),
    { maxLength: 12 },
  );

  it('shows whatever is written in a field as that text, cut, and leaves the other fields as they are', () => {
    const rows = ROWS.map(({ draw }) => lightning.field(draw(lightning))).join('');
    const description = lightning.field({
      api: 'Description',
      label: 'Description',
      value: '<lightning-formatted-text id="said"></lightning-formatted-text>',
    });
    fc.assert(
      fc.property(hostile, (parts) => {
        show(lightning.root(header(lightning) + PATH + rows + description), TITLE);
        const said = parts.join('');
        emptyValue().append(said);
        const { fields, notices } = read();
        const { Description, ...others } = Object.fromEntries(fields);
        expect(others).toEqual(expected);
        expect(notices).toEqual([]);
        expect(textOf(Description)).toBe(cut(said));
      }),
      { numRuns: 150 },
    );
  });
});

it('a text of a megabyte costs no more than one that is shown whole', () => {
  const lightning = new Lightning('synthetic');
  const rows = ROWS.map(({ draw }) => lightning.field(draw(lightning))).join('');
  const description = lightning.field({
    api: 'Description',
    label: 'Description',
    value: '<p id="said" style="display: none"></p>',
  });
  show(lightning.root(header(lightning) + PATH + rows + description), TITLE);
  emptyValue().append('Åsa 🚚 \u202e<b>x</b> '.repeat(60_000));
  const costs = Array.from({ length: 10 }, () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  });
  // To lay the text out is the browser's work. The least: a busy machine makes single ones long.
  expect(Math.min(...costs)).toBeLessThan(16);
  expect(textOf(read().fields.get('Description')).length).toBeLessThanOrEqual(LONGEST);
});

/** The value that has no text yet, in whichever tree it is. */
function emptyValue(): Element {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) {
    const value = tree.querySelector('#said');
    if (value) return value;
    for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
  }
  throw new Error('There is no such value.');
}

function textOf(field: FieldReading | undefined): string {
  if (!field || !('text' in field)) throw new Error(`Description is ${field?.status ?? 'not there'}.`);
  return field.text;
}

/** One line of plain text, blanks collapsed, as long as a reading's text may be, without half a character at its end. */
function cut(said: string): string {
  const line = said
    .slice(0, 2 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
