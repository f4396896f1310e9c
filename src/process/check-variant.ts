import type { Pack, Variant } from './pack';
import type { ProcessProblem } from './problem';

/** Changes to what the base does not have: each would silently change nothing. */
export function problemsOfVariant(variant: Variant, base: Pack): readonly ProcessProblem[] {
  const parameters = { ...base.parameters, ...variant.parameters };
  const had = [base.outcomes, base.signals, base.stages].flatMap((items) => items.map(({ id }) => id));
  const inBase = new Set([...had, ...Object.keys(base.parameters), ...Object.keys(base.adds)]);
  return [
    ...(variant.id === base.id ? [{ path: 'id', message: 'A variant needs an id of its own' }] : []),
    ...Object.keys(variant.set ?? {})
      .filter((id) => !Object.hasOwn(parameters, id))
      .map((id) => ({ path: `set.${id}`, message: `There is no parameter "${id}"` })),
    ...(variant.without ?? []).flatMap((id, index) =>
      inBase.has(id) ? [] : [{ path: `without.${index}`, message: `${base.id} has nothing with the id "${id}"` }],
    ),
    ...ofStages(variant, base),
  ];
}

/** Nothing else would say where a new stage stands. */
function ofStages({ stages = [], without = [] }: Variant, base: Pack): readonly ProcessProblem[] {
  const known = new Set(base.stages.flatMap(({ id }) => (without.includes(id) ? [] : [id])));
  return stages.flatMap(({ id, after }, index) => {
    const isNew = !known.has(id);
    const isPlaced = after === null || (after !== undefined && after !== id && known.has(after));
    known.add(id);
    if (after === undefined && isNew)
      return [{ path: `stages.${index}`, message: `Say after which stage the new stage "${id}" stands` }];
    if (after === undefined || isPlaced) return [];
    return [{ path: `stages.${index}.after`, message: `No stage has the id "${after}"` }];
  });
}
