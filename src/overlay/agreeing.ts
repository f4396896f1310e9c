import { mattersNow, type ConditionKind, type DealCondition, type WatchTest } from '@/src/deal-condition';
import { standingDecision } from '@/src/decision';
import type { FactId } from '@/src/facts/catalogue';
import type { SidebarModel } from './model';

/** The line of what was agreed beforehand, as a group, and the places for the focus in it. */
export const AGREED = 'agreed beforehand';
export const ADD_CONDITION = 'add a condition';
export const conditionPlace = (id: string): string => `condition ${id}`;

/** A form for something to be agreed beforehand, as it stands. */
export interface ConditionDraft {
  id: string;
  /** The one that is changed; null for a new one. */
  of: DealCondition | null;
  kind: ConditionKind;
  test: WatchTest;
  /** Null until one is chosen. */
  fact: FactId | null;
  /** `YYYY-MM-DD`, or whatever stands in the field. */
  day: string;
}

/** Something agreed beforehand that has come true and matters now. */
export function dueConditions({ conditions, decisions, page }: SidebarModel): readonly DealCondition[] {
  if (page.kind !== 'judged') return [];
  const { verdict } = page.assessment;
  const walked = standingDecision(decisions, null)?.choice === 'walk';
  return conditions.filter(({ kind, trueAt }) => trueAt !== null && mattersNow(kind, { verdict, walked }));
}
