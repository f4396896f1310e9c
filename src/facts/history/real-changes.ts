import { lastDayOfMonth, type Day } from '@/src/day';
import type { FactHistory } from '../facts';
import type { Histories } from './from-seen';
import type { StageOrder } from './joined';

type Change = FactHistory['changes'][number];

/**
 * Leaves out what only looks like a change: a stage whose text is another one for the same stage, as in another language,
 * and a first date in place of one that the CRM had filled in by itself.
 */
export function realChanges(
  histories: Histories,
  stageOrder: StageOrder,
  isFilledIn: (closeDate: Day) => boolean,
): Histories {
  const isSameStage = ({ from, to }: Change): boolean => {
    const [before, after] = [from, to].map((value) => (value?.type === 'text' ? stageOrder(value.text) : null));
    return before !== null && before === after;
  };
  const startsFilledIn = ({ from }: Change): boolean => from?.type === 'date' && isFilledIn(from.day);
  return new Map(
    [...histories].map(([id, history]) => {
      if (id === 'stage') return [id, without(history, isSameStage)];
      return [id, id === 'closeDate' ? without(history, startsFilledIn) : history];
    }),
  );
}

function without(history: FactHistory, isNone: (change: Change) => boolean): FactHistory {
  return { ...history, changes: history.changes.filter((change) => !isNone(change)) };
}

/**
 * HubSpot fills an empty close date with the last day of the month of creation: that is nobody's forecast. Where the page
 * does not show when the deal was created (null), the last day of any month may be such a date.
 */
export function isFilledInByHubspot(closeDate: Day, created: Day | null): boolean {
  return closeDate === lastDayOfMonth(created ?? closeDate);
}
