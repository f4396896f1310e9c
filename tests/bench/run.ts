import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { BUILD } from '@/tests/browsers/build';
import { buildSalesforceSite } from '@/tests/crm/salesforce/build';
import { measureBusyPages } from './busy';
import { FULL, QUICK } from './effort';
import { measureHeap } from './heap';
import { measureHiddenTab } from './hidden';
import { measureJudging } from './judge';
import { measureLoads } from './load';
import { measureMarks } from './marks';
import { checkMethod } from './method-check';
import { table, type Row } from './report';
import { measureSettling } from './settle';
import { measureSize } from './size';
import { measureSlices } from './slices';
import { startVariants } from './variants';

const effort = process.argv.includes('--quick') ? QUICK : FULL;

/**
 * Measures every budget of the design and prints one table. A report, not a test: it fails only when something could
 * not be measured.
 */
async function bench(scratch: string): Promise<boolean> {
  await buildSalesforceSite();
  // A copy, because somebody may build again while this runs.
  const build = path.join(scratch, 'build');
  cpSync(BUILD.chrome, build, { recursive: true });
  const alone = await measureEach({
    judging: () => measureJudging(),
    size: () => measureSize(build),
    method: () => checkMethod(scratch),
    'hidden tab': () => measureHiddenTab(build, effort),
  });
  const browsers = await startVariants(build, scratch);
  const compared = await measureEach({
    load: () => measureLoads(browsers, effort),
    slices: () => measureSlices(browsers, effort),
    'busy page': () => measureBusyPages(browsers, effort),
    settling: () => measureSettling(browsers, effort),
    heap: () => measureHeap(browsers, effort),
    // Last, because from then on the lists have marks.
    marks: () => measureMarks(browsers, effort),
  });
  await browsers.close();
  console.log(table([...alone.rows, ...compared.rows]));
  console.log(noise());
  return alone.complete && compared.complete;
}

type Measurements = Readonly<Record<string, () => Row[] | Promise<Row[]>>>;

/** One after the other; what fails is said at once and left out. */
async function measureEach(measurements: Measurements): Promise<{ rows: Row[]; complete: boolean }> {
  const rows: Row[] = [];
  let complete = true;
  for (const [name, measure] of Object.entries(measurements)) {
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

const scratch = mkdtempSync(path.join(tmpdir(), 'walkaway-bench-'));
try {
  if (!(await bench(scratch))) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
