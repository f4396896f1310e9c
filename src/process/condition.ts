import type { Day } from '@/src/day';
import type { FactId } from '@/src/facts/catalogue';

/** Number of days, either one for all stages or one per stage id. */
export type Days = number | Readonly<Record<string, number>>;

/** What a date is held against: today, a day, or the date of another fact. */
export type Moment = 'today' | Day | { fact: FactId };

/**
 * The closed list of predicates. A pack combines these and nothing else: no expressions, no regular expressions.
 * Each is true, false or unknown (see `qualify/`). In a file a limit may name a parameter (see `pack.ts`).
 */
export type Condition<Count = number, Span = Days> =
  | { test: 'all'; of: readonly Condition<Count, Span>[] }
  | { test: 'any'; of: readonly Condition<Count, Span>[] }
  | { test: 'not'; of: Condition<Count, Span> }
  /** At least `count` of these hold. */
  | { test: 'count-at-least'; count: Count; of: readonly Condition<Count, Span>[] }
  /** True when the fact has a value (claimed or verified). A blank field is unknown, not false. */
  | { test: 'known'; fact: FactId }
  /** True when the page shows the field empty; false when there is a value, even a stale one; unknown when unseen. */
  | { test: 'blank'; fact: FactId }
  | { test: 'is'; fact: FactId; value: string | boolean }
  | { test: 'one-of'; fact: FactId; values: readonly string[] }
  | { test: 'at-least'; fact: FactId; number: Count }
  | { test: 'at-most'; fact: FactId; number: Count }
  | { test: 'more-than'; fact: FactId; number: Count }
  | { test: 'less-than'; fact: FactId; number: Count }
  /** The date is earlier than a moment, which itself is not before itself. */
  | { test: 'before'; fact: FactId; than: Moment }
  | { test: 'after'; fact: FactId; than: Moment }
  /** The date is today or later. */
  | { test: 'future'; fact: FactId }
  /** The date is more than `days` days ago. */
  | { test: 'past'; fact: FactId; days: Span }
  /** The date is today or at most `days` days ago. */
  | { test: 'within'; fact: FactId; days: Span }
  /** More days since the date than 9 in 10 won deals took. Unknown while the team has no such figure. */
  | { test: 'longer-than-won'; fact: FactId; span: 'cycle' | 'stage' }
  /** The fact got another value at least so many times. Unknown while fewer were seen and not all of its life was. */
  | { test: 'changed-at-least'; fact: FactId; times: Count }
  /** The date stands at least so many days later than the earliest it ever was. Unknown as above. */
  | { test: 'moved-later'; fact: FactId; days: Count }
  /** At least `count` of these facts are readable and have no fresh value. Unseen ones never count. */
  | { test: 'unknown-at-least'; facts: readonly FactId[]; count: Count }
  /** At least `count` outcomes of earlier stages are still owed, as far as the page shows. For signals only. */
  | { test: 'owed-at-least'; count: Count };
