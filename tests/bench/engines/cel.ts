import { Environment } from '@marcbachmann/cel-js';
import type { Condition } from '@/src/process/condition';
import type { Contender } from './engine';
import { daysIn } from './limits';
import { TODAY } from './workload';

/**
 * Rules in the Common Expression Language. What is unknown is left out of the deal: asking for it is an error, which
 * `&&` and `||` swallow where the other side decides. An error that is left means unknown.
 */
export const cel: Contender = {
  name: 'CEL (@marcbachmann/cel-js)',
  deals: 1000,
  explains: '',
  prepare: async (rules) => {
    const environment = new Environment({ unlistedVariablesAreDyn: true });
    const programs = rules.map((rule) => environment.parse(written(rule)));
    return (deals) => {
      const answers = new Uint8Array(deals.length * programs.length);
      let at = 0;
      for (const deal of deals) {
        const known: Record<string, unknown> = {};
        for (const [field, value] of Object.entries(deal)) {
          if (value !== undefined) known[field] = typeof value === 'number' ? BigInt(value) : value;
        }
        for (const program of programs) {
          try {
            answers[at] = program({ d: known }) === true ? 2 : 0;
          } catch {
            answers[at] = 1;
          }
          at += 1;
        }
      }
      return answers;
    };
  },
};

function written(condition: Condition): string {
  switch (condition.test) {
    case 'all':
      return `(${condition.of.map(written).join(' && ')})`;
    case 'any':
      return `(${condition.of.map(written).join(' || ')})`;
    case 'not':
      return `!${written(condition.of)}`;
    case 'count-at-least':
      return `(${condition.of.map((part) => `(${written(part)} ? 1 : 0)`).join(' + ')} >= ${condition.count})`;
    case 'known':
      return `(d.${condition.fact} != '')`;
    case 'is':
      return `(d.${condition.fact} == ${JSON.stringify(condition.value)})`;
    case 'one-of':
      return `(d.${condition.fact} in ${JSON.stringify(condition.values)})`;
    case 'at-least':
      return `(d.${condition.fact} >= ${condition.number})`;
    case 'at-most':
      return `(d.${condition.fact} <= ${condition.number})`;
    case 'past':
      return `(${TODAY} - d.${condition.fact} > ${daysIn(condition)})`;
    case 'within':
      return `(${TODAY} - d.${condition.fact} >= 0 && ${TODAY} - d.${condition.fact} <= ${daysIn(condition)})`;
    default:
      throw new Error(`The rules of the benchmark do not ask for ${condition.test}`);
  }
}
