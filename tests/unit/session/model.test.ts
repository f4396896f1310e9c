import { describe, expect, it } from 'vitest';
import { ISO_DAYS } from '@/src/day-style';
import { UNKNOWN_FORMAT, type FieldReading } from '@/src/crm/reading';
import { fieldMapOf } from '@/src/facts/field-map';
import { FIRST_SETTINGS } from '@/src/memory/orgs';
import { defaultProcess } from '@/src/process/built-in';
import { sidebarModel, type SessionState } from '@/src/session/model';
import { FIRST_LAYOUT } from '@/src/sidebar-layout';
import { anEvidence, anOpportunity } from '../factories';

const TODAY = '2026-11-23';

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
      process: defaultProcess(),
      fieldMap: fieldMapOf('salesforce'),
      settings: FIRST_SETTINGS,
      recorded: { evidence: [], drafts: [] },
      storageProblem: null,
      layout: FIRST_LAYOUT,
      dayStyle: ISO_DAYS,
    },
    problem: null,
    ...change,
  };
}

function withEvidence(...evidence: ReturnType<typeof anEvidence>[]): SessionState {
  const state = aState();
  return { ...state, context: state.context && { ...state.context, recorded: { evidence, drafts: [] } } };
}

describe('the sidebar', () => {
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

  it('is not disturbed by evidence for an outcome that the process no longer has', () => {
    const { page } = sidebarModel(withEvidence(anEvidence({ outcome: 'gone' })), TODAY);
    expect(page.kind).toBe('judged');
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
