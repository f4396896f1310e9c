import type { Day } from '@/src/day';
import { failedTests } from '@/src/packs/run-tests';
import type { Pack } from '@/src/process/pack';
import { parsePack } from '@/src/process/parse';
import { problemSentence, type ProcessProblem } from '@/src/process/problem';
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
  const json = parseJson(text);
  if ('problem' in json) return { ok: false, text: json.problem };
  const parsed = parsePack(json.value, bases, today);
  if (!parsed.ok) return { ok: false, text: problemParts(parsed.problems).join('\n\n') };
  const { pack, process, warnings } = parsed;
  const failed = failedTests(pack.tests, process);
  const parts = [outlineOf(pack, process), ...problemParts(warnings), testLines(pack, failed).join('\n')];
  return { ok: failed.length === 0, text: parts.join('\n\n') };
}

/** Errors, and apart from them warnings; nothing where there are none. */
function problemParts(problems: readonly ProcessProblem[]): string[] {
  const titles = { error: ['error', 'to put right'], warning: ['warning', 'to think about'] } as const;
  return (['error', 'warning'] as const).flatMap((level) => {
    const lines = problems
      .filter((problem) => problem.level === level)
      .map((problem) => `  ${problemSentence(problem)}`);
    const [thing, todo] = titles[level];
    return lines.length === 0 ? [] : [[`${counted(lines.length, thing)} ${todo}:`, ...lines].join('\n')];
  });
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

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `The file is no JSON text: ${error instanceof Error ? error.message : 'it cannot be read'}.` };
  }
}
