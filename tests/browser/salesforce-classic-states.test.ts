import { afterEach, expect, it } from 'vitest';
import type { PageReader } from '@/src/crm/reader';
import { orgHost } from '@/src/crm/salesforce/org-host';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { CLASSIC_STATES } from '@/tests/states/salesforce-classic';
import { expectedOf, outcomeOf, show } from '@/tests/states/show';

/** Whose pages these are. */
const OPPORTUNITY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
  document.title = '';
});

it.each(CLASSIC_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_name, state) => {
  show(state);
  expect(outcomeOf(state, readerAt(new URL(state.address)))).toEqual(expectedOf(state, OPPORTUNITY));
});

/** The reader of the face whose address it is. */
function readerAt({ hostname }: URL): PageReader {
  return orgHost(hostname)?.face === 'classic' ? classicReader : salesforceReader;
}
