import type { Day } from '@/src/day';
import { error, quoted, warning, type ProcessProblem } from '../problem';
import { namesOf, type Draft, type Part, type Raw } from './draft';
import { inFacts } from './facts';
import { inParameters } from './parameters';
import { inGroups, inOutcome, inSignal } from './parts';
import { TRIES_PER_PACK } from './possible';
import { inStagesOf } from './stages';
import { inTests } from './tests';

/** What is wrong with the meaning of a pack: everything that its shape does not tell. */
export function problemsOfMeaning(draft: Draft, today: Day | null): readonly ProcessProblem[] {
  const names = namesOf(draft);
  const around = { names, today, budget: { tries: TRIES_PER_PACK } };
  return [
    ...twice(draft.stages, 'stage'),
    ...twice(draft.outcomes, 'outcome'),
    ...twice(draft.signals, 'signal'),
    ...inFacts(draft, names),
    ...inParameters(draft, names),
    ...inStagesOf(draft),
    ...draft.outcomes.flatMap((part) => inOutcome(part, around)),
    ...draft.signals.flatMap((part) => inSignal(part, around)),
    ...inGroups(draft, names),
    ...inTests(draft, names),
  ];
}

/** A pack that nobody looked at for long still works, but says so. */
export function inReviewBy({ reviewBy }: Raw, today: Day | null): readonly ProcessProblem[] {
  if (typeof reviewBy !== 'string' || today === null || reviewBy >= today) return [];
  return [
    warning(
      'reviewBy',
      `${quoted(reviewBy)}, which is past`,
      'a day to come',
      'Look the pack over, and name the next day.',
    ),
  ];
}

function twice(parts: readonly Part[], kind: string): readonly ProcessProblem[] {
  const seen = new Set<unknown>();
  return parts.flatMap(({ path, raw: { id } }) => {
    if (typeof id !== 'string') return [];
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst
      ? []
      : [error(`${path}.id`, `the id ${quoted(id)} a second time`, 'an id of its own', `Rename one ${kind}.`)];
  });
}
