import type { Day } from '@/src/day';
import type { Fact, FactHistory, FactSource, FactValue } from '@/src/facts/facts';
import type { FactId } from '@/src/facts/catalogue';
import type { Condition } from '@/src/process/condition';

/** A predicate that says something of one fact. */
export type AboutOneFact = Extract<Condition, { fact: FactId }>;

/** Since when a fact has been watched, or is told of by the page, and for how many days. */
export interface Watched extends Pick<FactHistory, 'since' | 'told'> {
  days: number;
}

/** Why a fact could not be read. */
export type NotRead = Extract<FactSource, { kind: 'none' }>['status'];

/** How to write what the words themselves cannot know. */
export interface Writing {
  /** A day in the reader's locale. */
  day(day: Day): string;
  /** What sellers call a fact. */
  label(fact: FactId): string;
}

/**
 * Everything that is said of rules and of what they rest on. Another language is another table of these; no rule, and
 * nothing that walks through one, has to change for it.
 */
export interface Language {
  /** Conditions as parts of a sentence. */
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  not(part: string): string;
  atLeast(count: number, parts: readonly string[]): string;
  unknownAtLeast(count: number, labels: readonly string[]): string;
  owedAtLeast(count: number): string;
  /** What a predicate says of its fact; `holds` false: that it is not so. */
  about(predicate: AboutOneFact, holds: boolean, writing: Pick<Writing, 'label'>): string;

  /** Whole sentences. */
  rule(condition: string): string;
  /** `byProof`: a claim of the seller is not enough. */
  wouldChange(condition: string, byProof: boolean): string;
  noFigures: string;
  /** How it changed cannot be told; `watched`: since when anybody looked, null where nobody did. */
  notWatched(label: string, watched: Watched | null, writing: Writing): string;
  owed(count: number): string;
  notRead(label: string, status: NotRead): string;
  /** `measured` and `origin` may be empty. */
  found(label: string, said: string, measured: string, origin: string): string;

  /** Parts of those. */
  value(value: FactValue, writing: Writing): string;
  /** `text`: what stands in the field all the same. */
  empty(text: string): string;
  tooOld: string;
  /** Why something does not count any more: whoever it rests on is gone. */
  hasLeft(person: string): string;
  /** What was measured, and what it was held against. */
  measured(predicate: Condition, number: number | null, limit: number | null): string;
  origin(fact: Fact, writing: Writing): string;
}
