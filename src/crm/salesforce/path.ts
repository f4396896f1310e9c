import type { FieldReading } from '@/src/crm/reading';
import { hooks, PATH_VALUE } from './hooks';
import type { PageParts } from './parts';
import { composedParent } from './shadow';
import { shownIn } from './shown';

/** The last step of a path stands for several stages as long as none of them is reached. */
const ANY_CLOSED_STAGE = 'Closed';

interface Step {
  readonly stage: string;
  readonly text: string;
}

/**
 * The saved stage with its API value, which the path alone has: the field shows a translated label. Null when there is
 * no path, or when the field shows another label, for then the path is one for another picklist. `alone` is whether the
 * field is certainly not shown elsewhere, so that the path has to do; it still shows what is saved while that is edited.
 */
export function stageFromPath(
  { pathSteps }: PageParts,
  read: FieldReading | undefined,
  alone: boolean,
): FieldReading | null {
  const field = read?.status === 'value' ? read : null;
  if (read && !field && read.status !== 'editing') return null;
  if (!field && !alone) return null;
  const [step, ...others] = pathSteps.map(stepOf);
  if (!step || others.some((other) => other?.stage !== step.stage || other.text !== step.text)) return null;
  if (field ? field.text !== step.text : step.stage === ANY_CLOSED_STAGE) return null;
  const found = { text: step.text, label: field?.label ?? null, hook: hooks.pathStep, surface: 'path' } as const;
  return { status: 'value', value: { type: 'text', text: step.stage }, ...found };
}

/** The stage that a path's step stands for; null when it does not say, as the CRM's steps do. */
export function stepOf(step: Element): Step | null {
  const [text, another] = new Set([...step.querySelectorAll(hooks.pathLabel)].map((title) => shownIn(title).text));
  if (!text || another !== undefined) return null;
  const stage = step.getAttribute(PATH_VALUE);
  if (stage) return { stage, text };
  return isNewStep(step) ? { stage: text, text } : null;
}

/** The newer path's steps are not known to hold the API value: there the label has to do, as it does in a field. */
function isNewStep(step: Element): boolean {
  let at: Element | null = step;
  while (at && !at.matches(hooks.newPathStep)) at = composedParent(at);
  return at !== null;
}
