import type { FieldReading } from '@/src/crm/reading';
import { hooks, PATH_VALUE } from './hooks';
import type { PageParts } from './parts';
import { shownIn } from './shown';

/**
 * The saved stage with its API value, which the path alone has: the field shows a translated label. Null when there is
 * no path, or when the field shows another label, for then the path is one for another picklist.
 */
export function stageFromPath({ pathSteps }: PageParts, stageField: FieldReading | undefined): FieldReading | null {
  const [step, second] = pathSteps;
  const stage = step?.getAttribute(PATH_VALUE);
  if (!step || second || !stage) return null;
  const text = shownIn(step.querySelector(hooks.pathLabel) ?? step).text;
  const read = stageField && 'text' in stageField ? stageField : null;
  if (read && (read.status !== 'value' || read.text !== text)) return null;
  const found = { text, label: read?.label ?? null, hook: hooks.pathStep, surface: 'path' } as const;
  return { status: 'value', value: { type: 'text', text: stage }, ...found };
}
