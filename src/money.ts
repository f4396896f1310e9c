/** An amount of money, as far as it is known. */
export interface Money {
  amount: number;
  /** An ISO 4217 code; null when nobody knows it. */
  currency: string | null;
  /** The page rounds it, and the true amount may be this much less or more. */
  within?: number;
}

/** Whether two can be the same: a rounded amount is the same as any that it can stand for, in an unknown currency too. */
export function isSameAmount(a: Money, b: Money): boolean {
  return (a.currency === null || b.currency === null || a.currency === b.currency) && isNear(a, b);
}

/** Whether two numbers can be the same, whatever their currencies. */
export function isNear(a: Money, b: Money): boolean {
  return Math.abs(a.amount - b.amount) <= withinOf(a) + withinOf(b);
}

export function withinOf({ within = 0 }: Money): number {
  return within;
}
