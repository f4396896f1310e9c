import type { Day } from '@/src/day';
import { RUNGS } from './facts';
import type { Fact, Rung } from './facts';

/** Whether a rung is at least as good as another. */
function reaches(rung: Rung, least: Rung): boolean {
  return RUNGS.indexOf(rung) >= RUNGS.indexOf(least);
}

/** Whether a fact may be reasoned with: what is stale, blank or unseen is logically unknown. */
export function isKnown({ rung }: Fact): boolean {
  return reaches(rung, 'claimed');
}

/**
 * The better founded of two accounts of one fact. What is known beats what is not; dates and choices only move
 * forward, so that old proof does not hide a later "left" or "refused" on the page; else proof beats a claim.
 */
export function stronger(one: Fact, other: Fact, today: Day): Fact {
  if (isKnown(one) && isKnown(other)) {
    const lead = progress(other, today) - progress(one, today);
    if (lead !== 0) return lead > 0 ? other : one;
  }
  return reaches(one.rung, other.rung) ? one : other;
}

/** How far a fact got, as a number to compare; 0 for facts that do not move forward, and for days still to come. */
function progress({ entry, value }: Fact, today: Day): number {
  if (value?.type === 'date') return value.day <= today ? Date.parse(value.day) : 0;
  return value?.type === 'choice' ? (entry.choices ?? []).indexOf(value.choice) : 0;
}
