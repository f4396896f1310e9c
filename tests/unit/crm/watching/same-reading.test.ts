import { describe, expect, it } from 'vitest';
import type { FieldReading } from '@/src/crm/reading';
import { sameReading } from '@/src/crm/watching/same-reading';
import { readingOf, textField } from './readings';

const base = readingOf({ Name: 'Brightwater', NextStep: 'Recap' }, [{ notice: 'tab-not-opened', tab: 'Details' }]);
const withName = (name: FieldReading) => ({ ...base, fields: new Map(base.fields).set('Name', name) });
const money = (amount: number, currency: string | null): FieldReading => {
  const value = { type: 'money', amount, currency, rounded: false } as const;
  return { status: 'value', value, text: '1', surface: 'field', hook: 'h', label: null };
};

describe('two readings', () => {
  it('say the same when every part is the same', () => {
    const copy = readingOf({ Name: 'Brightwater', NextStep: 'Recap' }, [{ notice: 'tab-not-opened', tab: 'Details' }]);
    expect(sameReading(base, copy)).toBe(true);
    expect(sameReading(withName(money(1, 'EUR')), withName(money(1, 'EUR')))).toBe(true);
  });

  it.each([
    ['a text', withName(textField('Brightwater 2'))],
    ['a label', withName({ ...textField('Brightwater'), label: 'Deal name' } as FieldReading)],
    ['a status', withName({ status: 'loading' })],
    ['the number of fields', { ...base, fields: new Map([...base.fields, ['Amount', textField('1')]]) }],
    ['the names of fields', readingOf({ Name: 'Brightwater', Type: 'Recap' }, base.notices)],
    ['the format', { ...base, format: { dateOrder: 'dmy', decimal: null } as const }],
    ['the notices', { ...base, notices: [] }],
    ['what a notice says', { ...base, notices: [{ notice: 'tab-not-opened', tab: 'Info' }] as const }],
  ])('differ in %s', (_what, other) => {
    expect(sameReading(base, other)).toBe(false);
    expect(sameReading(other, base)).toBe(false);
  });

  it('differ in a value that is shown by the same text', () => {
    expect(sameReading(withName(money(1, 'EUR')), withName(money(1, null)))).toBe(false);
    expect(sameReading(withName(money(1, 'EUR')), withName(money(2, 'EUR')))).toBe(false);
  });
});
