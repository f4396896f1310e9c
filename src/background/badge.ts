import { browser } from '@/src/browser';
import { dayOf, type Day } from '@/src/day';

interface BadgeResources {
  countDue(today: Day): Promise<number>;
  /** Puts a number on the toolbar button, and says what it counts; 0 takes it away. */
  show(due: number): Promise<void>;
  now(): Date;
}

/** The number of last asks that wait for an answer and of agreements that came true, on the toolbar button. */
export interface Badge {
  /** Counts anew. Never throws: a number that cannot be had just now stays as it was. */
  refresh(): Promise<void>;
  /** Counts anew when the day is another one than at the last count: cheap enough for every message. */
  keepUp(): void;
}

export function badgeOf({ countDue, show, now }: BadgeResources): Badge {
  let counted: Day | null = null;
  let turn = 0;
  const refresh = async (): Promise<void> => {
    const today = dayOf(now());
    const mine = (turn += 1);
    counted = today;
    try {
      const due = await countDue(today);
      // An older count must not replace a newer one.
      if (mine === turn) await show(due);
    } catch {
      counted = null;
    }
  };
  return {
    refresh,
    keepUp: () => {
      if (counted !== dayOf(now())) void refresh();
    },
  };
}

/** Puts the number on the button, and says what it counts where the button is named. */
export async function showDue(due: number): Promise<void> {
  const { action, i18n } = browser;
  const title = i18n.getMessage('toggle');
  await Promise.all([
    action.setBadgeText({ text: badgeText(due) }),
    action.setTitle({ title: due === 0 ? title : `${title}. ${i18n.getMessage('due', String(due))}` }),
  ]);
}

/** What fits on the button. */
export function badgeText(due: number): string {
  if (due === 0) return '';
  return due > 99 ? '99+' : String(due);
}
