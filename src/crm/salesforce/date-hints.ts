import { sampleDatesIn } from '@/src/crm/format/stated';
import { hooks } from './hooks';
import type { Tree } from './shadow';

/** The sample dates that stand below date inputs while they are edited: "Format: 12/31/2024", in the user's own format. */
export function dateHintsIn(trees: readonly Tree[]): readonly string[] {
  const hints = trees.flatMap((tree) => [...tree.querySelectorAll(hooks.dateHint)]);
  return hints.flatMap((hint) => sampleDatesIn(hint.textContent ?? ''));
}
