import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HOOKS } from '@/src/crm/hubspot/hooks';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import { HUBSPOT_STATES } from '@/tests/states/hubspot';
import { mutate } from '@/tests/states/mutations';

afterEach(() => document.body.replaceChildren());

/** States of one number with the same markup differ by a text only: one of them is enough. */
const STATES = HUBSPOT_STATES.filter(
  (state, index) => HUBSPOT_STATES.findIndex(({ id, html }) => id === state.id && html === state.html) === index,
);

describe('H64: every hook of HubSpot’s pages, renamed, removed, emptied and doubled,', () => {
  const sum = { states: 0, tried: 0, unread: 0, wrongValues: 0, silentLosses: 0, takenOff: 0 };

  it.each(STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))(
    'yields no wrong value and no silent loss on %s',
    (_, state) => {
      const { tried, unread, wrongValues, silentLosses, takenOff } = mutate(state, hubspotReader, HOOKS, {
        pieces: ['badge', 'badgeById'],
        // For each element by itself, one state of each number is enough.
        singly: STATES.find(({ id }) => id === state.id) === state,
      });
      sum.states += 1;
      sum.tried += tried;
      sum.unread += unread;
      sum.wrongValues += wrongValues.length;
      sum.silentLosses += silentLosses.length;
      sum.takenOff += takenOff.length;
      const isRead = typeof state.expected === 'object' && 'reads' in state.expected;
      expect(tried).toBeGreaterThanOrEqual(isRead ? 1 : 0);
      expect({ wrongValues, silentLosses }).toEqual({ wrongValues: [], silentLosses: [] });
      // Only what was taken off the page whole may go without a word.
      expect(takenOff.filter((one) => !/ (?:removed|emptied)(?::| at )/.test(one))).toEqual([]);
    },
  );

  afterAll(() => console.info(`HubSpot, mutations: ${JSON.stringify(sum)}`));
});
