import { countHooks } from '@/src/crm/hooks';
import type { PageReader, ReadResult, ShownField } from '@/src/crm/reader';
import type { Asked, FieldReading, OpportunityKey, PageNotice, Surface } from '@/src/crm/reading';
import { atOnce, type Steps } from '@/src/crm/steps';
import { opportunityAt } from './address';
import { concernsRecord } from './changes';
import { readContactRoles } from './contact-roles';
import { unopenedDetailsTab } from './details-tab';
import { readFields } from './fields';
import { readHistory } from './history';
import { mayShow } from './identity';
import { HOOKS_VERSION, hooks, type HookId } from './hooks';
import { lostHooks } from './lost-hooks';
import { fieldIn, locateIn } from './locate';
import { partsOf, type PageParts } from './parts';
import { isBusy, obstacleOn, visibleRoots } from './record-root';
import { treesBelow, treesOf, type Tree } from './shadow';

/** Reads opportunity pages of Salesforce Lightning, with synthetic and with native shadow roots, in any language. */
export const salesforceReader: PageReader = {
  crm: 'salesforce',
  nameField: 'Name',
  valueHook: 'value' satisfies HookId,
  opportunityAt,
  recordRoot,
  shadowRoots,
  concerns: concernsRecord,
  read: (...given) => atOnce(readInSteps(...given)),
  readInSteps,
  locate,
  fieldAt,
  hooksVersion: HOOKS_VERSION,
  hooksFound,
};

function recordRoot(page: Document): Element | null {
  const roots = visibleRoots(page);
  return roots.length === 1 ? (roots[0] ?? null) : null;
}

/** What the reading just before has found; with native shadow roots, to find it takes as long as all the rest. */
const found = new WeakMap<Element, readonly Tree[]>();

function shadowRoots(root: Element): readonly ShadowRoot[] {
  const trees = found.get(root) ?? treesOf(root);
  // Only once: by the next time there may be more.
  found.delete(root);
  return [...trees, ...(trees.length > 1 ? [] : treesShowing(root))].filter((tree) => tree instanceof ShadowRoot);
}

/** Where a page has no shadow roots, single components may have some: those that show a value are looked into. */
function treesShowing(root: Element): readonly Tree[] {
  return [hooks.value, hooks.headerItem].flatMap((hook) => Array.from(root.querySelectorAll(hook), treesBelow).flat());
}

function* readInSteps(page: Document, opportunity: OpportunityKey, asked: Asked): Steps<ReadResult> {
  const [root, second] = visibleRoots(page);
  if (second) return { ok: false, obstacle: 'two-records' };
  if (!root) return { ok: false, obstacle: obstacleOn(page) };
  const trees = treesOf(root);
  found.set(root, trees);
  yield;
  const parts = yield* partsOf(trees);
  yield;
  const tab = unopenedDetailsTab(parts);
  const { fields, format } = yield* readFields(parts, asked, { trees, tabUnopened: tab !== null });
  // The fields of another opportunity stand among those of this one.
  if (fields.get('Name')?.status === 'conflict') return { ok: false, obstacle: 'two-records' };
  yield;
  const unknown = isUnknown(fields);
  const shown = { root, parts, name: fields.get('Name'), title: page.title };
  if (!mayShow(opportunity.id, shown) || (unknown && isBusy(page, trees))) return { ok: false, obstacle: 'loading' };
  if (tab === null && isInFrame(trees, parts, fields)) return { ok: false, obstacle: 'in-frame' };
  const notices = unknown ? LAYOUT_UNKNOWN : noticesOf(parts, fields, tab);
  yield;
  const people = readContactRoles(parts, opportunity.id);
  yield;
  const pageHistory = yield* readHistory(parts, { id: opportunity.id, fields, format });
  const reading = { opportunity, fields, format: format.shown, notices };
  return {
    ok: true,
    root,
    reading: { ...reading, ...(people && { people }), ...(pageHistory && { pageHistory }) },
  };
}

/** What the header alone shows. */
const IN_HEADER: ReadonlySet<Surface> = new Set(['header', 'label']);

const LAYOUT_UNKNOWN: readonly PageNotice[] = [{ notice: 'layout-unknown' }];

/** Whether not one field was found. */
function isUnknown(fields: ReadonlyMap<string, FieldReading>): boolean {
  return [...fields.values()].every(({ status }) => status === 'absent');
}

/** Whether there is a frame, and nothing but what the header says is read beside it. A tab to open goes before that. */
function isInFrame(trees: readonly Tree[], parts: PageParts, fields: ReadonlyMap<string, FieldReading>): boolean {
  const frame = trees.some((tree) => tree.querySelector(hooks.frame) !== null);
  if (!frame || parts.holders.size > 0) return false;
  return [...fields.values()].every((field) => !('surface' in field) || IN_HEADER.has(field.surface));
}

function noticesOf(
  parts: PageParts,
  fields: ReadonlyMap<string, FieldReading>,
  tab: string | null,
): readonly PageNotice[] {
  const statuses = new Set([...fields.values()].map(({ status }) => status));
  const lost = lostHooks(parts, fields, tab !== null);
  const notices: PageNotice[] = [];
  if (tab !== null && statuses.has('absent')) notices.push({ notice: 'tab-not-opened', tab });
  if (statuses.has('editing')) notices.push({ notice: 'editing' });
  if (lost.length > 0) notices.push({ notice: 'hooks-lost', hooks: lost });
  return notices;
}

function locate(page: Document, field: string): Element | null {
  const root = recordRoot(page);
  return root && locateIn(atOnce(partsOf(treesOf(root))), field);
}

function fieldAt(page: Document, element: Element): ShownField | null {
  const root = recordRoot(page);
  return root && fieldIn(atOnce(partsOf(treesOf(root))), element);
}

/** With the number of shadow roots: whether an organisation runs native ones is not known from anywhere else. */
function hooksFound(page: Document): ReadonlyMap<string, number> {
  const shadows = visibleRoots(page)
    .flatMap(treesOf)
    .filter((tree) => tree instanceof ShadowRoot);
  return new Map([...countHooks(hooks, [page, ...shadows]), ['shadowRoots', shadows.length]]);
}
