import type { Day } from '@/src/day';
import type { Condition } from '../condition';
import type { PackCondition } from '../pack';
import { error, quoted, warning, type ProcessProblem } from '../problem';
import { filledBy } from '../resolve';
import { describe } from '../sentences';
import type { Names } from './draft';
import { wordsUnder } from './words-under';
import { canBeOtherThanTrue, canBeTrue, type Budget, type Surroundings } from './possible';

interface Around {
  names: Names;
  stages: readonly string[];
  today: Day | null;
  budget: Budget;
  ofOutcome: boolean;
}

/** Conditions that say nothing: that can never hold, that always do, and alternatives that can never be the one that holds. */
export function inLogic(condition: PackCondition, path: string, around: Around): readonly ProcessProblem[] {
  const parameters = Object.fromEntries([...around.names.parameters].flatMap(([id, one]) => (one ? [[id, one]] : [])));
  // A parameter whose own shape is wrong is told of where it stands; what it limits cannot be judged yet.
  if ([...wordsUnder([condition], ['parameter'])].some((id) => !Object.hasOwn(parameters, id))) return [];
  const filled = filledBy(parameters)(condition);
  const surroundings: Surroundings = { ...around, catalogue: around.names.catalogue };
  if (!canBeTrue(filled, surroundings)) return [never(filled, path, around, surroundings)];
  return [...always(filled, path, around, surroundings), ...deadParts(filled, path, around, surroundings)];
}

function never(filled: Condition, path: string, around: Around, surroundings: Surroundings): ProcessProblem {
  const found = around.ofOutcome ? 'a condition that no page can meet' : 'a condition that can never be true';
  return error(path, found, 'a condition that can be true', reasonOf(filled, around, surroundings));
}

/** The two parts that exclude each other, where it is two. */
function reasonOf(filled: Condition, { names }: Around, surroundings: Surroundings): string {
  if (filled.test === 'not' && filled.of.test === 'known')
    return 'What is not known is unknown and never false: ask with "blank" for an empty field.';
  const parts = filled.test === 'all' ? filled.of : [];
  for (const [index, one] of parts.entries()) {
    if (!canBeTrue(one, surroundings)) return reasonOf(one, { names, ...surroundings, ofOutcome: false }, surroundings);
    for (const other of parts.slice(0, index)) {
      if (canBeTrue({ test: 'all', of: [other, one] }, surroundings)) continue;
      return `These exclude each other: ${[other, one].map((part) => describe(part, labelOf(names))).join('; ')}.`;
    }
  }
  return `It says: ${describe(filled, labelOf(names))}.`;
}

function labelOf({ catalogue }: Names): Parameters<typeof describe>[1] {
  return (fact) => catalogue.get(fact)?.label ?? fact;
}

function always(
  filled: Condition,
  path: string,
  around: Around,
  surroundings: Surroundings,
): readonly ProcessProblem[] {
  if (canBeOtherThanTrue(filled, surroundings)) return [];
  const found = 'a condition that is always true where the page shows its facts';
  const fix = around.ofOutcome ? 'It asks the customer for nothing.' : 'It would be raised on every deal.';
  return [error(path, found, 'a condition that can be false', fix)];
}

/** Alternatives that can never be true, outermost first. */
function deadParts(
  filled: Condition,
  path: string,
  around: Around,
  surroundings: Surroundings,
): readonly ProcessProblem[] {
  if (!('of' in filled) || filled.test === 'not') return [];
  return filled.of.flatMap((part, index) => {
    const at = `${path}.of.${index}`;
    if (filled.test === 'all' || canBeTrue(part, surroundings)) return deadParts(part, at, around, surroundings);
    const words = quoted(describe(part, labelOf(around.names)));
    return [
      warning(
        at,
        `${words}, which can never be true`,
        'an alternative that can be true',
        reasonOf(part, around, surroundings),
      ),
    ];
  });
}
