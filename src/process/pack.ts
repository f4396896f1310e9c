import type { Crm } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { AddedFacts, FactId } from '@/src/facts/catalogue';
import type { WayOfKnowing } from '@/src/facts/evidence';
import type { FieldMap } from '@/src/facts/facts';
import type { Condition, Days } from './condition';
import type { Grade, Outcome, SalesProcess, Signal, Stage } from './sales-process';

/** The newest version of this format. A pack that needs a later one is refused, not guessed at. */
export const ENGINE = 1;

/** Stands for a limit that a team may tune: `{"parameter": "silent-days"}`. */
export interface ParameterUse {
  parameter: string;
}

export const UNITS = ['days', 'times', 'people', 'outcomes', 'facts', 'groups', 'percent', 'money'] as const;
export type Unit = (typeof UNITS)[number];

/** A limit that a team may tune, in its own unit and within its own range. */
export interface Parameter {
  value: Days;
  unit: Unit;
  least: number;
  most: number;
  /** What it limits, as a sentence. */
  says: string;
  /** How well the value is founded. */
  grade: Grade;
  /** Where it comes from; "convention" where it is one. */
  source: string;
}

/** A condition as it stands in a file: its limits may be parameters. */
export type PackCondition = Condition<number | ParameterUse, Days | ParameterUse>;

type PackOutcome = Omit<Outcome, 'met' | 'freshDays'> & {
  met: PackCondition;
  freshDays: number | ParameterUse;
};

type PackSignal = Omit<Signal, 'fires'> & { fires: PackCondition };

/** A value as a test writes it: null for an empty field. What a test leaves out is not on the page. */
export type TestValue = string | number | boolean | null;

/** What was seen of one fact over time: what stood there at first, and what came after. */
export interface TestHistory {
  since: Day;
  /** Whether that is the deal's first day. */
  whole: boolean;
  from: TestValue;
  /** Oldest first. */
  changes: readonly { day: Day; to: TestValue }[];
}

/** One deal, and what the process has to say of it. */
export interface PackTest {
  name: string;
  today: Day;
  /** A stage's id, `won` or `lost`; null where the page does not show it. */
  stage: string | null;
  /** Claims of the seller; `{"value": …, "rung": "verified"}` where the customer's act is known, or `stale`. */
  facts: Readonly<Partial<Record<FactId, TestValue | { value: TestValue; rung: 'verified' | 'stale' }>>>;
  /** What the seller recorded of the customer. */
  evidence?: readonly { outcome: string; person: string; day: Day; how: WayOfKnowing; note?: string }[];
  /** What was seen of facts over time. */
  history?: Readonly<Partial<Record<FactId, TestHistory>>>;
  expect: {
    verdict: string;
    /** Where given: whether the verdict stands whatever else is learned of the deal. */
    firm?: boolean;
    /** Every signal that is raised, and no other. */
    raised: readonly string[];
    /** Where given: every outcome of this stage that is not met, and no other. */
    missing?: readonly string[];
    /** Where given: every outcome of earlier stages that is not met, and no other. */
    owed?: readonly string[];
  };
}

/** What stands at the top of every pack. */
interface Head {
  /** The JSON Schema, for editors. */
  $schema?: string;
  id: string;
  /** Semantic version: 1.2.0. */
  version: string;
  /** The least version of this format that understands the pack. */
  engine: number;
  title: string;
  /** What it is for, in one sentence: sellers choose between processes by it. */
  purpose: string;
  author: string;
  /** What is new in this version, in one line. */
  changes: string;
  /** The day by which somebody should look at it again. */
  reviewBy: Day;
  tests: readonly PackTest[];
}

/** A whole sales process as a file. */
export interface Pack extends Head {
  /** Facts beyond the standard ones; their ids carry a dot. What a pack needs follows from its conditions. */
  adds: AddedFacts;
  /** Where the facts stand in each CRM, in front of the usual fields. */
  fields: Readonly<Partial<Record<Crm, FieldMap>>>;
  parameters: Readonly<Record<string, Parameter>>;
  stages: readonly Stage[];
  closed: SalesProcess['closed'];
  outcomes: readonly PackOutcome[];
  signals: readonly PackSignal[];
  redGroupsForLastAsk: number | ParameterUse;
}

/** A stage of a variant: in place of the base's with the same id, or a new one. */
export type VariantStage = Stage & {
  /** Behind which stage it stands, null for the first place. Has to be said of a new one. */
  after?: string | null;
};

/** A pack that is another one with a few changes. What is not named stays as it is in the base. */
export interface Variant extends Head {
  /** The id of the base, which may be a variant itself. */
  extends: string;
  /** Other values for parameters of the base; days by stage may be set for some stages only. */
  set?: Readonly<Record<string, Days>>;
  /** Ids of outcomes, signals, stages (with their outcomes and days), added facts and parameters that are left out. */
  without?: readonly string[];
  adds?: Pack['adds'];
  /** Per fact in place of the base's fields. */
  fields?: Pack['fields'];
  parameters?: Pack['parameters'];
  stages?: readonly VariantStage[];
  closed?: Pack['closed'];
  /** In place of the base's with the same id; new ones come at the end of their stage. */
  outcomes?: Pack['outcomes'];
  signals?: Pack['signals'];
}
