import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import type { Crm, FieldReading, FieldStatus, OpportunityKey, PageNotice, Reading } from '@/src/crm/reading';
import { reportOn, type Observed } from '@/src/crm/report';

const OPPORTUNITY: OpportunityKey = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' };

const HOOKS = new Map([
  ['record', 1],
  ['holder', 12],
  ['path', 0],
]);

function observed(reading: Partial<Reading>): Observed {
  return {
    product: '0.1.0',
    browser: 'Chromium 147',
    crm: 'salesforce',
    hooksVersion: '2026-11',
    hooks: HOOKS,
    page: {
      kind: 'read',
      reading: {
        opportunity: OPPORTUNITY,
        fields: new Map(),
        format: { dateOrder: 'dmy', decimal: null },
        notices: [],
        ...reading,
      },
    },
  };
}

function text(words: string): FieldReading {
  return {
    status: 'value',
    value: { type: 'text', text: words },
    text: words,
    surface: 'field',
    hook: 'a',
    label: null,
  };
}

describe('a report on a page', () => {
  it('tells product, browser, hooks, notices and how far each field got, and nothing else', () => {
    const fields = new Map<string, FieldReading>([
      ['StageName', text('Prospecting')],
      ['Amount', { status: 'absent' }],
      [
        'CloseDate',
        {
          status: 'unparsed',
          doubt: 'date-order',
          text: '05/04/2026',
          surface: 'header',
          hook: 'b',
          label: 'Close Date',
        },
      ],
      ['Merger_Target__c', text('Globex')],
      ['Board_Vote__c', { status: 'absent' }],
      ['label:Takeover price', text('12')],
    ]);
    const notices: PageNotice[] = [
      { notice: 'tab-not-opened', tab: 'Globex details' },
      { notice: 'hooks-lost', hooks: ['path', 'no hook of ours'] },
    ];

    expect(reportOn(observed({ fields, notices }))).toBe(
      [
        'Walkaway 0.1.0, salesforce, hooks 2026-11, Chromium 147',
        'Page: read',
        'Notices: tab-not-opened, hooks-lost path',
        'Format shown: dates dmy, decimal sign not told',
        '',
        'Hooks found on the page',
        '  record: 1',
        '  holder: 12',
        '  path: 0',
        '',
        'Standard fields',
        '  Amount: absent',
        '  CloseDate: unparsed (date-order), header',
        '  StageName: value, field',
        '',
        'Other fields, counted',
        '  1 × absent',
        '  2 × value, field',
        '',
      ].join('\n'),
    );
  });

  it('tells which hooks a page has of which nothing was read, and why not', () => {
    const reported = (page: Observed['page']): string => reportOn({ ...observed({}), page });
    const waiting = reported({ kind: 'waiting', opportunity: OPPORTUNITY });
    expect(waiting).toContain('Page: waiting\nNotices: none\n');
    expect(waiting).toContain('  record: 1\n  holder: 12\n');
    expect(waiting).not.toContain(OPPORTUNITY.id);
    expect(reported({ kind: 'refused', opportunity: OPPORTUNITY, obstacle: 'two-records' })).toContain(
      'Page: refused, two-records\n',
    );
  });

  it('holds no text of the deal, whatever stands in values, labels, names, ids and notices', () => {
    fc.assert(
      fc.property(pages(), ({ page, planted }) => {
        const report = reportOn(page);
        expect(planted.filter((secret) => report.includes(secret))).toEqual([]);
      }),
    );
  });

  it('is the same for two deals that were read equally far, whatever they say', () => {
    fc.assert(
      fc.property(shapes(), secrets(), secrets(), (shape, one, other) => {
        expect(reportOn(fill(shape, one).page)).toBe(reportOn(fill(shape, other).page));
      }),
    );
  });
});

/** A page without its texts: how far each field got. */
interface Shape {
  crm: Crm;
  standard: readonly { name: string; status: FieldStatus }[];
  own: readonly FieldStatus[];
  notices: readonly PageNotice['notice'][];
}

interface Filled {
  page: Observed;
  planted: readonly string[];
}

const STATUSES = [
  'value',
  'empty',
  'unparsed',
  'conflict',
  'editing',
  'loading',
  'absent',
] as const satisfies FieldStatus[];
const NAMES = ['Amount', 'StageName', 'dealname', 'closedate'] as const;
const NOTICES = ['tab-not-opened', 'editing', 'cards-blank', 'hooks-lost', 'layout-unknown'] as const;

function shapes(): fc.Arbitrary<Shape> {
  const status = fc.constantFrom(...STATUSES);
  return fc.record({
    crm: fc.constantFrom('salesforce', 'hubspot'),
    standard: fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), status }), { selector: ({ name }) => name }),
    own: fc.array(status, { maxLength: 6 }),
    notices: fc.uniqueArray(fc.constantFrom(...NOTICES)),
  });
}

/** Enough of them for every place; long enough to be told from our own words, and with any letter in them. */
function secrets(): fc.Arbitrary<readonly string[]> {
  const secret = fc.tuple(fc.string({ unit: 'grapheme' }), fc.uuid()).map(([any, id]) => `${any}${id}`);
  return fc.uniqueArray(secret, { minLength: 120, maxLength: 120 });
}

function pages(): fc.Arbitrary<Filled> {
  return fc.tuple(shapes(), secrets()).map(([shape, texts]) => fill(shape, texts));
}

/** Puts a text of its own into every place of a reading that can hold one. */
function fill({ crm, standard, own, notices }: Shape, texts: readonly string[]): Filled {
  const planted: string[] = [];
  const plant = (): string => {
    const secret = texts[planted.length];
    if (secret === undefined) throw new Error('More places than texts');
    planted.push(secret);
    return secret;
  };
  const ownNames = (index: number): string => (index % 2 === 0 ? `${plant()}__c` : `label:${plant()}`);
  const fields = [
    ...standard.map(({ name, status }) => [name, fieldOf(status, plant)] as const),
    ...own.map((status, index) => [ownNames(index), fieldOf(status, plant)] as const),
  ];
  const opportunity = { crm, org: plant(), id: plant() };
  const reading = {
    opportunity,
    fields: new Map(fields),
    format: UNKNOWN_FORMAT,
    notices: notices.map((notice) => noticeOf(notice, plant)),
  };
  return { page: { ...observed({}), crm, page: { kind: 'read', reading } }, planted };
}

function fieldOf(status: FieldStatus, plant: () => string): FieldReading {
  const found = () => ({ text: plant(), surface: 'field', hook: plant(), label: plant() }) as const;
  switch (status) {
    case 'value':
      return { status, value: { type: 'text', text: plant(), recordId: plant() }, ...found() };
    case 'unparsed':
      return { status, doubt: 'format', ...found() };
    case 'empty':
      return { status, ...found() };
    case 'conflict':
      return { status, other: plant(), ...found() };
    default:
      return { status };
  }
}

function noticeOf(notice: PageNotice['notice'], plant: () => string): PageNotice {
  switch (notice) {
    case 'tab-not-opened':
      return { notice, tab: plant() };
    case 'cards-blank':
      return { notice, cards: [plant()] };
    case 'hooks-lost':
      return { notice, hooks: ['path', plant()] };
    default:
      return { notice };
  }
}
