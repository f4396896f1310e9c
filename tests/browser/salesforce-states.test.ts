import { afterEach, expect, it } from 'vitest';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { LIGHTNING_STATES } from '../states/salesforce';
import { usualFormat } from '../states/salesforce/page';
import { expectedOf, outcomeOf, show } from '../states/show';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('lang');
  document.title = '';
});

/** Whose pages these are. */
const OPPORTUNITY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;

it.each(LIGHTNING_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_name, state) => {
  show(state);
  expect(outcomeOf(state, salesforceReader)).toEqual(expectedOf(state, OPPORTUNITY, usualFormat));
});
