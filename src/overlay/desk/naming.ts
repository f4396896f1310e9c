import { useState } from 'preact/hooks';
import type { DealRole, PersonDraft } from '@/src/deal/person';
import type { SidebarActions, SidebarModel } from '../model';

/** The line of the people as a group, and the places for the focus in it. */
export const PEOPLE = 'people';
export const ADD_PERSON = 'add a person';
export const personPlace = (name: string): string => `person ${name}`;

/** The form for somebody at the customer, as a part of the desk. */
export interface Naming {
  /** The form that is open; null while none is. */
  naming: PersonDraft | null;
  /** Opens a form, with what was typed for the same before. */
  namePerson(fresh: PersonDraft): void;
  /** Takes note of what is typed. */
  noteName(draft: PersonDraft): void;
  /**
   * Closes it. `goTo`: where the seller goes then; null where something else takes the focus. What was typed is still
   * there when it is opened again, unless it is done with.
   */
  stopNaming(goTo: string | null, isDone: boolean): void;
  /** Whether somebody was being added, here or before the tab was closed. */
  addingBegun: boolean;
}

interface NamingOptions {
  model: SidebarModel;
  actions: SidebarActions;
  goTo(place: string): void;
  focusForm(): void;
}

export function useNaming({ model, actions, goTo, focusForm }: NamingOptions): Naming {
  const [naming, setNaming] = useState<PersonDraft | null>(null);
  /** Undefined until something was typed here. */
  const [typed, setTyped] = useState<PersonDraft | null | undefined>(undefined);
  const begun = typed === undefined ? model.personDraft : typed;
  return {
    naming,
    namePerson: (fresh) => {
      focusForm();
      setNaming(begun?.of === fresh.of ? begun : fresh);
    },
    noteName: (draft) => {
      setNaming(draft);
      setTyped(draft);
      actions.people.keepDraft(draft);
    },
    stopNaming: (place, isDone) => {
      if (place !== null) goTo(place);
      if (isDone && begun !== null && begun.of === naming?.of) {
        setTyped(null);
        actions.people.dropDraft();
      }
      setNaming(null);
    },
    addingBegun: begun?.of === null,
  };
}

/** A role as it is said. */
export function roleInWords(role: DealRole): string {
  return role.replace('-', ' ');
}
