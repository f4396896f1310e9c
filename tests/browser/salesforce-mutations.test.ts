import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HOOKS, HOOKS_VERSION } from '@/src/crm/salesforce/hooks';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { mutate } from '../states/mutations';
import type { PageState } from '../states/page-state';
import { LIGHTNING_STATES } from '../states/salesforce';
import { FORMATS } from '../states/salesforce/formats';
import { DOUBTFUL_HISTORIES, TRANSLATED_HISTORIES } from '../states/salesforce/histories';

/** What Lightning draws without anything in it where the record holds nothing. */
const EMPTY_WHEN_BLANK = ['value', 'lookup', 'moment', 'auraValue', 'auraCheckbox', 'headerValue'];

/** The last sign of what keeps these from being read as something else: when it goes, nothing on the page tells. */
const LAST_SIGN =
  /^(?:a copy that kept the old value|a page whose lists are those of the last record|a path for another list)/;

/** Where two places disagree, or two records are on show, taking one away rightly leaves what the other says. */
function isTwofold(state: PageState): boolean {
  const { expected, says } = state;
  if (LAST_SIGN.test(says) || DOUBTFUL_HISTORIES.includes(state)) return true;
  if (expected === 'no-opportunity') return true;
  if ('obstacle' in expected) return expected.obstacle === 'two-records';
  return Object.values(expected.reads).some(({ status }) => status === 'conflict');
}

const total = { tried: 0, unread: 0, wrongValues: 0, silentLosses: 0, takenOff: 0 };

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('lang');
  document.title = '';
});

afterAll(() => {
  const figures = Object.entries(total).map(([what, count]) => `${what} ${count}`);
  console.info(`Salesforce Lightning, hook table ${HOOKS_VERSION}: ${figures.join(', ')}`);
});

describe('when Salesforce renames, removes, empties or doubles any hook', () => {
  // Those that differ in the texts of values alone have the same hooks.
  const states = LIGHTNING_STATES.filter(
    (state) => !FORMATS.includes(state) && !TRANSLATED_HISTORIES.includes(state) && !isTwofold(state),
  );

  it.each(states.map((state) => [`${state.id}: ${state.says}`, state] as const))(
    'no value is wrong and no loss is silent in %s',
    (_name, state) => {
      const found = mutate(state, salesforceReader, HOOKS, { emptyWhenBlank: EMPTY_WHEN_BLANK });
      total.tried += found.tried;
      total.unread += found.unread;
      total.wrongValues += found.wrongValues.length;
      total.silentLosses += found.silentLosses.length;
      total.takenOff += found.takenOff.length;
      expect(found.tried).toBeGreaterThan(0);
      expect(found.wrongValues).toEqual([]);
      expect(found.silentLosses).toEqual([]);
      // Only what was taken off the page whole may go without a word.
      expect(found.takenOff.filter((one) => !/ (?:removed|emptied)(?::| at )/.test(one))).toEqual([]);
    },
  );
});
