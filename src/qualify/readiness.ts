import type { Assessment } from './assessment';

/** How many outcomes a deal needs by now, and how many of them are missing; null where its stage is closed or not known. */
export function readinessOf({
  place,
  outcomes,
}: Pick<Assessment, 'place' | 'outcomes'>): { missing: number; needed: number } | null {
  if (place.kind !== 'open') return null;
  const required = outcomes.filter(({ outcome }) => outcome.need === 'required');
  return { missing: required.filter(({ state }) => state !== 'met').length, needed: required.length };
}
