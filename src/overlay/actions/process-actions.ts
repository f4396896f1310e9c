import type { Facts } from '@/src/facts/facts';
import type { ProcessChange } from '@/src/process/choice';
import type { StageMeaning } from '@/src/process/named-stages';
import type { ProcessOffer } from '@/src/process/source';
import type { Assessment } from '@/src/qualify/assessment';
import type { Saved } from './saved';

/** What a process says of a deal. */
export interface Judgement {
  facts: Facts;
  assessment: Assessment;
}

/** What the seller can do about the process that judges. None of these throws. */
export interface ProcessActions {
  /** Every process that can be chosen, the usual one first; null when they cannot be had just now. */
  offers(): Promise<readonly ProcessOffer[] | null>;
  /** What a process would say of the page as it is now; null when that cannot be told just now. */
  preview(process: string): Promise<Judgement | null>;
  choose(change: ProcessChange): Promise<Saved>;
  /** Says which stage of the process a stage of the page is; null takes that back. */
  nameStage(name: string, means: StageMeaning | null): Promise<Saved>;
}
