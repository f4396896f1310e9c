import { afterEach, expect, it } from 'vitest';
import { opportunityAt } from '@/src/crm/opportunity-at';
import type { PageReader } from '@/src/crm/reader';
import { orgHost } from '@/src/crm/salesforce/org-host';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import type { PageState } from '@/tests/states/page-state';
import { CLASSIC_STATES } from '@/tests/states/salesforce-classic';
import { show } from '@/tests/states/show';

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
  document.title = '';
});

it.each(CLASSIC_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_name, state) => {
  show(state);
  expect(readingOf(state)).toEqual(state.expected);
});

/** What the reader of the state's address says, in the form of what a state expects. */
function readingOf({ address, asked, expected }: PageState): PageState['expected'] {
  const url = new URL(address);
  const opportunity = opportunityAt(url);
  if (!opportunity) return 'no-opportunity';
  const result = readerAt(url).read(document, opportunity, asked);
  if (!result.ok) return { obstacle: result.obstacle };
  const { fields, notices, pageHistory } = result.reading;
  const told = typeof expected === 'object' && 'notices' in expected;
  return {
    reads: Object.fromEntries(fields),
    ...(notices.length > 0 || told ? { notices } : {}),
    ...(pageHistory && { pageHistory: Object.fromEntries(pageHistory) }),
  };
}

function readerAt({ hostname }: URL): PageReader {
  return orgHost(hostname)?.face === 'classic' ? classicReader : salesforceReader;
}
