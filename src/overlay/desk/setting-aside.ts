import { useState } from 'preact/hooks';
import { daysBetween } from '@/src/day';
import { stands, type SetAside, type SetAsideDraft } from '@/src/deal/set-aside';
import type { SidebarActions, SidebarModel } from '../model';

/** Setting a signal aside, as a part of the desk. */
export interface SettingAside {
  /** The form that is open, with whatever was typed; null while none is. */
  settingAside: SetAsideDraft | null;
  /** What was typed and not saved, here or before the tab was closed; null when nothing was. */
  asideDraft: SetAsideDraft | null;
  openAside(draft: SetAsideDraft): void;
  /** Takes note of what is typed; null: it is done with. */
  noteAside(draft: SetAsideDraft | null): void;
  /** What was typed is kept now, and the form done with. */
  asideIsKept(): void;
  /** Closes the form; what was typed is still there when it is opened again. `goTo`: where the seller goes then. */
  closeAside(goTo: string): void;
}

interface SettingAsideOptions {
  model: SidebarModel;
  actions: SidebarActions;
  goTo(place: string): void;
  focusForm(): void;
}

export function useSettingAside({ model, actions, goTo, focusForm }: SettingAsideOptions): SettingAside {
  const [settingAside, setForm] = useState<SetAsideDraft | null>(null);
  /** Undefined until something was typed here. */
  const [typed, setTyped] = useState<SetAsideDraft | null | undefined>(undefined);
  return {
    settingAside,
    asideDraft: typed === undefined ? model.asideDraft : typed,
    openAside: (draft) => {
      focusForm();
      setForm(draft);
    },
    noteAside: (draft) => {
      setTyped(draft);
      if (draft === null) actions.aside.dropDraft();
      else actions.aside.keepDraft(draft);
      setForm((now) => (draft !== null && now?.id === draft.id ? draft : now));
    },
    asideIsKept: () => {
      setTyped(null);
      setForm(null);
    },
    closeAside: (place) => {
      goTo(place);
      setForm(null);
    },
  };
}

/** The word of the seller on a signal: the one that stands, else the last one that did; null where there is none. */
export function asideOf(
  { setAside, today }: Pick<SidebarModel, 'setAside' | 'today'>,
  signal: string,
): SetAside | null {
  const all = setAside.filter((one) => one.signal === signal);
  return all.find((one) => stands(one, today)) ?? all[0] ?? null;
}

/** For so many days it is said on top that a signal counts again. */
const DAYS_OF_NEWS = 14;

/** How many of the raised signals count again since a short time ago. */
export function countingAgain(model: SidebarModel): number {
  const { page, today } = model;
  if (page.kind !== 'judged') return 0;
  return page.assessment.signals.filter(({ signal, state }) => {
    const aside = state === 'raised' ? asideOf(model, signal.id) : null;
    return aside !== null && daysBetween(aside.until, today) <= DAYS_OF_NEWS;
  }).length;
}
