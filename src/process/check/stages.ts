import { folded } from '@/src/facts/words';
import { error, quoted, warning, type ProcessProblem } from '../problem';
import { isRaw, textsOf, type Draft, type Keyed, type Part } from './draft';

/** Stages that no deal can be in, that two CRM stages could mean, or that ask for nothing. */
export function inStagesOf({ stages, closed, outcomes }: Draft): readonly ProcessProblem[] {
  const due = new Set(textsOf(outcomes, 'stage'));
  return [
    ...inMarks([...stages, ...closed]),
    ...stages.flatMap(({ path, raw: { id } }) =>
      typeof id !== 'string' || due.has(id)
        ? []
        : [
            warning(
              path,
              `the stage ${quoted(id)} without outcomes`,
              'at least one',
              'Without any a deal is always ready to leave it.',
            ),
          ],
    ),
    ...closed.flatMap(inClosed),
  ];
}

interface Mark {
  /** What a CRM shows, and what marks of the same kind are compared by. */
  kind: string;
  word: string;
  path: string;
}

/** One CRM stage can mean one stage of the process only. */
function inMarks(parts: readonly Part[]): readonly ProcessProblem[] {
  const owners = new Map<string, Part>();
  return parts.flatMap((part) => {
    const marks = marksOf(part);
    const isMapped = marks.length > 0 || typeof part.raw['labels'] !== 'object' || !isRaw(part.raw['ids']);
    const fix = 'Add the CRM’s stage ids, or the labels that the page shows.';
    const unreachable = isMapped ? [] : [error(part.path, 'no stage id and no label', 'at least one', fix)];
    const shared = marks.flatMap(({ kind, word, path }) => {
      const key = `${kind} ${word}`;
      const owner = owners.get(key) ?? part;
      owners.set(key, owner);
      if (owner === part) return [];
      return [
        error(
          path,
          `${quoted(word)}, which already means ${nameOf(owner)}`,
          'a CRM stage of one stage only',
          'Take it out of one of the two.',
        ),
      ];
    });
    return [...unreachable, ...shared];
  });
}

function nameOf({ path, raw: { id } }: Part): string {
  return typeof id === 'string' ? quoted(id) : path;
}

function marksOf({ path, raw: { ids, labels } }: Part): readonly Mark[] {
  const crms = isRaw(ids) ? Object.entries(ids) : [];
  return [
    ...crms.flatMap(([crm, words]) => marksIn(words, crm, `${path}.ids.${crm}`)),
    ...marksIn(labels, 'label', `${path}.labels`).map(({ kind, word, path: at }) => ({
      kind,
      word: folded(word),
      path: at,
    })),
  ];
}

function marksIn(words: unknown, kind: string, path: string): readonly Mark[] {
  if (!Array.isArray(words)) return [];
  return words.flatMap((word: unknown, index) =>
    typeof word === 'string' ? [{ kind, word: word.slice(0, 100), path: `${path}.${index}` }] : [],
  );
}

function inClosed({ path, key }: Keyed): readonly ProcessProblem[] {
  return key === 'won' || key === 'lost'
    ? []
    : [error(path, quoted(key), '"won" and "lost"', 'A deal is won or lost.')];
}
