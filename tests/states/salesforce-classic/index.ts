import type { PageState } from '../page-state';
import { EDITING_STATES } from './editing';
import { OBSTACLE_STATES } from './obstacles';
import { VIEW_STATES } from './view';

/** The states of Salesforce outside of Lightning's record pages, by the numbers of the notes on its pages. */
export const CLASSIC_STATES: readonly PageState[] = [...VIEW_STATES, ...EDITING_STATES, ...OBSTACLE_STATES];
