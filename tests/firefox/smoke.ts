import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProgram, VARIABLE } from '@/tests/browsers/find';
import { startFirefox, type Firefox } from '@/tests/browsers/firefox';
import { smokeSteps, type Step } from './steps';

const PICTURE = path.resolve('.cache/firefox/failed.png');
const DEADLINE = 30_000;

/** Drives the Firefox build in an installed Firefox, step by step, and stops at the first one that fails. */
async function smoke(program: string): Promise<boolean> {
  const firefox = await startFirefox(program);
  try {
    for (const step of smokeSteps(firefox)) {
      if (!(await passes(step, firefox))) return false;
    }
    return true;
  } finally {
    await firefox.close();
  }
}

async function passes({ name, run }: Step, { page }: Firefox): Promise<boolean> {
  try {
    await Promise.race([run(), failAtDeadline()]);
    console.log(`✓ ${name}`);
    return true;
  } catch (error) {
    console.error(`✗ ${name}\n  ${error instanceof Error ? error.message : String(error)}`);
    mkdirSync(path.dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
    console.error(`  on ${page.url()}\n  picture: ${path.relative('.', PICTURE)}`);
    return false;
  }
}

async function failAtDeadline(): Promise<never> {
  await setTimeout(DEADLINE, undefined, { ref: false });
  throw new Error(`Not done after ${DEADLINE / 1000} seconds.`);
}

/** Without a Firefox there is nothing to test; where everything has to be tested that is a failure. */
function skip(): boolean {
  if (process.env['CI']) {
    console.error(`✗ no Firefox found; install one, or set ${VARIABLE.firefox}=/path/to/firefox`);
    return false;
  }
  console.log(`SKIPPED: Firefox smoke test (no Firefox found; set ${VARIABLE.firefox}=/path/to/firefox)`);
  return true;
}

const program = findProgram('firefox');
process.exitCode = (program ? await smoke(program) : skip()) ? 0 : 1;
