import type { PageNotice } from '@/src/crm/reading';
import { path } from '@/tests/browser/support/lightning';
import { header, layout, onPath, readsOf, state, STEPS } from './page';
import { NAME, stageRow, type Row } from './rows';

const WON = [
  ['Prospecting', 'Prospecting'],
  ['Closed Won', 'Closed Won'],
] as const;
const GERMAN = [
  ['Prospecting', 'Erstkontakt'],
  ['Qualification', 'Qualifizierung'],
] as const;
const TIERS = [
  ['Silver', 'Silver'],
  ['Gold', 'Gold'],
] as const;

type Steps = readonly (readonly [name: string, label: string])[];

function stage(
  id: string,
  says: string,
  { steps, current, clicked, field, drawn = path(steps, current, clicked), undrawn = false }: StagePath,
  reads: ReturnType<typeof onPath>,
): ReturnType<typeof state> {
  const rows: readonly Row[] = field === undefined ? [NAME] : [NAME, stageRow(field)];
  const html = (l: Parameters<Parameters<typeof state>[2]['html']>[0]): string =>
    l.root(header(l) + drawn + (undrawn ? l.tabs('never') : layout(l, rows)));
  const notices: readonly PageNotice[] = undrawn ? [{ notice: 'tab-not-opened', tab: 'Details' }] : [];
  return state(id, says, { html }, { reads: readsOf(undrawn ? [] : rows, { StageName: reads }), notices });
}

interface StagePath {
  readonly steps: Steps;
  readonly current: string;
  readonly clicked?: string;
  readonly field?: string;
  readonly drawn?: string;
  /** The Details tab was never opened, so that no field confirms the path. */
  readonly undrawn?: boolean;
}

const newer = (
  label: string,
): string => `<runtime_sales_pathassistant-path><div class="slds-path"><ul class="slds-path__nav">
  <runtime_sales_pathassistant-path-step><li class="slds-path__item slds-is-current"><a class="slds-path__link">
  <span class="slds-path__title" data-label="${label}">${label}</span></a></li></runtime_sales_pathassistant-path-step></ul></div></runtime_sales_pathassistant-path>`;

/** The path, and what it says against the field of the stage. */
export const STAGES = [
  ...stage(
    'S20',
    'the path of a won deal names the stage',
    { steps: WON, current: 'Closed Won', field: 'Closed Won' },
    onPath('Closed Won'),
  ),
  ...stage(
    'S20',
    'the path of a lost deal names the stage',
    { steps: [['Closed Lost', 'Verloren']], current: 'Closed Lost', field: 'Verloren' },
    onPath('Closed Lost', 'Verloren'),
  ),
  ...stage(
    'S20',
    'a step that stands for all closed stages leaves the stage to its field',
    { steps: STEPS, current: 'Closed', field: 'Closed Won' },
    stageRow('Closed Won').reads,
  ),
  ...stage(
    'S20',
    'a step that stands for all closed stages names none of them',
    { steps: STEPS, current: 'Closed', undrawn: true },
    { status: 'absent' },
  ),
  ...stage(
    'S21',
    'the stage is the step that is saved, not the one that was clicked',
    { steps: STEPS, current: 'Qualification', clicked: 'Proposal', field: 'Qualification' },
    onPath('Qualification'),
  ),
  ...stage(
    'S22',
    'without a path the stage is what its field says',
    { steps: [], current: '', field: 'Qualification', drawn: '' },
    stageRow('Qualification').reads,
  ),
  ...stage(
    'S22',
    'a path for another list leaves the stage to its field',
    { steps: TIERS, current: 'Gold', field: 'Qualification' },
    stageRow('Qualification').reads,
  ),
  ...stage(
    'S23',
    'a path names the stage in no language',
    { steps: GERMAN, current: 'Qualification', field: 'Qualifizierung' },
    onPath('Qualification', 'Qualifizierung'),
  ),
  ...stage(
    'S22',
    'a newer path that holds no API name says no more than the field',
    { steps: [], current: '', field: 'Qualification', drawn: newer('Qualification') },
    onPath('Qualification'),
  ),
];
