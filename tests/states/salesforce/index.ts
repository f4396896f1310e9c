import type { PageState } from '../page-state';
import { EDITING_STATES } from './editing';
import { FORMATS } from './formats';
import { DOUBTFUL_HISTORIES, HISTORIES, NO_PATH_HISTORIES, TRANSLATED_HISTORIES } from './histories';
import { OTHER_PAGES } from './other-pages';
import { PLACES } from './places';
import { SHADOWS } from './shadows';
import { STAGES } from './stages';
import { TABS } from './tabs';
import { VALUES } from './values';

/** Every state of a Lightning page that can be drawn, with synthetic and with native shadow roots. */
export const LIGHTNING_STATES: readonly PageState[] = [
  ...TABS,
  ...PLACES,
  ...EDITING_STATES,
  ...VALUES,
  ...STAGES,
  ...FORMATS,
  ...SHADOWS,
  ...OTHER_PAGES,
  ...HISTORIES,
  ...DOUBTFUL_HISTORIES,
  ...TRANSLATED_HISTORIES,
  ...NO_PATH_HISTORIES,
];
