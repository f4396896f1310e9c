import type { PageState } from '../page-state';
import { ADDRESSES } from './addresses';
import { ASSOCIATIONS } from './associations';
import { FORMATS } from './formats';
import { LABELS } from './labels';
import { OLDER } from './older';
import { OVERLAYS } from './overlays';
import { ROWS } from './rows';
import { STAGE_DATES } from './stage-dates';
import { STAGES } from './stages';
import { STRIP } from './strip';
import { TEXTS } from './texts';
import { TROUBLE } from './trouble';

/** Every state of a HubSpot page that can be drawn. Those about time are tested in a browser: see the README. */
export const HUBSPOT_STATES: readonly PageState[] = [
  ...STRIP,
  ...ROWS,
  ...STAGES,
  ...STAGE_DATES,
  ...FORMATS,
  ...LABELS,
  ...ASSOCIATIONS,
  ...OVERLAYS,
  ...OLDER,
  ...ADDRESSES,
  ...TROUBLE,
  ...TEXTS,
];
