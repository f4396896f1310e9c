import { describe, expect, it } from 'vitest';
import { parseRequest } from '@/src/background/request-schema';
import { aDecision, aDraft, aKnownDeal, aLastAsk, anEvidence, anOpportunity, aPerson, aSetAside } from '../factories';

const LAST_ASK = { opportunity: anOpportunity(), id: aLastAsk().id } as const;
const MOVED = { kind: 'moved', to: '2026-12-11', reason: 'She is away', at: 5 } as const;

const PERSON = { id: aPerson().id, opportunity: anOpportunity(), name: 'Priya Raman', at: 5 } as const;

const ORG = { crm: 'salesforce', org: 'acme' };

function askDraft() {
  const { opportunity: _opportunity, madeAt: _made, answers: _answers, ...entry } = aLastAsk();
  return { ...entry, by: '2026-1', ask: '' };
}

describe('a request from a page', () => {
  it.each([
    { ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null },
    { ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: 'Renewals' },
    { ask: 'list-processes' },
    { ask: 'try-process', opportunity: anOpportunity(), process: 'bant' },
    { ask: 'choose-process', opportunity: anOpportunity(), change: { deal: 'bant' } },
    {
      ask: 'choose-process',
      opportunity: anOpportunity(),
      change: { deal: null, pipeline: { pipeline: 'Renewals', process: null }, all: 'bant' },
    },
    { ask: 'name-stage', org: ORG, process: 'bant', name: 'Solution Fit', means: { kind: 'stage', stage: 'shape' } },
    { ask: 'name-stage', org: ORG, process: 'bant', name: 'Dead', means: { kind: 'closed', won: false } },
    { ask: 'name-stage', org: ORG, process: 'bant', name: 'Parked', means: null },
    { ask: 'save-evidence', evidence: anEvidence() },
    { ask: 'remove-evidence', opportunity: anOpportunity(), id: anEvidence().id },
    { ask: 'keep-draft', opportunity: anOpportunity(), draft: aDraft({ day: '2026-1' }) },
    { ask: 'save-last-ask', lastAsk: aLastAsk({ person: '', answers: [MOVED, { kind: 'refused', at: 6 }] }) },
    { ask: 'answer-last-ask', ...LAST_ASK, answers: 0, answer: MOVED },
    { ask: 'answer-last-ask', ...LAST_ASK, answers: 2, answer: { kind: 'done', at: 7 } },
    { ask: 'take-answer-back', ...LAST_ASK, answers: 1 },
    { ask: 'remove-last-ask', ...LAST_ASK },
    { ask: 'keep-ask-draft', opportunity: anOpportunity(), draft: askDraft() },
    { ask: 'drop-ask-draft', opportunity: anOpportunity() },
    { ask: 'save-decision', decision: aDecision({ stage: null, signals: [], facts: [] }) },
    { ask: 'save-decision', decision: aDecision() },
    {
      ask: 'save-decision',
      decision: aDecision({
        signals: [
          {
            id: 'pushed',
            severity: 'red',
            name: 'The close date keeps moving',
            says: 'It moved.',
            facts: [],
            aside: true,
          },
        ],
      }),
    },
    { ask: 'remove-decision', opportunity: anOpportunity(), id: aDecision().id },
    { ask: 'keep-reason', opportunity: anOpportunity(), draft: { id: aDecision().id, reason: '' } },
    { ask: 'drop-reason', opportunity: anOpportunity() },
    { ask: 'save-set-aside', setAside: aSetAside() },
    { ask: 'take-set-aside-back', opportunity: anOpportunity(), id: aSetAside().id, at: 5 },
    {
      ask: 'keep-aside-draft',
      opportunity: anOpportunity(),
      draft: { id: aSetAside().id, signal: 'quiet', how: 'set-aside', reason: '', until: '2026-1' },
    },
    { ask: 'drop-aside-draft', opportunity: anOpportunity() },
    {
      ask: 'keep-condition-draft',
      opportunity: anOpportunity(),
      draft: { id: aSetAside().id, kind: 'exit', test: 'day', fact: null, day: '2026-1' },
    },
    { ask: 'drop-condition-draft', opportunity: anOpportunity() },
    { ask: 'false-alarms', org: ORG, process: 'default-cvo', signal: 'quiet' },
    { ask: 'say-of-person', ...PERSON, change: {} },
    { ask: 'say-of-person', ...PERSON, change: { roles: ['champion', 'signer'], left: '2026-11-20' } },
    { ask: 'say-of-person', ...PERSON, change: { left: null } },
    { ask: 'remove-person', opportunity: anOpportunity(), id: PERSON.id },
    {
      ask: 'keep-person-draft',
      opportunity: anOpportunity(),
      draft: { id: PERSON.id, of: null, name: '', roles: ['coach'], left: '2026-1' },
    },
    { ask: 'drop-person-draft', opportunity: anOpportunity() },
    { ask: 'usual-names', org: ORG },
    { ask: 'read-field-file', org: ORG, text: '{}' },
    { ask: 'map-fields', org: ORG, change: { economicBuyer: ['label:Entscheider'], champion: null } },
    { ask: 'arrange', layout: { folded: true, side: 'left', top: 0, width: 480 } },
    { ask: 'set-format', org: { crm: 'hubspot', org: '48210977' }, format: { dateOrder: 'dmy', decimal: null } },
    { ask: 'remember-seen', opportunity: anOpportunity(), now: {}, at: 1_795_000_000_000 },
    {
      ask: 'remember-seen',
      opportunity: anOpportunity(),
      now: {
        NextStep: null,
        Account: { type: 'text', text: 'Meridian', recordId: '001Qy0000000011' },
        CloseDate: { type: 'date', day: '2026-12-01' },
        Amount: { type: 'money', amount: 5, currency: 'EUR', rounded: false },
        'label:Volume': { type: 'money', amount: 5000, currency: null, rounded: true, within: 500 },
        PushCount: { type: 'number', number: 2 },
        IsPrivate: { type: 'flag', flag: true },
      },
      at: 1_795_000_000_000,
    },
    { ask: 'remember-deal', deal: aKnownDeal() },
    { ask: 'remember-deal', deal: aKnownDeal({ account: null, name: '', pipeline: 'Renewals' }) },
    { ask: 'start-marks', org: { crm: 'hubspot', org: '4402817' } },
    { ask: 'known-deals', org: { crm: 'hubspot', org: '4402817' }, ids: ['1', '2'] },
    { ask: 'account-deals', org: { crm: 'hubspot', org: '4402817' }, account: '1' },
    { ask: 'open-marks' },
  ])('is taken when it is whole: $ask', (request) => {
    expect(parseRequest(request)).toEqual({ ok: true, request });
  });

  it.each([
    ['an unknown request', { ask: 'export-everything' }, 'ask'],
    ['no request at all', 'hello', 'message'],
    ['evidence by nobody', { ask: 'save-evidence', evidence: anEvidence({ person: '  ' }) }, 'evidence.person'],
    [
      'evidence of a day that does not exist',
      { ask: 'save-evidence', evidence: { ...anEvidence(), day: '2026-02-30' } },
      'evidence.day',
    ],
    [
      'a reason of a megabyte',
      { ask: 'save-decision', decision: aDecision({ reason: 'x'.repeat(1e6) }) },
      'decision.reason',
    ],
    [
      'a signal set aside without a reason',
      { ask: 'save-set-aside', setAside: aSetAside({ reason: '  ' }) },
      'setAside.reason',
    ],
    [
      'a signal set aside for ever',
      { ask: 'save-set-aside', setAside: { ...aSetAside(), until: null } },
      'setAside.until',
    ],
    [
      'a choice that there is not',
      { ask: 'save-decision', decision: { ...aDecision(), choice: 'sleep' } },
      'decision.choice',
    ],
    [
      'a note of a megabyte',
      { ask: 'save-evidence', evidence: anEvidence({ note: 'x'.repeat(1e6) }) },
      'evidence.note',
    ],
    [
      'a field that nobody asked for',
      { ask: 'save-evidence', evidence: { ...anEvidence(), admin: true } },
      'evidence.admin',
    ],
    ['a last ask for nothing', { ask: 'save-last-ask', lastAsk: aLastAsk({ ask: ' ' }) }, 'lastAsk.ask'],
    ['a last ask of no day', { ask: 'save-last-ask', lastAsk: { ...aLastAsk(), by: '2026-02-30' } }, 'lastAsk.by'],
    [
      'a last ask without a consequence',
      { ask: 'save-last-ask', lastAsk: aLastAsk({ otherwise: '' }) },
      'lastAsk.otherwise',
    ],
    ['a last ask of a megabyte', { ask: 'save-last-ask', lastAsk: aLastAsk({ ask: 'x'.repeat(1e6) }) }, 'lastAsk.ask'],
    [
      'a new date without a reason',
      { ask: 'answer-last-ask', ...LAST_ASK, answers: 0, answer: { ...MOVED, reason: ' ' } },
      'answer.reason',
    ],
    [
      'an answer that nobody gives',
      { ask: 'answer-last-ask', ...LAST_ASK, answers: 0, answer: { kind: 'maybe', at: 5 } },
      'answer.kind',
    ],
    ['a person without a name', { ask: 'say-of-person', ...PERSON, name: ' ', change: {} }, 'name'],
    ['a role that is none', { ask: 'say-of-person', ...PERSON, change: { roles: ['king'] } }, 'change.roles.0'],
    ['a person who left on no day', { ask: 'say-of-person', ...PERSON, change: { left: 'soon' } }, 'change.left'],
    ['an unknown verdict', { ask: 'remember-deal', deal: { ...aKnownDeal(), verdict: 'great' } }, 'deal.verdict'],
    ['a reason of a megabyte', { ask: 'remember-deal', deal: aKnownDeal({ reason: 'x'.repeat(1e6) }) }, 'deal.reason'],
    [
      'more deals than a page can show',
      { ask: 'known-deals', org: { crm: 'hubspot', org: '1' }, ids: Array.from({ length: 501 }, String) },
      'ids',
    ],
    ['another CRM', { ask: 'open-opportunity', opportunity: { ...anOpportunity(), crm: 'other' } }, 'opportunity.crm'],
    [
      'a process without an id',
      { ask: 'choose-process', opportunity: anOpportunity(), change: { all: '' } },
      'change.all',
    ],
    [
      'a choice for a pipeline without a name',
      { ask: 'choose-process', opportunity: anOpportunity(), change: { pipeline: { pipeline: ' ', process: 'bant' } } },
      'change.pipeline.pipeline',
    ],
    [
      'a stage name of a megabyte',
      { ask: 'name-stage', org: ORG, process: 'bant', name: 'x'.repeat(1e6), means: null },
      'name',
    ],
    [
      'a stage of no kind',
      { ask: 'name-stage', org: ORG, process: 'bant', name: 'Dead', means: { kind: 'lost' } },
      'means.kind',
    ],
    ['fields of an unknown fact', { ask: 'map-fields', org: ORG, change: { luck: ['Luck__c'] } }, 'change.luck'],
    ['a fact without a field', { ask: 'map-fields', org: ORG, change: { champion: [] } }, 'change.champion'],
    ['a field without a name', { ask: 'map-fields', org: ORG, change: { champion: [' '] } }, 'change.champion.0'],
    ['fields of no org', { ask: 'map-fields', change: { champion: null } }, 'org'],
    ['a file of a megabyte', { ask: 'read-field-file', org: ORG, text: 'x'.repeat(1e6) }, 'text'],
    [
      'a format that nobody writes',
      { ask: 'set-format', org: { crm: 'hubspot', org: '1' }, format: { dateOrder: 'ydm', decimal: ',' } },
      'format.dateOrder',
    ],
    [
      'a sidebar wider than the window',
      { ask: 'arrange', layout: { folded: false, side: 'left', top: 0, width: 9000 } },
      'layout.width',
    ],
  ])('is refused, with the place named: %s', (_case, request, place) => {
    const parsed = parseRequest(request);
    expect(parsed.ok ? '' : parsed.error).toMatch(new RegExp(`^${place.replaceAll('.', '\\.')}: `));
  });
});
