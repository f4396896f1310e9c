import { describe, expect, it } from 'vitest';
import { chosenProcess } from '@/src/background/process-for';
import type { Day } from '@/src/day';
import { ISO_DAYS } from '@/src/day-style';
import { FIRST_SETTINGS } from '@/src/memory/org-settings';
import { NOTHING_RECORDED } from '@/src/memory/recorded';
import { defaultProcess } from '@/src/packs/built-in';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { sourceOf } from '@/src/process/source';
import type { Verdict } from '@/src/qualify/assessment';
import { lastWord } from '@/src/session/last-word';
import { sidebarModel } from '@/src/session/model';
import type { SetAside } from '@/src/deal/set-aside';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import type { SidebarModel } from '@/src/overlay/model';
import { readingOf, TODAY } from '../../browser/support/readings';
import { aSetAside } from '../factories';

/** A deal that a stop signal ends: the money was refused. */
const READING = readingOf('meridian');
const ASIDE = aSetAside({ opportunity: READING.opportunity, signal: 'money-refused', until: '2026-12-19' });
const CHOSEN = chosenProcess(sourceOf([defaultProcess]), {
  opportunity: READING.opportunity,
  pipeline: null,
  settings: FIRST_SETTINGS,
  ofDeal: null,
});

function modelWith(setAside: readonly SetAside[], today: Day = TODAY): SidebarModel {
  const context = {
    ...CHOSEN,
    settings: FIRST_SETTINGS,
    recorded: { ...NOTHING_RECORDED, setAside },
    seen: null,
    storageProblem: null,
    layout: FIRST_LAYOUT,
    dayStyle: ISO_DAYS,
    keeps: 'for good' as const,
    preferences: FIRST_PREFERENCES,
  };
  return sidebarModel(
    { layout: FIRST_LAYOUT, page: { kind: 'read', reading: READING }, context, problem: null },
    today,
  );
}

function verdictWith(setAside: readonly SetAside[], today?: Day): Verdict | null {
  const { page } = modelWith(setAside, today);
  return page.kind === 'judged' ? page.assessment.verdict : null;
}

describe('a signal that was set aside', () => {
  it('decides nothing up to its last day, and again from the next one on', () => {
    expect(verdictWith([])).toBe('walk');
    expect(verdictWith([ASIDE])).toBe('cannot-tell');
    expect(verdictWith([ASIDE], '2026-12-19')).not.toBe('walk');
    expect(verdictWith([ASIDE], '2026-12-20')).toBe('walk');
    expect(modelWith([ASIDE], '2026-12-20').setAside).toEqual([ASIDE]);
  });

  it('decides nothing in every version of the process under which that was said, and in no other process', () => {
    expect(verdictWith([{ ...ASIDE, process: { id: 'default-cvo', version: '9.0.0' } }])).toBe('cannot-tell');
    const other = { ...ASIDE, process: { id: 'bant', version: '1.0.0' } };
    expect([verdictWith([other]), modelWith([other]).setAside]).toEqual(['walk', []]);
  });

  it('is in what lists and boards say of the deal, with the verdict that it would be', () => {
    const { page } = modelWith([ASIDE]);
    expect(lastWord(page, READING, CHOSEN, null)).toMatchObject({
      verdict: 'cannot-tell',
      reason: expect.stringMatching(/\. With 1 signal set aside\. Counting it: Walk away\.$/),
    });
    expect(lastWord(modelWith([]).page, READING, CHOSEN, null)?.reason).not.toContain('set aside');
  });
});
