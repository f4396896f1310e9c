import { afterEach, describe, expect, it } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import { HUBSPOT_STATES } from '@/tests/states/hubspot';
import { usualFormat } from '@/tests/states/hubspot/expected';
import { DEAL, PORTAL } from '@/tests/states/hubspot/page';
import { expectedOf, outcomeOf, show } from '@/tests/states/show';

/** Whose pages these are. */
const OPPORTUNITY = { crm: 'hubspot', org: PORTAL, id: DEAL } as const;

afterEach(() => document.body.replaceChildren());

describe('a page of HubSpot', () => {
  it.each(HUBSPOT_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_, state) => {
    show(state);
    expect(outcomeOf(state, hubspotReader)).toEqual(expectedOf(state, OPPORTUNITY, usualFormat));
  });
});
