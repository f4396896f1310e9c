import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type DisplayFormat, type Doubt, type FieldReading, type ShownFormat } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import { know } from '@/src/facts/know';
import type { FormatModel } from '@/src/overlay/model';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { formatModel } from '@/src/session/format';
import { reading, text as textField, TODAY } from '../facts/factories';

const doubtful = (text: string, doubt: Doubt, label: string | null = 'Close Date'): FieldReading => ({
  status: 'unparsed',
  doubt,
  text,
  surface: 'field',
  hook: 'test',
  label,
});

interface Page {
  fields: Readonly<Record<string, FieldReading>>;
  said?: DisplayFormat;
  shown?: ShownFormat;
}

const FIELDS: Partial<Record<FactId, readonly string[]>> = {
  amount: ['Amount'],
  closeDate: ['CloseDate'],
  // No rule of the process asks for this one.
  lastActivity: ['LastActivityDate'],
  whyNowDate: ['Event__c'],
  stage: ['StageName'],
};

function modelOf({ fields, said = UNKNOWN_FORMAT, shown = UNKNOWN_FORMAT }: Page): FormatModel {
  const read = { ...reading({ StageName: textField('Negotiation/Review'), ...fields }), format: shown };
  const facts = know({ catalogue: STANDARD_CATALOGUE, reading: read, fieldMap: FIELDS, proofs: [], today: TODAY });
  return formatModel({ reading: read, facts, assessment: assess(facts, defaultProcess(), TODAY), said, today: TODAY });
}

const CLOSES = { CloseDate: doubtful('05/04/2026', 'date-order') };

describe('the question about the format', () => {
  it('offers the days that a date can be, each with its order', () => {
    expect(modelOf({ fields: CLOSES }).question).toMatchObject({
      label: 'Close Date',
      text: '05/04/2026',
      ways: [
        { dateOrder: 'dmy', day: '2026-04-05' },
        { dateOrder: 'mdy', day: '2026-05-04' },
      ],
    });
  });

  it('offers the numbers that an amount can be, each with its decimal sign', () => {
    const { question } = modelOf({ fields: { Amount: doubtful('1.234', 'decimal-sign', 'Amount') } });
    expect(question?.ways).toEqual([
      { decimal: '.', number: 1.234 },
      { decimal: ',', number: 1234 },
    ]);
  });

  it('is asked about what the deal is judged by first, and about one thing at a time', () => {
    const fields = {
      LastActivityDate: doubtful('01/02/2026', 'date-order', 'Last activity'),
      Amount: doubtful('1.234', 'decimal-sign', 'Amount'),
      Event__c: doubtful('05/04/2026', 'date-order', 'Compelling event'),
    };
    expect(modelOf({ fields }).question?.label).toBe('Compelling event');
  });

  it('calls a field that has no label by its name', () => {
    expect(modelOf({ fields: { CloseDate: doubtful('05/04/2026', 'date-order', null) } }).question?.label).toBe(
      'CloseDate',
    );
  });

  it.each<[string, Page]>([
    ['the page itself decides', { fields: CLOSES, shown: { dateOrder: 'ymd', decimal: null } }],
    ['the page contradicts itself', { fields: CLOSES, shown: { dateOrder: 'mixed', decimal: null } }],
    ['it was answered before', { fields: CLOSES, said: { dateOrder: 'dmy', decimal: null } }],
    ['no answer would settle it', { fields: { CloseDate: doubtful('next spring', 'format') } }],
    ['no fact uses the field', { fields: { Renewal__c: doubtful('05/04/2026', 'date-order') } }],
    ['nothing is in doubt', { fields: {} }],
  ])('is not asked when %s', (_when, page) => {
    expect(modelOf(page).question).toBeNull();
  });

  it('is still asked about numbers once the order of dates is known', () => {
    const fields = { ...CLOSES, Amount: doubtful('1.234', 'decimal-sign', 'Amount') };
    expect(modelOf({ fields, said: { dateOrder: 'dmy', decimal: null } }).question?.label).toBe('Amount');
  });
});
