import { useState } from 'preact/hooks';
import { mattersNow, type ConditionDraft, type DealCondition } from '@/src/deal/condition';
import { standingDecision } from '@/src/deal/decision';
import type { SidebarActions, SidebarModel } from '../model';

/** The line of what was agreed beforehand, as a group, and the places for the focus in it. */
export const AGREED = 'agreed beforehand';
export const ADD_CONDITION = 'add a condition';
export const conditionPlace = (id: string): string => `condition ${id}`;

/** A form for something to be agreed beforehand, as it stands, and the one that it changes; null for a new one. */
export type AgreeingForm = ConditionDraft & { of: DealCondition | null };

/** Agreeing on something beforehand, as a part of the desk. */
export interface Agreeing {
  /** The form that is open; null while none is. */
  agreeing: AgreeingForm | null;
  /** What was begun and not saved, before the tab was closed; null when nothing was. */
  conditionDraft: ConditionDraft | null;
  /** Opens a form, or takes note of what is chosen in the open one. */
  agree(form: AgreeingForm): void;
  /** Closes the form and gives up what is in it. `goTo`: where the seller goes then; null: it is kept as a condition now. */
  stopAgreeing(goTo: string | null): void;
}

interface AgreeingOptions {
  model: SidebarModel;
  actions: SidebarActions;
  goTo(place: string): void;
  focusForm(): void;
}

export function useAgreeing({ model, actions, goTo, focusForm }: AgreeingOptions): Agreeing {
  const [agreeing, setForm] = useState<AgreeingForm | null>(null);
  /** Whether what was begun before is done with: taken up, or given up. */
  const [done, setDone] = useState(false);
  return {
    agreeing,
    conditionDraft: done ? null : model.conditionDraft,
    agree: (form) => {
      setForm(form);
      setDone(true);
      if (agreeing?.id === form.id) {
        const { of: _, ...draft } = form;
        actions.conditions.keepDraft(draft);
      } else focusForm();
    },
    stopAgreeing: (place) => {
      setForm(null);
      setDone(true);
      if (place === null) return;
      actions.conditions.dropDraft();
      goTo(place);
    },
  };
}

/** Something agreed beforehand that has come true and matters now. */
export function dueConditions({ conditions, decisions, page }: SidebarModel): readonly DealCondition[] {
  if (page.kind !== 'judged') return [];
  const { verdict } = page.assessment;
  const walked = standingDecision(decisions, null)?.choice === 'walk';
  return conditions.filter(({ kind, trueAt }) => trueAt !== null && mattersNow(kind, { verdict, walked }));
}
