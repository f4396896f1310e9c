import { describe, expect, it } from 'vitest';
import type { Day } from '@/src/day';
import { ISO_DAYS } from '@/src/day-style';
import { UNKNOWN_FORMAT, type FieldReading } from '@/src/crm/reading';
import { chosenProcess } from '@/src/background/process-for';
import { NOTHING_RECORDED } from '@/src/memory/recorded';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { defaultProcess } from '@/src/packs/built-in';
import type { SalesProcess } from '@/src/process/sales-process';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { sourceOf } from '@/src/process/source';
import { sidebarModel, type SessionState } from '@/src/session/model';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { makeProcess } from '../qualify/factories';
import { aLastAsk, anEvidence, anOpportunity } from '../factories';

const TODAY = '2026-11-23';

function chosen() {
  const known = { opportunity: anOpportunity(), pipeline: null, settings: FIRST_SETTINGS, ofDeal: null };
  return chosenProcess(sourceOf([defaultProcess]), known);
}

function shown(text: string): FieldReading {
  return { status: 'value', value: { type: 'text', text }, text, surface: 'field', hook: 'test', label: null };
}

function aState(change: Partial<SessionState> = {}): SessionState {
  const fields = new Map([
    ['StageName', shown('Qualification')],
    ['Champion__c', shown('Jonas Weber')],
  ]);
  return {
    layout: FIRST_LAYOUT,
    page: { kind: 'read', reading: { opportunity: anOpportunity(), fields, format: UNKNOWN_FORMAT, notices: [] } },
    context: {
      ...chosen(),
      settings: FIRST_SETTINGS,
      recorded: NOTHING_RECORDED,
      seen: null,
      storageProblem: null,
      layout: FIRST_LAYOUT,
      dayStyle: ISO_DAYS,
      keeps: 'for good',
      preferences: FIRST_PREFERENCES,
    },
    problem: null,
    ...change,
  };
}

function withEvidence(...evidence: ReturnType<typeof anEvidence>[]): SessionState {
  const state = aState();
  return { ...state, context: state.context && { ...state.context, recorded: { ...NOTHING_RECORDED, evidence } } };
}

describe('the sidebar', () => {
  it('proposes no date on a day on which the user does not work', () => {
    const asked = (holidays: readonly Day[]): Day | undefined => {
      const { context, ...state } = aState();
      const preferences = { ...FIRST_PREFERENCES, holidays };
      const { page } = sidebarModel({ ...state, context: context && { ...context, preferences } }, TODAY);
      return page.kind === 'judged' ? page.assessment.outcomes[0]?.by : undefined;
    };
    expect(asked([])).toBe('2026-11-30');
    expect(asked(['2026-11-30'])).toBe('2026-12-01');
    expect(asked(['2026-11-26', '2026-11-27', '2026-11-28'])).toBe('2026-12-02');
  });

  it('waits until both the page and the background have told about the record', () => {
    expect(sidebarModel(aState({ context: null }), TODAY).page).toEqual({ kind: 'waiting' });
    const waiting = { kind: 'waiting', opportunity: anOpportunity() } as const;
    expect(sidebarModel(aState({ page: waiting }), TODAY).page).toEqual({ kind: 'waiting' });
  });

  it('says why a page is refused, also before the background has answered', () => {
    const page = { kind: 'refused', opportunity: anOpportunity(), obstacle: 'two-records' } as const;
    expect(sidebarModel(aState({ page, context: null }), TODAY).page).toEqual({
      kind: 'refused',
      obstacle: 'two-records',
    });
  });

  it('judges what was read together with what was recorded', () => {
    const { page } = sidebarModel(withEvidence(anEvidence({ outcome: 'pain-owned' })), TODAY);
    const states = page.kind === 'judged' ? page.assessment.outcomes : [];
    expect(states.find(({ outcome }) => outcome.id === 'pain-owned')?.state).toBe('met');
    expect(states.find(({ outcome }) => outcome.id === 'baseline')?.state).not.toBe('met');
  });

  it.each([
    ['its date is still to come', {}, 'clear', false],
    ['the customer refused it', { answers: [{ kind: 'refused', at: 1 }] }, 'raised', true],
    ['its date passed', { by: '2026-11-20' }, 'raised', true],
    ['the customer did it', { by: '2026-11-20', answers: [{ kind: 'done', at: 1 }] }, 'clear', false],
  ] as const)('when of the last ask %s, is told so by the signal for it', (_what, change, state, walks) => {
    const before = aState();
    const recorded = { ...NOTHING_RECORDED, lastAsk: aLastAsk(change) };
    const { page } = sidebarModel({ ...before, context: before.context && { ...before.context, recorded } }, TODAY);
    const signals = page.kind === 'judged' ? page.assessment.signals : [];
    expect(signals.find(({ signal }) => signal.id === 'ask-refused')?.state).toBe(state);
    expect(page.kind === 'judged' && page.assessment.verdict === 'walk').toBe(walks);
  });

  it('offers who was asked last before anybody else', () => {
    const before = withEvidence(anEvidence());
    const recorded = { ...NOTHING_RECORDED, evidence: [anEvidence()], lastAsk: aLastAsk({ person: 'Ines Duarte' }) };
    const model = sidebarModel({ ...before, context: before.context && { ...before.context, recorded } }, TODAY);
    expect(model.people.slice(0, 2)).toEqual(['Ines Duarte', 'Aileen Cho']);
  });

  it('is not disturbed by evidence for an outcome that the process no longer has', () => {
    const { page } = sidebarModel(withEvidence(anEvidence({ outcome: 'gone' })), TODAY);
    expect(page.kind).toBe('judged');
  });

  it('waits for the process of the deal’s pipeline, instead of showing a verdict by another one', () => {
    const { context } = aState();
    const choices = { deal: null, pipelines: [{ pipeline: 'Renewals', process: 'renewing' }], all: null };
    const fields = new Map([
      ['StageName', shown('Qualification')],
      ['RecordTypeId', shown('Renewals')],
    ]);
    const reading = { opportunity: anOpportunity(), fields, format: UNKNOWN_FORMAT, notices: [] };
    const state = aState({ page: { kind: 'read', reading }, context: context && { ...context, choices } });
    expect(sidebarModel(state, TODAY).page).toEqual({ kind: 'waiting' });
    const told = { ...state, context: state.context && { ...state.context, pipeline: 'Renewals' } };
    expect(sidebarModel(told, TODAY)).toMatchObject({ page: { kind: 'judged' }, process: { pipeline: 'Renewals' } });
  });

  it('keeps evidence under another process, and shows it again when that process judges again', () => {
    const state = withEvidence(anEvidence({ outcome: 'pain-owned' }));
    const states = (process: SalesProcess | undefined): string[] => {
      const by = state.context && { ...state.context, ...(process ? { process } : {}) };
      const { page } = sidebarModel({ ...state, context: by }, TODAY);
      if (page.kind !== 'judged') return [];
      return page.assessment.outcomes.flatMap(({ outcome, evidence }) => (evidence.length > 0 ? [outcome.id] : []));
    };
    const stages = defaultProcess().stages;
    expect(states(makeProcess({ stages, outcomes: [] }))).toEqual([]);
    expect(states(undefined)).toEqual(['pain-owned']);
  });

  it('offers the people named last first, then those on the page, each once', () => {
    const earlier = anEvidence({ person: 'Priya Raman', recordedAt: 1 });
    const later = anEvidence({ person: 'Tomasz Lis', recordedAt: 2 });
    const again = anEvidence({ person: 'Jonas Weber', recordedAt: 0 });
    expect(sidebarModel(withEvidence(again, earlier, later), TODAY).people).toEqual([
      'Tomasz Lis',
      'Priya Raman',
      'Jonas Weber',
    ]);
    expect(sidebarModel(aState(), TODAY).people).toEqual(['Jonas Weber']);
  });
});
