import type { PageState } from '../page-state';
import { DOUBTFUL_STATES, EDITING_STATES } from './editing';
import { HISTORY_STATES } from './histories';
import { OBSTACLE_STATES } from './obstacles';
import { CONFLICT_STATES, VIEW_STATES } from './view';

/**
 * Pages on which one thing alone tells that something is wrong. Without it they are other pages, with nothing wrong, so
 * nothing can be learned from taking it away.
 */
const WITNESSED_ONCE: readonly PageState[] = [...CONFLICT_STATES, ...DOUBTFUL_STATES];

/** The states that are changed, hook by hook, to see what the reader makes of it. */
export const CHANGEABLE_STATES: readonly PageState[] = [
  ...VIEW_STATES,
  ...EDITING_STATES,
  ...OBSTACLE_STATES,
  ...HISTORY_STATES,
];

/** The states of Salesforce outside of Lightning's record pages, by the numbers of the notes on its pages. */
export const CLASSIC_STATES: readonly PageState[] = [...CHANGEABLE_STATES, ...WITNESSED_ONCE];
