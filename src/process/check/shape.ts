import * as v from 'valibot';
import { error, foundIn, listed, quoted, type ProcessProblem } from '../problem';
import { NEWER } from '../schema';
import { JOINTS } from '../schema-condition';
import { MOST } from '../schema-parts';
import type { Names } from './draft';
import { insteadOf, nearest } from './nearest';

/** The problems of a file's shape, each once. */
export function problemsOfShape(
  schema: v.GenericSchema<unknown, unknown>,
  file: unknown,
  names: Names | null,
): readonly ProcessProblem[] {
  const issues = v.safeParse(schema, file).issues ?? [];
  const problems = new Map<string, ProcessProblem>();
  for (const issue of issues) {
    for (const problem of problemsOf(issue, names)) problems.set(`${problem.path} ${problem.expected}`, problem);
  }
  return [...problems.values()];
}

function problemsOf(issue: v.BaseIssue<unknown>, names: Names | null): readonly ProcessProblem[] {
  const path = (issue.path ?? []).map(({ key }) => String(key).slice(0, MOST.identifier)).join('.');
  const found = foundIn(issue.input);
  if (issue.type === 'strict_object') return ofKeys(issue, path);
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(([, option]) => option ?? '');
  if (issue.type === 'variant' || issue.type === 'picklist') return ofOptions(issue, path, options);
  if (issue.message === NEWER)
    return [error(path, found, NEWER, 'The pack needs a newer Walkaway: update the extension.')];
  if (issue.message === 'a fact' && typeof issue.input === 'string') {
    // It is added under an id that is wrong, and that is said where it is added.
    if (names?.facts.includes(issue.input)) return [];
    return [
      error(
        path,
        `the unknown fact ${quoted(issue.input)}`,
        'a fact of this process',
        insteadOf(issue.input, names?.facts ?? []),
      ),
    ];
  }
  return [error(path, found, issue.message, fixOf(issue))];
}

/** One object names its first wrong key only; the message lists the right ones. */
function ofKeys(issue: v.BaseIssue<unknown>, path: string): readonly ProcessProblem[] {
  const keys = issue.message.split(' ');
  const last = issue.path?.at(-1);
  const object: unknown = last?.origin === 'key' ? last.input : issue.input;
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    const at = last?.origin === 'key' ? path.split('.').slice(0, -1).join('.') : path;
    return [error(at, foundIn(object), 'an object', `Write an object with ${listed(keys.map(quoted))}.`)];
  }
  const surplus = Object.keys(object).filter((key) => !keys.includes(key));
  if (issue.expected !== 'never') {
    const typed = nearest(String(last?.key), surplus);
    const fix = typed === null ? `Add ${issue.expected ?? 'it'}.` : `Rename ${quoted(typed)}.`;
    return [error(path, 'nothing', `the key ${issue.expected ?? ''}`, fix)];
  }
  const missing = keys.filter((key) => !Object.hasOwn(object, key));
  const parent = path.split('.').slice(0, -1);
  return surplus.map((key) => {
    const near = nearest(key, missing);
    const fix =
      near === null ? `Take it out; its place knows ${listed(keys.map(quoted))}.` : `Did you mean ${quoted(near)}?`;
    return error(
      [...parent, key.slice(0, MOST.identifier)].join('.'),
      `the unknown key ${quoted(key)}`,
      'no such key',
      fix,
    );
  });
}

function ofOptions(issue: v.BaseIssue<unknown>, path: string, options: readonly string[]): readonly ProcessProblem[] {
  const { input } = issue;
  if (options.length === 0) return [error(path, foundIn(input), issue.message, fixOf(issue))];
  const tooDeep =
    issue.type === 'variant' && JOINTS.some((joint) => joint === input) && !options.some((option) => option === input);
  if (tooDeep) {
    const fix = 'Take the innermost apart, or say it with fewer levels.';
    return [error(path, `conditions more than ${MOST.nesting} levels deep`, `at most ${MOST.nesting}`, fix)];
  }
  if (input === undefined) return [withoutKind(issue, path, options)];
  const fix = insteadOf(typeof input === 'string' ? input : '', options);
  return [error(path, foundIn(input), `one of ${listed(options.map(quoted))}`, fix)];
}

/** The key by which one kind is told from another is not there, or has another name. */
function withoutKind(issue: v.BaseIssue<unknown>, path: string, options: readonly string[]): ProcessProblem {
  const last = issue.path?.at(-1);
  const key = String(last?.key);
  const typed = nearest(key, Object.keys(Object(last?.input)));
  const fix =
    typed === null ? `Add ${quoted(key)}, one of ${listed(options.map(quoted))}.` : `Rename ${quoted(typed)}.`;
  return error(path, 'nothing', `the key ${quoted(key)}`, fix);
}

function fixOf({ type, input, message }: v.BaseIssue<unknown>): string {
  if (type === 'max_length' && typeof input === 'string') return `Shorten it: it has ${input.length} letters.`;
  if (type === 'max_length') return 'Take some out.';
  if (type === 'min_length' && Array.isArray(input)) return 'Put something in.';
  if (type === 'boolean') return 'Write true or false, without quotation marks.';
  return `Write ${message}.`;
}
