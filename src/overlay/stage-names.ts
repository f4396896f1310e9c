import type { Facts } from '@/src/facts/facts';
import { meaningOf } from '@/src/process/named-stages';
import type { Place } from '@/src/qualify/assessment';
import type { ProcessModel } from './model';

/** The stage on the page of which only the seller can say what it is; null when there is nothing to ask. */
export function stageInDoubt(place: Place, process: ProcessModel | null): string | null {
  if (place.kind !== 'unknown' || place.text === null || !process) return null;
  return meaningOf(process.stageNames, place.text) === null ? place.text : null;
}

/** What the page calls the stage, if the seller has said what that is; null otherwise. */
export function namedStage({ facts }: Facts, process: ProcessModel | null): string | null {
  const stage = facts.get('stage');
  if (stage?.source.kind !== 'field' || !process) return null;
  return meaningOf(process.stageNames, stage.source.text) === null ? null : stage.source.text;
}
