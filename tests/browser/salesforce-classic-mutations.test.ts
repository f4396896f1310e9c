import { afterAll, afterEach, expect, it } from 'vitest';
import { FIELDS, HOOKS } from '@/src/crm/salesforce-classic/hooks';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { mutate } from '@/tests/states/mutations';
import { CHANGEABLE_STATES } from '@/tests/states/salesforce-classic';

const TABLE = { ...HOOKS, ...FIELDS };
const STATES = CHANGEABLE_STATES.filter(({ address }) => classicReader.opportunityAt(new URL(address)) !== null);

const counted = { tried: 0, wrongValues: 0, silentLosses: 0, takenOff: 0 };

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
});

afterAll(() => {
  const { tried, wrongValues, silentLosses, takenOff } = counted;
  console.info(
    `Salesforce Classic: ${tried} changes to ${STATES.length} pages, ${wrongValues} wrong values, ` +
      `${silentLosses} silent losses; ${takenOff} fields taken off the page with all that showed them.`,
  );
});

it.each(STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))(
  'no changed hook gives a wrong value or loses one without a word on %s',
  (_name, state) => {
    const { tried, wrongValues, silentLosses, takenOff } = mutate(state, classicReader, TABLE);
    counted.tried += tried;
    counted.wrongValues += wrongValues.length;
    counted.silentLosses += silentLosses.length;
    counted.takenOff += takenOff.length;
    expect({ wrongValues, silentLosses }).toEqual({ wrongValues: [], silentLosses: [] });
    expect(tried).toBeGreaterThan(0);
  },
);
