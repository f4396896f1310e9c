import type { Condition } from '@/src/process/condition';

type Test<Name extends Condition['test']> = Extract<Condition, { test: Name }>;

/** @throws for days by stage: the deals of the benchmark have no stage. */
export function daysIn({ days }: Test<'past' | 'within'>): number {
  if (typeof days !== 'number') throw new Error('The rules of the benchmark have one number of days for all stages');
  return days;
}
