import type { Days } from '@/src/process/condition';
import type { Pack } from '@/src/process/pack';

/** What a variant has otherwise than its base, one line each. */
export function differences(pack: Pack, base: Pack): string[] {
  const lines = [
    ...inParts('stage', pack.stages, base.stages, ({ name }) => name),
    ...inParts('outcome', pack.outcomes, base.outcomes, ({ says }) => says),
    ...inParts('signal', pack.signals, base.signals, ({ name }) => name),
    ...inLimits(pack.parameters, base.parameters),
  ];
  return lines.length === 0 ? ['   Nothing yet.'] : lines;
}

/** Days by stage are a list. */
export function spelled(value: Days): string {
  if (typeof value === 'number') return String(value);
  return Object.entries(value)
    .map(([stage, days]) => `${stage} ${days}`)
    .join(', ');
}

function inParts<Part extends { id: string }>(
  kind: string,
  own: readonly Part[],
  before: readonly Part[],
  called: (part: Part) => string,
): string[] {
  const ids = new Set(own.map(({ id }) => id));
  const old = new Map(before.map((part) => [part.id, part]));
  return [
    ...own.flatMap((part) => {
      const was = old.get(part.id);
      if (was === undefined) return [`   New ${kind}: ${called(part)}`];
      return JSON.stringify(was) === JSON.stringify(part) ? [] : [`   Changed ${kind}: ${called(part)}`];
    }),
    ...before.filter(({ id }) => !ids.has(id)).map((part) => `   Left out ${kind}: ${called(part)}`),
  ];
}

function inLimits(own: Pack['parameters'], before: Pack['parameters']): string[] {
  const known = Object.entries(own).flatMap(([id, { value, unit }]) => {
    const was = before[id]?.value;
    if (was === undefined) return [`   New limit: ${id}, ${spelled(value)} ${unit}`];
    return spelled(was) === spelled(value)
      ? []
      : [`   Changed limit: ${id}, ${spelled(value)} ${unit} (was ${spelled(was)})`];
  });
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(own, id));
  return [...known, ...gone.map((id) => `   Left out limit: ${id}`)];
}
