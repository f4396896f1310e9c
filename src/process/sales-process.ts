import type { Crm } from '@/src/crm/reading';
import type { AddedFacts } from '@/src/facts/catalogue';
import type { Establishes } from '@/src/facts/evidence';
import type { FieldMap } from '@/src/facts/facts';
import type { Condition } from './condition';

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
  /** A recommended outcome is shown and can be proven, and decides nothing. */
  need: 'required' | 'recommended';
  why: string;
  /** After so many days evidence has to be confirmed again. */
  freshDays: number;
  /** The facts that evidence for this outcome proves. */
  establishes: readonly Establishes[];
}

/** A: the team's own closed deals. B: measured. C: a vendor's figure. D: convention. None: nothing to found. */
export const GRADES = ['A', 'B', 'C', 'D', 'none'] as const;
export type Grade = (typeof GRADES)[number];

export const SEVERITIES = ['stop', 'red', 'amber', 'hygiene'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a process has to say of a deal. */
export const VERDICTS = ['advance', 'hold', 'last-ask', 'walk', 'cannot-tell', 'closed'] as const;
export type Verdict = (typeof VERDICTS)[number];

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
  /** How well its threshold is founded. */
  grade: Grade;
}

/** Stages, outcomes, signals and wording: data, never code. A pack with its parameters and its base filled in. */
export interface SalesProcess {
  id: string;
  version: string;
  title: string;
  /** What it is for, in one sentence: sellers choose between processes by it. */
  purpose: string;
  /** Facts beyond the standard ones. */
  added: AddedFacts;
  /** Where the facts stand in each CRM, in front of the usual fields. */
  fields: Readonly<Partial<Record<Crm, FieldMap>>>;
  stages: readonly Stage[];
  /** How closed deals look in each CRM. */
  closed: Readonly<Record<'won' | 'lost', Pick<Stage, 'ids' | 'labels'>>>;
  outcomes: readonly Outcome[];
  signals: readonly Signal[];
  /** This many independent red groups make a last ask. */
  redGroupsForLastAsk: number;
}
