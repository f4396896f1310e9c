import { afterAll, afterEach, expect, it } from 'vitest';
import { FIELDS, HOOKS } from '@/src/crm/salesforce-classic/hooks';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { mutate } from '@/tests/states/mutations';
import { CHANGEABLE_STATES } from '@/tests/states/salesforce-classic';

const TABLE = { ...HOOKS, ...FIELDS };
const STATES = CHANGEABLE_STATES.filter(({ address }) => classicReader.opportunityAt(new URL(address)) !== null);

const counted = { tried: 0, unread: 0, wrongValues: 0, silentLosses: 0, takenOff: 0 };

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
});

afterAll(() => {
  const { tried, unread, wrongValues, silentLosses, takenOff } = counted;
  console.info(
    `Salesforce Classic: ${tried} changes to ${STATES.length} pages, ${unread} then not read at all, ` +
      `${wrongValues} wrong values, ${silentLosses} silent losses; ${takenOff} fields taken off the page with all that showed them.`,
  );
});

it.each(STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))(
  'no changed hook gives a wrong value or loses one without a word on %s',
  (_name, state) => {
    const { tried, unread, wrongValues, silentLosses, takenOff } = mutate(state, classicReader, TABLE);
    counted.tried += tried;
    counted.unread += unread;
    counted.wrongValues += wrongValues.length;
    counted.silentLosses += silentLosses.length;
    counted.takenOff += takenOff.length;
    expect({ wrongValues, silentLosses }).toEqual({ wrongValues: [], silentLosses: [] });
    // Only what was taken off the page whole may go without a word.
    expect(takenOff.filter((one) => !/ (?:removed|emptied)(?::| at )/.test(one))).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
);
