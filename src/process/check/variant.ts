import type { Pack } from '../pack';
import { error, quoted, type ProcessProblem } from '../problem';
import { MOST } from '../schema-parts';
import { isRaw, textsOf, type Draft, type Raw } from './draft';
import { unknown } from './nearest';

/** Changes to what the base does not have: each would silently change nothing. */
export function inVariant(file: Raw, base: Pack, draft: Draft): readonly ProcessProblem[] {
  const parameters = draft.parameters.map(({ key }) => key);
  const parts = [base.outcomes, base.signals, base.stages].flatMap((items) => items.map(({ id }) => id));
  const inBase = [...parts, ...Object.keys(base.parameters), ...Object.keys(base.adds)];
  const without: readonly unknown[] = Array.isArray(file['without']) ? file['without'] : [];
  return [
    ...(file['id'] === base.id
      ? [error('id', `${quoted(base.id)}, the id of the base`, 'an id of its own', 'Name the variant otherwise.')]
      : []),
    ...Object.keys(isRaw(file['set']) ? file['set'] : {}).flatMap((id) =>
      parameters.includes(id) ? [] : [unknown(`set.${id}`, 'parameter', id, parameters)],
    ),
    ...without.flatMap((id, index) =>
      typeof id !== 'string' || inBase.includes(id)
        ? []
        : [unknown(`without.${index}`, 'part of the base', id, inBase)],
    ),
    ...inNewStages(file, base, without),
    ...(['stages', 'outcomes', 'signals', 'adds', 'parameters'] as const).flatMap((key) => inSum(draft, key)),
  ];
}

/** Nothing else would say where a new stage stands. */
function inNewStages(file: Raw, base: Pack, without: readonly unknown[]): readonly ProcessProblem[] {
  const known = base.stages.map(({ id }) => id).filter((id) => !without.includes(id));
  const stages: readonly unknown[] = Array.isArray(file['stages']) ? file['stages'] : [];
  return stages.flatMap((stage, index) => {
    if (!isRaw(stage)) return [];
    const [id] = textsOf([{ path: '', raw: stage }], 'id');
    const { after } = stage;
    const others = known.filter((other) => other !== id);
    const isNew = id !== undefined && others.length === known.length;
    if (isNew) known.push(id);
    if (after === undefined && isNew) {
      const fix = `Add "after" with the id of the stage behind which ${quoted(id)} stands, or null for the first place.`;
      return [error(`stages.${index}`, 'a new stage without a place', '"after"', fix)];
    }
    if (typeof after !== 'string' || others.includes(after)) return [];
    return [unknown(`stages.${index}.after`, 'stage', after, others)];
  });
}

/** Base and variant may each be of an allowed size and too large together. */
function inSum(
  draft: Draft,
  key: 'stages' | 'outcomes' | 'signals' | 'adds' | 'parameters',
): readonly ProcessProblem[] {
  const { length } = draft[key];
  if (length <= MOST.items) return [];
  return [error(key, `${length} with those of the base`, `at most ${MOST.items}`, 'Leave some out.')];
}
