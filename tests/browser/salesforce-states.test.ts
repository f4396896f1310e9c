import { afterEach, expect, it } from 'vitest';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import type { PageState } from '../states/page-state';
import { LIGHTNING_STATES } from '../states/salesforce';
import { readState, show } from '../states/show';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('lang');
  document.title = '';
});

/** What the page is read as, in the form in which its state expects it. */
function outcomeOf(state: PageState): unknown {
  show(state);
  const result = readState(state, salesforceReader);
  if (!result) return 'no-opportunity';
  if (!result.ok) return { obstacle: result.obstacle };
  const { opportunity, fields, notices, pageHistory } = result.reading;
  const told = pageHistory && Object.fromEntries(pageHistory);
  return { opportunity, reads: Object.fromEntries(fields), notices, pageHistory: told };
}

function expectedOf({ expected }: PageState): unknown {
  if (expected === 'no-opportunity' || 'obstacle' in expected) return expected;
  const opportunity = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' };
  return { opportunity, reads: expected.reads, notices: expected.notices ?? [], pageHistory: expected.pageHistory };
}

it.each(LIGHTNING_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_name, state) => {
  expect(outcomeOf(state)).toEqual(expectedOf(state));
});
