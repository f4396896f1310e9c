import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { OpportunityKey } from '@/src/crm/reading';
import { answer, type Resources } from '@/src/background/answer';
import { noDatabase } from '@/src/background/no-database';
import { ISO_DAYS } from '@/src/day-style';
import { databaseOpener } from '@/src/memory/database';
import { NOTHING_RECORDED } from '@/src/memory/recorded';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import type { Notice } from '@/src/messages';
import { defaultProcess } from '@/src/packs/built-in';
import { sourceOf } from '@/src/process/source';
import { makeProcess } from '../qualify/factories';
import {
  aCondition,
  aDecision,
  aKnownDeal,
  aLastAsk,
  anEvidence,
  anOpportunity,
  aPerson,
  aSetAside,
} from '../factories';

let names = 0;

const other = () => makeProcess({ id: 'other', title: 'Other' });

function resources(change: Partial<Resources> = {}): Resources & { told: Notice[] } {
  const told: Notice[] = [];
  const database = databaseOpener(`answer-${(names += 1)}`);
  return {
    database,
    processes: sourceOf([defaultProcess, other]),
    dayStyle: () => ISO_DAYS,
    keeps: 'for good',
    notify: (notice) => told.push(notice),
    dueChanged: () => {},
    startSidebar: async () => {},
    startDetails: async () => {},
    startMarks: async () => {},
    openOptions: async () => {},
    told,
    ...change,
  };
}

describe('the background', () => {
  it('gives an unknown opportunity the default process, no evidence, and the sidebar open on the right', async () => {
    const opened = await answer({ ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null }, resources());
    expect(opened).toMatchObject({
      ok: true,
      value: { process: { id: 'default-cvo' }, recorded: NOTHING_RECORDED, layout: FIRST_LAYOUT },
    });
  });

  it('answers a saved piece of evidence with all that is recorded now, and tells every page', async () => {
    const given = resources();
    const saved = await answer({ ask: 'save-evidence', evidence: anEvidence() }, given);
    const recorded = { ...NOTHING_RECORDED, evidence: [anEvidence()] };
    expect(saved).toEqual({ ok: true, value: recorded });
    expect(given.told).toEqual([{ tell: 'recorded-changed', opportunity: anOpportunity(), recorded }]);
  });

  it('opens the page with all that is kept, and says so when the browser does not', async () => {
    let opened = 0;
    const openOptions = () => Promise.resolve(void (opened += 1));
    expect(await answer({ ask: 'open-options' }, resources({ openOptions }))).toEqual({ ok: true, value: null });
    expect(opened).toBe(1);
    const refuses = resources({ openOptions: () => Promise.reject(new Error('No window is open')) });
    expect(await answer({ ask: 'open-options' }, refuses)).toEqual({ ok: false, error: 'No window is open' });
  });

  it('gives what the pages of a deal showed over time, of this deal alone', async () => {
    const given = resources();
    const now = { NextStep: null };
    await answer({ ask: 'remember-seen', opportunity: anOpportunity(), now, at: 1_795_000_000_000 }, given);
    const seen = (id: string) => ({
      ask: 'open-opportunity' as const,
      opportunity: { ...anOpportunity(), id },
      pipeline: null,
    });
    expect(await answer(seen(anOpportunity().id), given)).toMatchObject({
      ok: true,
      value: { seen: { first: 1_795_000_000_000, fields: { NextStep: [{ value: null }] } } },
    });
    expect(await answer(seen('other'), given)).toMatchObject({ ok: true, value: { seen: null } });
  });

  it('keeps the arrangement of the sidebar for every other opportunity', async () => {
    const given = resources();
    const layout = { folded: true, side: 'left', top: 300, width: 420 } as const;
    await answer({ ask: 'arrange', layout }, given);
    const opened = await answer(
      { ask: 'open-opportunity', opportunity: anOpportunity({ id: 'another' }), pipeline: null },
      given,
    );
    expect(opened).toMatchObject({ ok: true, value: { layout } });
  });

  it('keeps the format of an organisation for all its deals, and tells its pages', async () => {
    const given = resources();
    const org = { crm: 'salesforce', org: 'acme' } as const;
    const format = { dateOrder: 'dmy', decimal: null } as const;
    const saved = await answer({ ask: 'set-format', org, format }, given);
    expect(saved).toEqual({ ok: true, value: null });
    expect(given.told).toEqual([{ tell: 'settings-changed', org }]);
    const opened = await answer(
      { ask: 'open-opportunity', opportunity: anOpportunity({ id: 'another' }), pipeline: null },
      given,
    );
    expect(opened).toMatchObject({ ok: true, value: { settings: { format } } });
    const elsewhere = await answer(
      { ask: 'open-opportunity', opportunity: anOpportunity({ org: 'other' }), pipeline: null },
      given,
    );
    expect(elsewhere).toMatchObject({ ok: true, value: { settings: { format: { dateOrder: null } } } });
  });

  it('puts the marks into a page only when a deal of its org is known', async () => {
    let started = 0;
    const given = resources({ startMarks: async () => void (started += 1) });
    const org = { crm: 'salesforce', org: 'acme' } as const;
    expect(await answer({ ask: 'start-marks', org }, given)).toEqual({ ok: true, value: false });
    expect(started).toBe(0);
    await answer({ ask: 'remember-deal', deal: aKnownDeal() }, given);
    expect(await answer({ ask: 'start-marks', org: { ...org, org: 'rival' } }, given)).toEqual({
      ok: true,
      value: false,
    });
    expect(await answer({ ask: 'start-marks', org }, given)).toEqual({ ok: true, value: true });
    expect(started).toBe(1);
  });

  it('gives the known deals of a list and of an account', async () => {
    const given = resources();
    const org = { crm: 'salesforce', org: 'acme' } as const;
    await answer({ ask: 'remember-deal', deal: aKnownDeal() }, given);
    const known = { ok: true, value: [aKnownDeal()] };
    expect(await answer({ ask: 'known-deals', org, ids: [anOpportunity().id, 'another'] }, given)).toEqual(known);
    expect(await answer({ ask: 'account-deals', org, account: '001Qy0000000011' }, given)).toEqual(known);
  });

  it('answers each change of a last ask with all that is recorded now, tells every page, and has the due ones counted', async () => {
    let counted = 0;
    const given = resources({ dueChanged: () => void (counted += 1) });
    const opportunity = anOpportunity();
    const { id } = aLastAsk();
    const moved = { kind: 'moved', to: '2026-12-11', reason: 'She is away', at: 5 } as const;
    const steps = [
      [{ ask: 'save-last-ask', lastAsk: aLastAsk() }, aLastAsk()],
      [{ ask: 'answer-last-ask', opportunity, id, answers: 0, answer: moved }, aLastAsk({ answers: [moved] })],
      [{ ask: 'take-answer-back', opportunity, id, answers: 1 }, aLastAsk()],
      [{ ask: 'remove-last-ask', opportunity, id }, null],
    ] as const;
    for (const [request, lastAsk] of steps) {
      const recorded = { ...NOTHING_RECORDED, lastAsk, lastAsks: lastAsk === null ? [] : [lastAsk] };
      expect(await answer(request, given)).toEqual({ ok: true, value: recorded });
      expect(given.told.at(-1)).toEqual({ tell: 'recorded-changed', opportunity, recorded });
    }
    expect(given.told).toHaveLength(4);
    expect(counted).toBe(4);
  });

  it('answers each change of a decision with all that is recorded now, and tells every page', async () => {
    const given = resources();
    const opportunity = anOpportunity();
    const { id } = aDecision();
    const steps = [
      [{ ask: 'save-decision', decision: aDecision() }, [aDecision()]],
      [{ ask: 'save-decision', decision: aDecision({ reason: '' }) }, [aDecision({ reason: '' })]],
      [{ ask: 'remove-decision', opportunity, id }, []],
    ] as const;
    for (const [request, decisions] of steps) {
      const recorded = { ...NOTHING_RECORDED, decisions };
      expect(await answer(request, given)).toEqual({ ok: true, value: recorded });
      expect(given.told.at(-1)).toEqual({ tell: 'recorded-changed', opportunity, recorded });
    }
  });

  it('answers each change of a signal set aside with all that is recorded now, and tells every page', async () => {
    const given = resources();
    const opportunity = anOpportunity();
    const { id, signal, process } = aSetAside();
    const count = {
      ask: 'false-alarms',
      org: { crm: 'salesforce', org: 'acme' },
      process: process.id,
      signal,
    } as const;
    const steps = [
      [{ ask: 'save-set-aside', setAside: aSetAside() }, [aSetAside()], 1],
      [{ ask: 'take-set-aside-back', opportunity, id, at: aSetAside().madeAt + 1 }, [], 0],
    ] as const;
    for (const [request, setAside, falseAlarms] of steps) {
      const recorded = { ...NOTHING_RECORDED, setAside };
      expect(await answer(request, given)).toEqual({ ok: true, value: recorded });
      expect(given.told.at(-1)).toEqual({ tell: 'recorded-changed', opportunity, recorded });
      expect(await answer(count, given)).toEqual({ ok: true, value: falseAlarms });
    }
  });

  it('keeps a half-filled form to set a signal aside, and tells nobody', async () => {
    const given = resources();
    const opportunity = anOpportunity();
    const { id, signal } = aSetAside();
    const draft = { id, signal, how: 'disputed', reason: 'We mov', until: '' } as const;
    await answer({ ask: 'keep-aside-draft', opportunity, draft }, given);
    const open = { ask: 'open-opportunity', opportunity, pipeline: null } as const;
    expect(await answer(open, given)).toMatchObject({ ok: true, value: { recorded: { asideDraft: draft } } });
    await answer({ ask: 'drop-aside-draft', opportunity }, given);
    expect(await answer(open, given)).toMatchObject({ ok: true, value: { recorded: { asideDraft: null } } });
    expect(given.told).toEqual([]);
  });

  it('keeps a half-typed reason, and tells nobody', async () => {
    const given = resources();
    const opportunity = anOpportunity();
    const draft = { id: aDecision().id, reason: 'their bud' };
    await answer({ ask: 'keep-reason', opportunity, draft }, given);
    const open = { ask: 'open-opportunity', opportunity, pipeline: null } as const;
    expect(await answer(open, given)).toMatchObject({ ok: true, value: { recorded: { reasonDraft: draft } } });
    await answer({ ask: 'drop-reason', opportunity }, given);
    expect(await answer(open, given)).toMatchObject({ ok: true, value: { recorded: { reasonDraft: null } } });
    expect(given.told).toEqual([]);
  });

  it('answers what is said of a person with all that is recorded now, and tells every page', async () => {
    const given = resources();
    const { id, opportunity, name, roles, left, changedAt } = aPerson();
    const steps = [
      [{ ask: 'say-of-person', id, opportunity, name, change: { roles, left }, at: changedAt }, [aPerson()]],
      [{ ask: 'remove-person', opportunity, id }, []],
    ] as const;
    for (const [request, people] of steps) {
      const recorded = { ...NOTHING_RECORDED, people };
      expect(await answer(request, given)).toEqual({ ok: true, value: recorded });
      expect(given.told.at(-1)).toEqual({ tell: 'recorded-changed', opportunity, recorded });
    }
  });

  it('keeps a half-filled form for a person, and tells nobody', async () => {
    const given = resources();
    const opportunity = anOpportunity();
    const draft = { id: aPerson().id, of: 'Priya Raman', name: 'Priya Raman', roles: [], left: '2026-1' } as const;
    const begun = async () => answer({ ask: 'open-opportunity', opportunity, pipeline: null }, given);
    await answer({ ask: 'keep-person-draft', opportunity, draft }, given);
    expect(await begun()).toMatchObject({ ok: true, value: { recorded: { personDraft: draft } } });
    await answer({ ask: 'drop-person-draft', opportunity }, given);
    expect(await begun()).toMatchObject({ ok: true, value: { recorded: { personDraft: null } } });
    expect(given.told).toEqual([]);
  });

  it('keeps a half-filled form for a last ask, and tells nobody', async () => {
    const given = resources();
    const { opportunity, madeAt: _made, answers: _answers, ...entry } = aLastAsk();
    const draft = { ...entry, by: '' };
    await answer({ ask: 'keep-ask-draft', opportunity, draft }, given);
    expect(await answer({ ask: 'open-opportunity', opportunity, pipeline: null }, given)).toMatchObject({
      ok: true,
      value: { recorded: { askDraft: draft } },
    });
    await answer({ ask: 'drop-ask-draft', opportunity }, given);
    expect(await answer({ ask: 'open-opportunity', opportunity, pipeline: null }, given)).toMatchObject({
      ok: true,
      value: { recorded: { askDraft: null } },
    });
    expect(given.told).toEqual([]);
  });

  it('has the due ones counted when a decision is made and taken back, which may settle one', async () => {
    let counted = 0;
    const given = resources({ dueChanged: () => void (counted += 1) });
    const decision = aDecision({ choice: 'walk' });
    await answer({ ask: 'save-decision', decision }, given);
    expect(counted).toBe(1);
    await answer({ ask: 'remove-decision', opportunity: anOpportunity(), id: decision.id }, given);
    expect(counted).toBe(2);
  });

  it('has what is due counted when something agreed beforehand changes, comes true, or its deal stands otherwise', async () => {
    let counted = 0;
    const given = resources({ dueChanged: () => void (counted += 1) });
    const opportunity = anOpportunity();
    const condition = aCondition();
    await answer({ ask: 'save-condition', condition }, given);
    await answer({ ask: 'conditions-came-true', opportunity, ids: [condition.id], at: 5 }, given);
    await answer({ ask: 'remember-deal', deal: aKnownDeal({ verdict: 'closed' }) }, given);
    await answer({ ask: 'remove-condition', opportunity, id: condition.id }, given);
    expect(counted).toBe(4);
  });

  it('says why a last ask could not be kept, tells no page, and leaves the count', async () => {
    let counted = 0;
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const given = resources({ database: async () => full(), dueChanged: () => void (counted += 1) });
    expect(await answer({ ask: 'save-last-ask', lastAsk: aLastAsk() }, given)).toEqual({
      ok: false,
      error: expect.stringContaining('disk is full'),
    });
    expect([given.told, counted]).toEqual([[], 0]);
  });

  it('says in words that the disk is full, and tells no page that something was saved', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const given = resources({ database: async () => full() });
    const saved = await answer({ ask: 'save-evidence', evidence: anEvidence() }, given);
    expect(saved).toEqual({ ok: false, error: expect.stringContaining('disk is full') });
    expect(given.told).toEqual([]);
  });

  it('gives what it takes to judge a deal even when its storage cannot be opened, and says so', async () => {
    const broken = resources({ database: () => Promise.reject(new Error('Internal error opening backing store.')) });
    const opened = await answer({ ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null }, broken);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        process: { id: 'default-cvo' },
        recorded: { evidence: [] },
        storageProblem: 'Internal error opening backing store',
      },
    });
  });

  it('keeps nothing of a private window where the browser has no storage of its own for it, and says so', async () => {
    const kept = databaseOpener(`private-${(names += 1)}`);
    const given = resources({ keeps: 'nothing', database: noDatabase });
    const opened = await answer({ ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null }, given);
    expect(opened).toMatchObject({ ok: true, value: { keeps: 'nothing', recorded: NOTHING_RECORDED, seen: null } });
    expect(opened).toMatchObject({ ok: true, value: { process: { id: 'default-cvo' }, storageProblem: null } });
    expect(await answer({ ask: 'save-evidence', evidence: anEvidence() }, given)).toEqual({
      ok: false,
      error: expect.stringContaining('This is a private window'),
    });
    expect(given.told).toEqual([]);
    expect(await (await kept()).count('evidence')).toBe(0);
  });

  it('reads the fields that the seller named from then on, in this org only, and tells its pages', async () => {
    const given = resources();
    const org = { crm: 'salesforce', org: 'acme' } as const;
    const change = { economicBuyer: ['Decider__c'] };
    expect(await answer({ ask: 'map-fields', org, change }, given)).toEqual({ ok: true, value: null });
    expect(given.told).toEqual([{ tell: 'settings-changed', org }]);
    expect(await fieldsOf(given, anOpportunity({ org: 'acme' }))).toEqual(['Decider__c']);
    expect(await fieldsOf(given, anOpportunity({ org: 'other' }))).toContain('Economic_Buyer__c');
    await answer({ ask: 'map-fields', org, change: { economicBuyer: null } }, given);
    expect(await fieldsOf(given, anOpportunity({ org: 'acme' }))).toContain('Economic_Buyer__c');
  });

  it('judges a deal by what was chosen for it, its pipeline or its org, and tells the pages of the org', async () => {
    const given = resources();
    const deal = anOpportunity();
    expect(await processOf(given, deal)).toBe('default-cvo');
    expect(await answer({ ask: 'choose-process', opportunity: deal, change: { all: 'other' } }, given)).toEqual({
      ok: true,
      value: null,
    });
    expect(given.told).toEqual([{ tell: 'settings-changed', org: { crm: 'salesforce', org: 'acme' } }]);
    expect(await processOf(given, anOpportunity({ id: 'another' }))).toBe('other');
    expect(await processOf(given, anOpportunity({ org: 'rival' }))).toBe('default-cvo');
    const pipeline = { pipeline: 'Renewals', process: 'default-cvo' };
    await answer({ ask: 'choose-process', opportunity: deal, change: { pipeline } }, given);
    expect(await processOf(given, deal, 'Renewals')).toBe('default-cvo');
    expect(await processOf(given, deal, 'New business')).toBe('other');
    await answer({ ask: 'choose-process', opportunity: deal, change: { deal: 'other' } }, given);
    expect(await processOf(given, deal, 'Renewals')).toBe('other');
    expect(await processOf(given, anOpportunity({ id: 'another' }), 'Renewals')).toBe('default-cvo');
    const back = { deal: null, pipeline: { ...pipeline, process: null }, all: null };
    await answer({ ask: 'choose-process', opportunity: deal, change: back }, given);
    expect(await processOf(given, deal, 'Renewals')).toBe('default-cvo');
  });

  it('judges by the pipeline that an earlier page told, as long as this one tells none', async () => {
    const given = resources();
    const pipeline = { pipeline: 'Renewals', process: 'other' };
    await answer({ ask: 'choose-process', opportunity: anOpportunity(), change: { pipeline } }, given);
    expect(await processOf(given, anOpportunity())).toBe('default-cvo');
    await answer({ ask: 'remember-deal', deal: aKnownDeal({ pipeline: 'Renewals' }) }, given);
    expect(await processOf(given, anOpportunity())).toBe('other');
    expect(await processOf(given, anOpportunity(), 'New business')).toBe('default-cvo');
  });

  it('judges by the default process, and says so, when the chosen one is not there any more', async () => {
    const given = resources();
    await answer({ ask: 'choose-process', opportunity: anOpportunity(), change: { deal: 'other' } }, given);
    const later = { ...given, processes: sourceOf([defaultProcess]) };
    const opened = await answer({ ask: 'open-opportunity', opportunity: anOpportunity(), pipeline: null }, later);
    expect(opened).toMatchObject({ ok: true, value: { process: { id: 'default-cvo' }, gone: 'other' } });
    expect(await processOf(given, anOpportunity())).toBe('other');
  });

  it('offers every process, and gives one to try without choosing it', async () => {
    const given = resources();
    expect(await answer({ ask: 'list-processes' }, given)).toMatchObject({
      ok: true,
      value: [{ id: 'default-cvo' }, { id: 'other', title: 'Other', purpose: 'For tests.' }],
    });
    const tried = await answer({ ask: 'try-process', opportunity: anOpportunity(), process: 'other' }, given);
    expect(tried).toMatchObject({ ok: true, value: { process: { id: 'other' } } });
    expect(await processOf(given, anOpportunity())).toBe('default-cvo');
    expect(await answer({ ask: 'try-process', opportunity: anOpportunity(), process: 'gone' }, given)).toEqual({
      ok: false,
      error: 'This process is not there any more',
    });
  });

  it('reads by the fields that the chosen process names', async () => {
    const fields = { salesforce: { economicBuyer: ['Budget_Owner__c'] } };
    const given = resources({ processes: sourceOf([defaultProcess, () => ({ ...other(), fields })]) });
    expect(await fieldsOf(given, anOpportunity())).not.toContain('Budget_Owner__c');
    await answer({ ask: 'choose-process', opportunity: anOpportunity(), change: { all: 'other' } }, given);
    expect(await fieldsOf(given, anOpportunity())).toContain('Budget_Owner__c');
  });

  it('knows a renamed stage from then on, in this org and for this process, and tells its pages', async () => {
    const given = resources();
    const org = { crm: 'salesforce', org: 'acme' } as const;
    const means = { kind: 'stage', stage: 'shape' } as const;
    const name = { ask: 'name-stage', org, process: 'default-cvo', name: 'Solution Fit', means } as const;
    expect(await answer(name, given)).toEqual({ ok: true, value: null });
    expect(given.told).toEqual([{ tell: 'settings-changed', org }]);
    const another = anOpportunity({ id: 'another' });
    const opened = await answer({ ask: 'open-opportunity', opportunity: another, pipeline: null }, given);
    expect(opened).toMatchObject({ ok: true, value: { stageNames: [{ name: 'Solution Fit', means }] } });
    const stages = [expect.objectContaining({ id: 'shape', labels: expect.arrayContaining(['Solution Fit']) })];
    expect(opened).toMatchObject({ ok: true, value: { process: { stages: expect.arrayContaining(stages) } } });
    const tried = await answer({ ask: 'try-process', opportunity: another, process: 'other' }, given);
    expect(tried).toMatchObject({ ok: true, value: { stageNames: [] } });
    const elsewhere = anOpportunity({ org: 'rival' });
    expect(await answer({ ask: 'open-opportunity', opportunity: elsewhere, pipeline: null }, given)).toMatchObject({
      ok: true,
      value: { stageNames: [] },
    });
  });
});

async function fieldsOf(given: Resources, opportunity: OpportunityKey): Promise<unknown> {
  const opened = await answer({ ask: 'open-opportunity', opportunity, pipeline: null }, given);
  return (
    opened.ok &&
    typeof opened.value === 'object' &&
    opened.value !== null &&
    'fieldMap' in opened.value &&
    opened.value.fieldMap.economicBuyer
  );
}

async function processOf(given: Resources, opportunity: OpportunityKey, pipeline: string | null = null) {
  const opened = await answer({ ask: 'open-opportunity', opportunity, pipeline }, given);
  return opened.ok && typeof opened.value === 'object' && opened.value !== null && 'process' in opened.value
    ? opened.value.process.id
    : null;
}
