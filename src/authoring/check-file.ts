import type { Day } from '@/src/day';
import { failedTests } from '@/src/packs/run-tests';
import type { Pack } from '@/src/process/pack';
import { parsePack } from '@/src/process/parse';
import { problemSentence, type ProcessProblem } from '@/src/process/problem';
import { readJsonText, type JsonFault } from './json-text';
import { outlineOf } from './outline';

/** What an author is told of a file. */
interface FileReport {
  /** Nothing is wrong with it, and all of its tests hold: the pack can be used. */
  ok: boolean;
  text: string;
}

/**
 * Checks the text of a pack or a variant, runs its tests, and outlines the process. What needs work comes last, where
 * whoever runs it in a terminal looks. Never throws.
 *
 * @param bases the packs that a variant may build on
 * @param today what is due is judged by this day
 */
export function checkFile(text: string, bases: readonly Pack[], today: Day): FileReport {
  const json = readJsonText(text);
  if (!json.ok) return { ok: false, text: faultLines(json.fault).join('\n') };
  const parsed = parsePack(json.value, bases, today);
  if (!parsed.ok) {
    const parts = [...problemParts(parsed.problems, json.lineOf), ...startingPoint(json.value, bases)];
    return { ok: false, text: parts.join('\n\n') };
  }
  const { pack, process, warnings } = parsed;
  const failed = failedTests(pack.tests, process);
  const outline = outlineOf(pack, process, baseOf(json.value, bases));
  const parts = [outline, ...problemParts(warnings, json.lineOf), testLines(pack, failed).join('\n')];
  return { ok: failed.length === 0, text: parts.join('\n\n') };
}

function faultLines({ line, column, problem, fix, shown }: JsonFault): string[] {
  const place = `The file is no JSON text: line ${line}, column ${column}. ${problem} ${fix}`;
  return shown.trim() === '^' ? [place] : [place, '', ...shown.split('\n').map((part) => `  ${part}`)];
}

function baseOf(json: unknown, bases: readonly Pack[]): Pack | null {
  const id = typeof json === 'object' && json !== null && 'extends' in json ? json.extends : null;
  return bases.find((base) => base.id === id) ?? null;
}

/** A word for whoever begins with an empty file, and does not want to write a whole process. */
function startingPoint(json: unknown, bases: readonly Pack[]): string[] {
  if (typeof json !== 'object' || json === null || 'extends' in json || 'stages' in json) return [];
  const ids = bases.map(({ id }) => `"${id}"`).join(', ');
  return [
    `To change a built-in process instead, add "extends" with one of ${ids}. Then leave out what stays: it needs no stages, outcomes or signals of its own.`,
  ];
}

/** Errors, and apart from them warnings, each with its line in the file; nothing where there are none. */
function problemParts(problems: readonly ProcessProblem[], lineOf: (path: string) => number | null): string[] {
  const titles = { error: ['error', 'to put right'], warning: ['warning', 'to think about'] } as const;
  return (['error', 'warning'] as const).flatMap((level) => {
    const lines = problems
      .filter((problem) => problem.level === level)
      .map((problem) => `  ${inLine(lineOf(problem.path))}${problemSentence(problem)}`);
    const [thing, todo] = titles[level];
    return lines.length === 0 ? [] : [[`${counted(lines.length, thing)} ${todo}:`, ...lines].join('\n')];
  });
}

function inLine(line: number | null): string {
  return line === null ? '' : `Line ${line}, `;
}

function testLines({ tests }: Pack, failed: ReturnType<typeof failedTests>): string[] {
  if (tests.length === 0) return ['There are no tests yet: nothing proves that it says what you mean.'];
  const hold = `${tests.length - failed.length} of ${counted(tests.length, 'test')} hold.`;
  return [
    hold,
    ...failed.flatMap(({ name, problems }) => [`  ✗ ${name}`, ...problems.map((problem) => `      ${problem}`)]),
  ];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
