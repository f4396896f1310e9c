import { describe, expect, it } from 'vitest';
import { readStageDates } from '@/src/crm/hubspot/stage-dates';
import type { FieldReading } from '@/src/crm/reading';
import type { Day } from '@/src/day';

const found = { text: '', surface: 'card', hook: 'test', label: null } as const;
const on = (day: Day): FieldReading => ({ status: 'value', value: { type: 'date', day }, ...found });
const unparsed: FieldReading = { status: 'unparsed', doubt: 'date-order', ...found };

const enteredIn = (fields: Readonly<Record<string, FieldReading>>): unknown =>
  readStageDates(new Map(Object.entries(fields)))
    ?.get('dealstage')
    ?.values.map(({ value, since }) => [value?.type === 'text' && value.text, since]);

describe('the date on which a stage was entered', () => {
  it('is the one of its newer property, or of the older one where that is all there is', () => {
    expect(enteredIn({ hs_date_entered_a: on('2026-09-02'), hs_v2_date_entered_a: on('2026-11-02') })).toEqual([
      ['a', '2026-11-02'],
    ]);
    expect(enteredIn({ hs_date_entered_a: on('2026-09-02') })).toEqual([['a', '2026-09-02']]);
  });

  it.each<FieldReading>([unparsed, { status: 'editing' }, { status: 'loading' }])(
    'is not the one of the older property while the newer one is there and nobody can read it: %o',
    (unsure) => {
      expect(enteredIn({ hs_date_entered_a: on('2026-09-02'), hs_v2_date_entered_a: unsure })).toBeUndefined();
    },
  );
});
