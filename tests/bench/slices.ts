import type { Page } from '@playwright/test';
import type { Effort } from './effort';
import { CRMS, expectSidebar, LARGE, recordAddress } from './pages';
import type { Row } from './report';
import { median, percentile, sum } from './statistics';
import { longestTask, marksOf, ownSlices, traced, type Slice } from './trace';
import { inTurn, type Browsers, type Variant } from './variants';

const CHANGE = 'bench-change';
/** Longer than the watcher's longest pause after a change that was news. */
const BETWEEN_CHANGES_MS = 700;
const UNTIL_IDLE_MS = 2000;

/** What one load and the changes after it took of the main thread. */
interface Reads {
  /** All own slices until the first change. */
  first: Slice[];
  /** The longest slice after each change. */
  rereads: number[];
  /** The longest task of the page, whoever's, until the first change. */
  task: number;
}

const PAGES = [
  ...CRMS.map((crm) => ({ name: crm, address: recordAddress(crm, LARGE) })),
  { name: 'salesforce, native shadow', address: recordAddress('salesforce', { ...LARGE, shadow: 'native' }) },
];

/** The longest blocks that the extension makes on a large record page: when it first reads it, and when it changes. */
export async function measureSlices(browsers: Browsers, effort: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, address } of PAGES) {
    const reads: Record<Variant, Reads[]> = { none: [], empty: [], walkaway: [] };
    for (let turn = 0; turn < effort.firstReads; turn += 1) {
      await inTurn(turn, async (variant) => {
        // The others have no slices of their own: one change is enough.
        reads[variant].push(await read(browsers, variant, address, variant === 'walkaway' ? effort.rereads : 1));
      });
    }
    rows.push(firstRow(name, reads.walkaway), taskRow(name, reads), ...rereadRows(name, reads.walkaway));
  }
  return rows;
}

async function read({ contexts, own }: Browsers, variant: Variant, address: string, changes: number): Promise<Reads> {
  const page = await contexts[variant].newPage();
  const trace = await traced(page, async () => {
    await page.goto(address);
    await page.waitForTimeout(UNTIL_IDLE_MS);
    for (let change = 0; change < changes; change += 1) await changeNextStep(page, `Recap sent ${change}`);
  });
  await expectSidebar(page, variant === 'walkaway');
  await page.close();
  const slices = ownSlices(trace, own);
  const marks = marksOf(trace, CHANGE);
  const between = (from: number, to: number): Slice[] => slices.filter(({ at }) => at >= from && at < to);
  return {
    first: between(0, marks[0] ?? Number.POSITIVE_INFINITY),
    rereads: marks.map((mark, index) => longest(between(mark, marks[index + 1] ?? Number.POSITIVE_INFINITY))),
    task: longestTask(trace, CHANGE, 0, marks[0] ?? Number.POSITIVE_INFINITY),
  };
}

function longest(slices: readonly Slice[]): number {
  return Math.max(0, ...slices.map(({ cpu }) => cpu));
}

/** Writes another next step into the page, wherever it stands: what a colleague's save does to an open page. */
async function changeNextStep(page: Page, text: string): Promise<void> {
  const places = await page.evaluate(
    ({ mark, to }) => {
      performance.mark(mark);
      let changed = 0;
      const roots: Node[] = [document];
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
          if (!(node instanceof Text) || !node.data.trim().startsWith('Recap sent')) continue;
          node.data = to;
          changed += 1;
        }
      }
      return changed;
    },
    { mark: CHANGE, to: text },
  );
  if (places === 0) throw new Error(`No next step was found on ${page.url()}`);
  await page.waitForTimeout(BETWEEN_CHANGES_MS);
}

function firstRow(name: string, loads: readonly Reads[]): Row {
  const longestOfEach = loads.map(({ first }) => longest(first));
  const whole = median(loads.map(({ first }) => sum(first.map(({ cpu }) => cpu))));
  return {
    what: `first read of 30,000 nodes, longest slice, ${name}`,
    unit: 'ms',
    measured: Math.max(...longestOfEach),
    limit: 16,
    remark: `median ${median(longestOfEach).toFixed(1)} of ${loads.length} loads; all own slices of a load ${whole.toFixed(1)}`,
  };
}

/** Of all that the browser does for a page: most of it is the page's own. */
function taskRow(name: string, reads: Record<Variant, Reads[]>): Row {
  const task = (variant: Variant): number => median(reads[variant].map((one) => one.task));
  return {
    what: `first read of 30,000 nodes, longest task of the page, ${name}`,
    unit: 'ms',
    measured: task('walkaway'),
    empty: task('empty'),
    none: task('none'),
  };
}

function rereadRows(name: string, loads: readonly Reads[]): Row[] {
  const rereads = loads.flatMap((load) => load.rereads);
  const what = `re-read of 30,000 nodes, longest slice, ${name}`;
  const remark = `median ${median(rereads).toFixed(1)} of ${rereads.length} changes`;
  return [
    { what: `${what}, p95`, unit: 'ms', measured: percentile(rereads, 95), limit: 4, remark },
    { what: `${what}, worst`, unit: 'ms', measured: Math.max(...rereads), limit: 8 },
  ];
}
