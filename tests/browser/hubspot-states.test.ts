import { afterEach, describe, expect, it } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { ReadResult } from '@/src/crm/reader';
import { HUBSPOT_STATES } from '@/tests/states/hubspot';
import type { Expected } from '@/tests/states/page-state';
import { readState, show } from '@/tests/states/show';

afterEach(() => document.body.replaceChildren());

describe('a page of HubSpot', () => {
  it.each(HUBSPOT_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_, state) => {
    show(state);
    expect(said(readState(state, hubspotReader))).toEqual(state.expected);
  });
});

/** A result in the form of an expectation: all of it. */
function said(result: ReadResult | null): Expected {
  if (!result) return 'no-opportunity';
  if (!result.ok) return { obstacle: result.obstacle };
  const { fields, notices, people, pageHistory } = result.reading;
  return {
    reads: Object.fromEntries(fields),
    notices,
    ...(people && { people }),
    ...(pageHistory && { pageHistory: Object.fromEntries(pageHistory) }),
  };
}
