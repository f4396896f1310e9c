import type { Condition } from '@/src/process/condition';
import type { PlainDeal } from './workload';

/** One way to judge deals by rules. */
export interface Contender {
  name: string;
  /** So many deals are judged in one go; slow ones get fewer. */
  deals: number;
  /** What it tells of why, in a few words; empty for nothing. */
  explains: string;
  /**
   * Gets ready for a set of rules, and judges each deal by each of them: the answers of the first deal
   * come first, each 0 for false, 1 for unknown, 2 for true.
   */
  prepare(rules: readonly Condition[]): Promise<(deals: readonly PlainDeal[]) => Uint8Array | Promise<Uint8Array>>;
}
