import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { describe, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type FieldReading, type FieldValue, type PageNotice, type Reading } from '@/src/crm/reading';
import { fieldMapOf } from '@/src/facts/field-map';
import { know } from '@/src/facts/know';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { lastWord, type LastWord } from '@/src/session/last-word';
import { anOpportunity } from '../factories';

const TODAY = '2026-11-23';
const MAP = fieldMapOf('salesforce');
const CONTEXT = { fieldMap: MAP, pipelineFields: MAP.pipeline ?? [] };

function shown(text: string, value: FieldValue = { type: 'text', text }): FieldReading {
  return { status: 'value', value, text, surface: 'field', hook: 'test', label: null };
}

/** What is remembered after a page showed this. */
function after(
  fields: Readonly<Record<string, FieldReading>>,
  notices: readonly PageNotice[] = [],
  decided: string | null = null,
): LastWord | null {
  const reading: Reading = {
    opportunity: anOpportunity(),
    fields: new Map(Object.entries(fields)),
    format: UNKNOWN_FORMAT,
    notices,
  };
  const facts = know({ catalogue: STANDARD_CATALOGUE, reading, fieldMap: MAP, proofs: [], today: TODAY });
  return lastWord(
    { kind: 'judged', reading, facts, assessment: assess(facts, defaultProcess(), TODAY) },
    reading,
    CONTEXT,
    decided,
  );
}

const NAME = shown('Brightwater – depot energy monitoring');
const CLOSED = shown('Closed Won');

describe('what is remembered of a deal', () => {
  it('is its name, its account with the linked record, the verdict and the sentence that the sidebar says', () => {
    const account = shown('Brightwater Utilities', {
      type: 'text',
      text: 'Brightwater Utilities',
      recordId: '001Qy0000000011',
    });
    expect(after({ Name: NAME, StageName: CLOSED, AccountId: account, RecordTypeId: shown('Renewals') })).toEqual({
      opportunity: anOpportunity(),
      name: 'Brightwater – depot energy monitoring',
      account: { id: '001Qy0000000011', name: 'Brightwater Utilities' },
      pipeline: 'Renewals',
      verdict: 'closed',
      reason: 'This deal is over. There is nothing to advise.',
      readiness: null,
      next: null,
    });
  });

  it('says first that the seller decided to walk', () => {
    expect(after({ StageName: CLOSED }, [], 'You decided to walk away on 20 Nov 2026.')?.reason).toBe(
      'You decided to walk away on 20 Nov 2026. This deal is over. There is nothing to advise.',
    );
  });

  it('names an account without an id where the page shows no link', () => {
    expect(after({ StageName: CLOSED, AccountId: shown('Brightwater') })?.account).toEqual({
      id: null,
      name: 'Brightwater',
    });
    expect(after({ StageName: CLOSED })?.account).toBeNull();
  });

  it('is no more than can be kept of a text that somebody pasted', () => {
    expect(after({ Name: shown('x'.repeat(100_000)), StageName: CLOSED })?.name).toHaveLength(300);
  });

  it('is that a settled page shows too little to judge by', () => {
    expect(after({ Name: NAME, StageName: shown('Qualification') })?.verdict).toBe('cannot-tell');
  });
});

describe('nothing is remembered', () => {
  it.each([
    ['of which nothing could be read', {}, []],
    ['whose layout is not known', {}, [{ notice: 'layout-unknown' }]],
    [
      'that keeps a tab back',
      { Name: NAME, StageName: shown('Qualification') },
      [{ notice: 'tab-not-opened', tab: 'Details' }],
    ],
    ['that still loads', { Name: NAME, StageName: { status: 'loading' } }, []],
    ['that is being edited', { Name: NAME, StageName: { status: 'editing' } }, [{ notice: 'editing' }]],
  ] as const)('of a page %s', (_what, fields, notices) => {
    expect(after(fields, notices)).toBeNull();
  });

  it('of a page that is not judged', () => {
    const reading: Reading = { opportunity: anOpportunity(), fields: new Map(), format: UNKNOWN_FORMAT, notices: [] };
    expect(lastWord({ kind: 'waiting' }, reading, CONTEXT, null)).toBeNull();
  });
});
