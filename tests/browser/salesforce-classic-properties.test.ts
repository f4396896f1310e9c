import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type Reading } from '@/src/crm/reading';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { classicField, classicPage, link, shown } from '@/tests/states/salesforce-classic/classic-page';

const KEY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;
const UTILITIES = '001Qy0000000011';
const LONGEST = 2000;

const FIELDS = [
  classicField({ element: 'opp3', label: 'Opportunity Name', value: 'Brightwater' }),
  classicField({ element: 'opp9', label: 'Close Date', value: '12/31/2026' }),
  classicField({ element: 'opp11', label: 'Stage', value: 'Qualification' }),
  classicField({ element: 'opp7', label: 'Amount', value: '€84,500.00', way: 'lock' }),
  classicField({ element: 'opp10', label: 'Next Step', value: 'Recap to Priya' }),
  classicField({ element: 'opp4', label: 'Account Name', value: link(UTILITIES, 'Brightwater Utilities') }),
] as const;

const EXPECTED = {
  Name: shown('Name', 'Opportunity Name', { type: 'text', text: 'Brightwater' }),
  CloseDate: shown('CloseDate', 'Close Date', { type: 'date', day: '2026-12-31' }, '12/31/2026'),
  StageName: shown('StageName', 'Stage', { type: 'text', text: 'Qualification' }),
  Amount: shown('Amount', 'Amount', { type: 'money', amount: 84_500, currency: 'EUR', rounded: false }, '€84,500.00'),
  NextStep: shown('NextStep', 'Next Step', { type: 'text', text: 'Recap to Priya' }),
  AccountId: shown('AccountId', 'Account Name', {
    type: 'text',
    text: 'Brightwater Utilities',
    recordId: UTILITIES,
  }),
};

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
});

function readingOf(html: string): Reading {
  document.body.innerHTML = html;
  document.body.className = 'sfdcBody';
  return read();
}

function read(): Reading {
  const fields = new Map([['CloseDate', 'date'] as const, ['Amount', 'money'] as const]);
  const result = classicReader.read(document, KEY, { fields, format: UNKNOWN_FORMAT, today: '2026-11-23' });
  if (!result.ok) throw new Error(result.obstacle);
  return result.reading;
}

const order = fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length, maxLength: FIELDS.length });
const wrappers = fc.array(fc.constantFrom('div', 'section', 'form', 'span', 'x-part'), { maxLength: 4 });
/** What a page may hold around its layout, and says nothing of the record. */
const extras = fc.array(
  fc.constantFrom(
    '<p>Amount: €5</p>',
    '<table class="list"><tbody><tr class="dataRow"><td class="dataCell">€9,999.00</td></tr></tbody></table>',
    '<div id="sidebarDiv"><a href="/006Qy000001HaLd">Halden</a></div>',
    '<!-- opp7_ileinner -->',
    '<img src="/s.gif" alt="12/31/2027">',
    '<ul><li>Close Date 1/1/2030</li></ul>',
  ),
  { maxLength: 5 },
);

describe('a page of Classic', () => {
  it('is read the same in whatever order its fields stand, and whatever stands around its layout', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 3 }), wrappers, extras, (cells, perRow, around, more) => {
        const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, at) =>
          cells.slice(at * perRow, (at + 1) * perRow).join(''),
        );
        const page = around.reduce(
          (html, tag) => `<${tag}>${html}</${tag}>`,
          classicPage({ rows, more: more.join('') }),
        );
        const { fields, notices } = readingOf(more.join('') + page);
        expect(Object.fromEntries(fields)).toEqual(EXPECTED);
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
        '</td></table>',
        '<td class="labelCol">Amount</td>',
        'UserContext.initialize({"dateFormat":"dd/MM/yyyy"})',
        '\u202egnp.exe\u202c',
        '\u200b\u200d\ufeff',
        '\ud83d',
        '€1,000,000.00',
        'x'.repeat(3000),
      ),
    ),
    { maxLength: 12 },
  );

  it('shows whatever is written in a field as that text, cut, and leaves the other fields as they are', () => {
    const description = classicField({ element: 'opp14', label: 'Description', value: '&nbsp;' });
    fc.assert(
      fc.property(hostile, (parts) => {
        readingOf(classicPage({ rows: [...FIELDS, description] }));
        const said = parts.join('');
        // An empty field holds a blank.
        document.getElementById('opp14_ileinner')?.replaceChildren(`${said}\u00a0`);
        const { fields, notices } = read();
        const { Description, ...others } = Object.fromEntries(fields);
        expect(others).toEqual(EXPECTED);
        expect(notices).toEqual([]);
        expect(Description && 'text' in Description && Description.text).toBe(cut(said));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the beginning of a text of a megabyte', () => {
    const said = 'Åsa 🚚 \u202e<b>x</b> '.repeat(60_000);
    readingOf(classicPage({ rows: [...FIELDS, classicField({ element: 'opp14', label: 'Description', value: '-' })] }));
    document.getElementById('opp14_ileinner')?.replaceChildren(said);
    const { fields } = read();
    const description = fields.get('Description');
    expect(said.length).toBeGreaterThan(1_000_000);
    expect(description && 'text' in description && description.text).toBe(cut(said));
  });
});

/** One line of plain text, blanks collapsed, as long as a reading's text may be, without half a character at its end. */
function cut(said: string): string {
  const line = said
    .slice(0, 2 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}
