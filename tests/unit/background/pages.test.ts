import { fakeBrowser } from 'wxt/testing/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { aCondition, aDecision, aKnownDeal, aLastAsk, anEvidence, anOpportunity, aSetAside } from '../factories';

vi.mock('@/src/browser', () => ({ browser: fakeBrowser }));
const { mayAsk } = await import('@/src/background/pages');

const SALESFORCE = 'https://acme.lightning.force.com/lightning/o/Opportunity/list';
const ORG = { crm: 'salesforce', org: 'acme' } as const;
const open = { ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null } as const;

describe('a page', () => {
  it('may ask about the deals of its own organisation, from whichever of its pages', () => {
    expect(mayAsk(open, { url: SALESFORCE })).toBe(true);
    expect(mayAsk({ ask: 'save-evidence', evidence: anEvidence() }, { url: SALESFORCE })).toBe(true);
    expect(mayAsk({ ask: 'map-fields', org: ORG, change: { champion: null } }, { url: SALESFORCE })).toBe(true);
    const deal = anOpportunity({ crm: 'hubspot', org: '4402817', id: '1' });
    const portal = { url: 'https://app-eu1.hubspot.com/contacts/4402817/objects/0-3' };
    expect(mayAsk({ ask: 'open-opportunity', opportunity: deal, pipeline: null }, portal)).toBe(true);
  });

  it.each([
    ['another org of the same CRM', 'https://other.lightning.force.com/lightning/page/home'],
    ['the other CRM', 'https://app.hubspot.com/contacts/4402817/record/0-3/1'],
    ['no CRM', 'https://example.com/'],
  ])('may not ask about a deal from %s', (_where, url) => {
    expect(mayAsk(open, { url })).toBe(false);
    expect(mayAsk({ ask: 'save-evidence', evidence: anEvidence() }, { url })).toBe(false);
    expect(mayAsk({ ask: 'save-last-ask', lastAsk: aLastAsk() }, { url })).toBe(false);
    expect(mayAsk({ ask: 'map-fields', org: ORG, change: { champion: null } }, { url })).toBe(false);
    expect(mayAsk({ ask: 'usual-names', org: ORG }, { url })).toBe(false);
    const change = { deal: 'bant' };
    expect(mayAsk({ ask: 'choose-process', opportunity: anOpportunity(), change }, { url })).toBe(false);
    expect(mayAsk({ ask: 'try-process', opportunity: anOpportunity(), process: 'bant' }, { url })).toBe(false);
    const stage = { process: 'bant', name: 'Solution Fit', means: null };
    expect(mayAsk({ ask: 'name-stage', org: ORG, ...stage }, { url })).toBe(false);
  });

  it('may say how the pages of its own organisation write dates, and of no other', () => {
    const say = (org: string) =>
      ({
        ask: 'set-format',
        org: { crm: 'salesforce', org },
        format: { dateOrder: 'dmy', decimal: null },
      }) as const;
    expect(mayAsk(say('acme'), { url: SALESFORCE })).toBe(true);
    expect(mayAsk(say('other'), { url: SALESFORCE })).toBe(false);
    expect(mayAsk(say('acme'), { url: 'https://app.hubspot.com/contacts/4402817/record/0-3/1' })).toBe(false);
  });

  it.each([
    { ask: 'remember-deal', deal: aKnownDeal() },
    { ask: 'save-decision', decision: aDecision() },
    { ask: 'save-condition', condition: aCondition() },
    { ask: 'save-set-aside', setAside: aSetAside() },
    { ask: 'false-alarms', org: { crm: 'salesforce', org: 'acme' }, process: 'default-cvo', signal: 'pushed' },
    { ask: 'start-marks', org: { crm: 'salesforce', org: 'acme' } },
    { ask: 'known-deals', org: { crm: 'salesforce', org: 'acme' }, ids: [] },
    { ask: 'account-deals', org: { crm: 'salesforce', org: 'acme' }, account: '001Qy0000000011' },
  ] as const)('may say and ask what is known of its own organisation only: $ask', (request) => {
    expect(mayAsk(request, { url: SALESFORCE })).toBe(true);
    expect(mayAsk(request, { url: 'https://other.lightning.force.com/lightning/page/home' })).toBe(false);
    expect(mayAsk(request, { url: 'https://app.hubspot.com/contacts/4402817/objects/0-3' })).toBe(false);
  });

  it('may arrange the sidebar from every CRM page, and from nowhere else', () => {
    const arrange = { ask: 'arrange', layout: { folded: true, side: 'left', top: 0, width: 320 } } as const;
    expect(mayAsk(arrange, { url: SALESFORCE })).toBe(true);
    expect(mayAsk(arrange, { url: 'https://example.com/' })).toBe(false);
    expect(mayAsk(arrange, {})).toBe(false);
  });
});
