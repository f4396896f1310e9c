import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { BUILD } from '@/tests/browsers/build';
import { buildSalesforceSite } from '@/tests/crm/salesforce/build';
import { measureBusyPages } from './busy';
import { FULL, QUICK } from './effort';
import { compareEngines } from './engines/compare';
import { measureHeap } from './heap';
import { measureHiddenTab } from './hidden';
import { measureJudging } from './judge';
import { measureLoads } from './load';
import { measureMarks } from './marks';
import { checkMethod } from './method-check';
import { table, type Row } from './report';
import { measureScale } from './scale';
import { measureSettling } from './settle';
import { measureSize } from './size';
import { measureSlices } from './slices';
import { startVariants } from './variants';

const words = process.argv.slice(2);
const effort = words.includes('--quick') ? QUICK : FULL;
/** The parts to measure; all of them where none is named. */
const named = words.filter((word) => !word.startsWith('--'));
const OF_BUILD = ['size', 'scale', 'hidden', 'load', 'slices', 'busy', 'settling', 'heap', 'marks'] as const;
const PARTS = ['engines', 'judging', 'method', ...OF_BUILD] as const;
type Part = (typeof PARTS)[number];

/**
 * Measures every budget of the design and prints one table, and one of rule engines beside ours. A report, not a test:
 * it fails only when something could not be measured.
 */
async function bench(scratch: string): Promise<boolean> {
  if (isWanted('engines')) console.log(`${compareEngines()}\n`);
  const alone = await measureEach({ judging: () => measureJudging(scratch), method: () => checkMethod(scratch) });
  const built = OF_BUILD.some(isWanted) ? await measureBuild(scratch) : { rows: [], complete: true };
  console.log(table([...alone.rows, ...built.rows]));
  console.log(noise());
  return alone.complete && built.complete;
}

async function measureBuild(scratch: string): Promise<Measured> {
  await buildSalesforceSite();
  // A copy, because somebody may build again while this runs.
  const build = path.join(scratch, 'build');
  cpSync(BUILD.chrome, build, { recursive: true });
  const alone = await measureEach({
    size: () => measureSize(build),
    scale: () => measureScale(build, scratch, effort),
    hidden: () => measureHiddenTab(build, effort),
  });
  const browsers = await startVariants(build, scratch);
  const compared = await measureEach({
    load: () => measureLoads(browsers, effort),
    slices: () => measureSlices(browsers, effort),
    busy: () => measureBusyPages(browsers, effort),
    settling: () => measureSettling(browsers, effort),
    heap: () => measureHeap(browsers, effort),
    // Last, because from then on the lists have marks.
    marks: () => measureMarks(browsers, effort),
  });
  await browsers.close();
  return { rows: [...alone.rows, ...compared.rows], complete: alone.complete && compared.complete };
}

function isWanted(name: Part): boolean {
  return named.length === 0 || named.includes(name);
}

type Measurements = Readonly<Partial<Record<Part, () => Row[] | Promise<Row[]>>>>;

interface Measured {
  rows: Row[];
  complete: boolean;
}

/** One after the other; what fails is said at once and left out. */
async function measureEach(measurements: Measurements): Promise<Measured> {
  const rows: Row[] = [];
  let complete = true;
  for (const name of PARTS) {
    const measure = measurements[name];
    if (!measure || !isWanted(name)) continue;
    console.error(`Measuring: ${name}`);
    try {
      rows.push(...(await measure()));
    } catch (error) {
      console.error('  could not be measured:', error);
      complete = false;
    }
  }
  return { rows, complete };
}

/** How far the figures can be trusted: above about one process per core, differences of a few milliseconds cannot. */
function noise(): string {
  const [lately = 0, , before = 0] = loadavg();
  const cores = availableParallelism();
  return `\n${cores} cores; ${lately.toFixed(1)} processes wanted them in the last minute, ${before.toFixed(1)} in the last 15.`;
}

const unknown = named.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; the parts are ${PARTS.join(', ')}`);

const scratch = mkdtempSync(path.join(tmpdir(), 'walkaway-bench-'));
try {
  if (!(await bench(scratch))) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
