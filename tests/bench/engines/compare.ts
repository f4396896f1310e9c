import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { alignedTable } from '../report';
import { BASELINE, CONTENDERS } from './contenders';
import type { Contender } from './engine';

const FINDING = v.object({
  dealsPerSecond: v.number(),
  ratio: v.number(),
  peak: v.number(),
  before: v.number(),
  unknownCalledTrue: v.number(),
  sureLeftOpen: v.number(),
  wrong: v.number(),
});
type Finding = v.InferOutput<typeof FINDING>;

/** What an extension's content security policy forbids as well: to turn text into code. */
const NO_CODE_FROM_TEXT = '--disallow-code-generation-from-strings';

const HEADINGS = [
  'deals by 40 rules',
  'deals/s',
  'of by hand',
  'peak',
  'unknown called true',
  'sure left open',
  'in an extension',
  'says why by',
];

/**
 * 40 rules with 154 questions, over deals of 30 fields of which 15 % are unknown, one thread: ours beside others in one
 * run, each in a process of its own with the baseline measured in turn. Returns the table.
 *
 * @throws when one of them answers the opposite of what is sure.
 */
export function compareEngines(): string {
  const lines = [BASELINE, ...CONTENDERS].map((contender) => {
    const underPolicy = find(contender, [NO_CODE_FROM_TEXT]);
    const finding = underPolicy ?? find(contender, []);
    if (!finding) throw new Error(`${contender.name} could not be measured`);
    if (finding.wrong > 0) throw new Error(`${contender.name} answers ${finding.wrong} of what is sure wrongly`);
    return cells(contender, finding, underPolicy !== null);
  });
  return alignedTable([HEADINGS, ...lines], (column) => column >= 1 && column <= 5);
}

function cells({ name, deals, explains }: Contender, finding: Finding, runsInExtension: boolean): string[] {
  const { dealsPerSecond, ratio, peak, before, unknownCalledTrue, sureLeftOpen } = finding;
  return [
    `${name} (${deals.toLocaleString('en')} deals)`,
    Math.round(dealsPerSecond).toLocaleString('en'),
    ratio.toFixed(ratio < 0.1 ? 4 : 2),
    `${Math.round(peak)} MB (${Math.round(before)} before)`,
    percent(unknownCalledTrue),
    percent(sureLeftOpen),
    runsInExtension ? 'yes' : 'no',
    explains || '–',
  ];
}

/** Null when the contender cannot run with these flags of Node. */
function find({ name }: Contender, flags: readonly string[]): Finding | null {
  const child = fileURLToPath(new URL('child.ts', import.meta.url));
  try {
    const output = execFileSync(process.execPath, [...flags, '--import', 'tsx', child, name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return v.parse(FINDING, JSON.parse(output));
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    if (flags.length > 0 && said.includes('EvalError')) return null;
    throw error;
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0)} %`;
}
