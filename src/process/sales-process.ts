import type { Crm } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import type { Establishes } from '@/src/facts/evidence';

/** Number of days, either one for all stages or one per stage id. */
export type Days = number | Readonly<Record<string, number>>;

/**
 * The closed list of predicates. A pack combines these and nothing else: no expressions, no regular expressions.
 * Each is true, false or unknown (see `qualify/`).
 */
export type Condition =
  | { test: 'all'; of: readonly Condition[] }
  | { test: 'any'; of: readonly Condition[] }
  | { test: 'not'; of: Condition }
  /** True when the fact has a value (claimed or verified). A blank field is unknown, not false. */
  | { test: 'known'; fact: FactId }
  /** True when the page shows the field empty; false when there is a value, even a stale one; unknown when unseen. */
  | { test: 'blank'; fact: FactId }
  | { test: 'is'; fact: FactId; value: string | boolean }
  | { test: 'one-of'; fact: FactId; values: readonly string[] }
  | { test: 'at-least'; fact: FactId; number: number }
  | { test: 'at-most'; fact: FactId; number: number }
  /** The date is today or later. */
  | { test: 'future'; fact: FactId }
  /** The date is more than `days` days ago. */
  | { test: 'past'; fact: FactId; days: Days }
  /** The date is today or at most `days` days ago. */
  | { test: 'within'; fact: FactId; days: Days }
  /** More days since the date than 9 in 10 won deals took. Unknown while the team has no such figure. */
  | { test: 'longer-than-won'; fact: FactId; span: 'cycle' | 'stage' }
  /** At least `count` of these facts are readable and have no fresh value. Unseen ones never count. */
  | { test: 'unknown-at-least'; facts: readonly FactId[]; count: number }
  /** At least `count` outcomes of earlier stages are still owed, as far as the page shows. For signals only. */
  | { test: 'owed-at-least'; count: number };

export interface Stage {
  id: string;
  name: string;
  /** What the customer does in this stage, one sentence. */
  buyer: string;
  /** The CRM's own stage ids (Salesforce API value, HubSpot stage id) that mean this stage. */
  ids: Readonly<Record<Crm, readonly string[]>>;
  /** Stage labels, in any language; compared with case and blanks folded. */
  labels: readonly string[];
}

/** One request to the customer: "`ask` by {date}; otherwise `otherwise`". */
interface Ask {
  ask: string;
  /** Working days from today until the date. */
  withinDays: number;
  otherwise: string;
}

export interface Outcome extends Ask {
  id: string;
  /** The id of the stage at whose end it is due. */
  stage: string;
  /** What the customer did, as a sentence. */
  says: string;
  /** What would show it. */
  evidence: string;
  /** Met by the page alone when this is true at `leastRung` or better; evidence by the seller always meets it. */
  met: Condition;
  leastRung: 'claimed' | 'verified';
  why: string;
  /** After so many days evidence has to be confirmed again. */
  freshDays: number;
  /** The facts that evidence for this outcome proves. */
  establishes: readonly Establishes[];
}

export const SEVERITIES = ['stop', 'red', 'amber', 'hygiene'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Signal extends Ask {
  id: string;
  name: string;
  severity: Severity;
  /** Red signals of one group count once. */
  group: string;
  /** Watched from this stage on (stage id). */
  from: string;
  /** Red from this stage on (stage id), for a signal that is milder before. */
  redFrom?: string;
  fires: Condition;
  /** The fact, as a sentence to the seller. `{n}` is the number of days or of things counted, `{list}` the facts. */
  says: string;
  why: string;
  /** What would clear it. */
  clears: string;
  /** How well its threshold is founded: A own closed deals, B measured, C vendor figure, D convention. */
  grade: 'A' | 'B' | 'C' | 'D' | 'none';
}

/** Stages, outcomes, signals and wording: data, never code. */
export interface SalesProcess {
  id: string;
  version: string;
  title: string;
  stages: readonly Stage[];
  /** How closed deals look in each CRM. */
  closed: Readonly<Record<'won' | 'lost', Pick<Stage, 'ids' | 'labels'>>>;
  outcomes: readonly Outcome[];
  signals: readonly Signal[];
  /** This many independent red groups make a last ask. */
  redGroupsForLastAsk: number;
}
