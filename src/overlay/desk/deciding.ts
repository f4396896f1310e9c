import { useState } from 'preact/hooks';
import { dayOf } from '@/src/day';
import { writeDay, writePlainDay } from '@/src/day-style';
import { standingDecision, type Decision, type ReasonDraft } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import type { SidebarModel } from '../model';
import { WORDS } from '../words';

/** The line of the decision, as a row and as a place for the focus. */
export const DECIDE = 'decide';

/** Deciding, as a part of the desk. */
export interface Deciding {
  /** The reason that was typed and not saved, here or before the tab was closed; null when none was. */
  reasonDraft: ReasonDraft | null;
  /** Takes note of what is typed; null: it is done with. */
  noteReason(draft: ReasonDraft | null): void;
  /** Closes the line and leads back to it; what was typed stays. */
  stopDeciding(): void;
}

interface DecidingOptions {
  model: SidebarModel;
  toggle(row: string): void;
  goTo(place: string): void;
}

export function useDeciding({ model, toggle, goTo }: DecidingOptions): Deciding {
  /** Undefined until something was typed here. */
  const [typed, noteReason] = useState<ReasonDraft | null | undefined>(undefined);
  return {
    reasonDraft: typed === undefined ? model.reasonDraft : typed,
    noteReason,
    stopDeciding: () => {
      goTo(DECIDE);
      toggle(DECIDE);
    },
  };
}

/** The stage as the page calls it; null where it shows none. */
export function stageOn({ facts }: Facts): string | null {
  const source = facts.get('stage')?.source;
  return source?.kind === 'field' ? source.text : null;
}

/** The decision that stands on what is shown; null where none does. */
export function standingOn({ page, decisions }: Pick<SidebarModel, 'page' | 'decisions'>): Decision | null {
  return page.kind === 'judged' ? standingDecision(decisions, stageOn(page.facts)) : null;
}

/** “You decided to keep it on Fri 20 Nov”. */
export function decisionInWords(
  { choice, madeAt }: Decision,
  { today, dayStyle }: Pick<SidebarModel, 'today' | 'dayStyle'>,
): string {
  return WORDS.decided(choice, writeDay(dayOf(new Date(madeAt)), today, dayStyle));
}

/** For lists and boards, where nobody is to be urged on either: that the seller decided to walk, and when; else null. */
export function walkedInWords(model: SidebarModel): string | null {
  const standing = standingOn(model);
  if (standing?.choice !== 'walk') return null;
  return `${WORDS.decided('walk', writePlainDay(dayOf(new Date(standing.madeAt)), model.dayStyle))}.`;
}
