import { CATALOGUE, type StandardFact } from '@/src/facts/catalogue';
import type { Condition } from '@/src/process/condition';
import { dice, type Dice } from './dice';

/** A deal as a program outside of this project would hold it: dates as day numbers, what is not known left undefined. */
export type PlainDeal = Readonly<Partial<Record<Field, PlainValue | undefined>>>;
type PlainValue = number | string | boolean;

/** 30 fields, of every type that there is. */
export const FIELDS = [
  'amount',
  'contactCount',
  'closeDateMoves',
  'discount',
  'probability',
  'created',
  'closeDate',
  'stageEntered',
  'nextStepDate',
  'lastActivity',
  'lastCustomerTouch',
  'needConfirmed',
  'economicBuyerMet',
  'newCustomer',
  'formalTender',
  'tenderShaped',
  'selected',
  'customerSaidNo',
  'budget',
  'championStatus',
  'paperStatus',
  'competitorPosition',
  'scope',
  'proof',
  'economicBuyer',
  'champion',
  'signer',
  'need',
  'metrics',
  'decisionCriteria',
] as const satisfies readonly StandardFact[];
type Field = (typeof FIELDS)[number];

/** Day number of the day on which all deals are judged. */
export const TODAY = 20_700;
/** The share of fields of which nothing is known. */
const UNKNOWN = 0.15;
/** How many questions each of the 40 rules asks: 154 in all. */
const QUESTIONS = [...Array.from({ length: 36 }, () => 4), 3, 3, 2, 2];

export function makeDeals(count: number, seed: number): PlainDeal[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => makeDeal(roll));
}

function makeDeal(roll: Dice): PlainDeal {
  // Every deal has the same fields in the same order, as objects have that come from one place.
  const deal: Partial<Record<Field, PlainValue | undefined>> = {};
  for (const field of FIELDS) deal[field] = roll.share() < UNKNOWN ? undefined : makeValue(field, roll);
  return deal;
}

function makeValue(field: Field, roll: Dice): PlainValue {
  switch (CATALOGUE[field].type) {
    case 'money':
      return roll.upTo(200_000);
    case 'number':
      return roll.upTo(10);
    case 'date':
      return TODAY - 180 + roll.upTo(270);
    case 'flag':
      return roll.share() < 0.5;
    case 'choice':
      return roll.oneOf(choicesOf(field));
    case 'person':
    case 'text':
      return roll.oneOf(['Priya Raman', 'Jonas Weber', 'Ana Ruiz']);
  }
}

/** 40 rules with 154 questions about single fields, joined by all, any, not and "at least 2 of". Always the same ones. */
export function makeRules(): Condition[] {
  const roll = dice(40);
  return QUESTIONS.map((questions) => makeRule(questions, roll));
}

function makeRule(questions: number, roll: Dice): Condition {
  const asked = Array.from({ length: questions }, () => makeQuestion(roll));
  const [first = asked[0], second, ...others] = asked;
  if (first === undefined || second === undefined) throw new Error('A rule asks two things at least');
  if (others.length === 0) return { test: 'all', of: [first, second] };
  if (questions === 4 && roll.share() < 0.2) return { test: 'count-at-least', count: 2, of: asked };
  const inner: Condition = { test: roll.oneOf(['all', 'any'] as const), of: [first, second] };
  const side: Condition = roll.share() < 0.3 ? { test: 'not', of: inner } : inner;
  return { test: inner.test === 'all' ? 'any' : 'all', of: [side, ...others] };
}

function makeQuestion(roll: Dice): Condition {
  const field = roll.oneOf(FIELDS);
  switch (CATALOGUE[field].type) {
    case 'money':
      return { test: roll.oneOf(['at-least', 'at-most'] as const), fact: field, number: roll.upTo(200_000) };
    case 'number':
      return { test: roll.oneOf(['at-least', 'at-most'] as const), fact: field, number: roll.upTo(10) };
    case 'date':
      return { test: roll.oneOf(['past', 'within'] as const), fact: field, days: 5 + roll.upTo(90) };
    case 'flag':
      return { test: 'is', fact: field, value: roll.share() < 0.5 };
    case 'choice':
      return roll.share() < 0.5
        ? { test: 'is', fact: field, value: roll.oneOf(choicesOf(field)) }
        : { test: 'one-of', fact: field, values: choicesOf(field).slice(0, 2) };
    case 'person':
    case 'text':
      return { test: 'known', fact: field };
  }
}

function choicesOf(field: Field): readonly string[] {
  const entry = CATALOGUE[field];
  return entry.type === 'choice' ? entry.choices : [];
}
