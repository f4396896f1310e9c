import { LogicEngine } from 'json-logic-engine';
import type { Condition } from '@/src/process/condition';
import type { Contender } from './engine';
import { daysIn } from './limits';
import { TODAY } from './workload';

/** Rules as JSONLogic. It has no count of conditions: they are added up as numbers. */
function asLogic(condition: Condition): unknown {
  switch (condition.test) {
    case 'all':
      return { and: condition.of.map(asLogic) };
    case 'any':
      return { or: condition.of.map(asLogic) };
    case 'not':
      return { '!': asLogic(condition.of) };
    case 'count-at-least':
      return { '>=': [{ '+': condition.of.map((part) => ({ if: [asLogic(part), 1, 0] })) }, condition.count] };
    case 'known':
      return { '!!': { var: condition.fact } };
    case 'is':
      return { '===': [{ var: condition.fact }, condition.value] };
    case 'one-of':
      return { in: [{ var: condition.fact }, condition.values] };
    case 'at-least':
      return { '>=': [{ var: condition.fact }, condition.number] };
    case 'at-most':
      return { '<=': [{ var: condition.fact }, condition.number] };
    case 'past':
      return { '>': [{ '-': [TODAY, { var: condition.fact }] }, daysIn(condition)] };
    case 'within':
      return { '<=': [0, { '-': [TODAY, { var: condition.fact }] }, daysIn(condition)] };
    default:
      throw new Error(`The rules of the benchmark do not ask for ${condition.test}`);
  }
}

export const jsonLogic: Contender = {
  name: 'json-logic-engine, interpreted',
  deals: 10_000,
  explains: '',
  prepare: async (rules) => {
    const engine = new LogicEngine();
    const logic = rules.map(asLogic);
    return (deals) =>
      Uint8Array.from(deals.flatMap((deal) => logic.map((rule) => (engine.run(rule, deal) === true ? 2 : 0))));
  },
};

/** It writes a program and has it compiled, which no extension may do. */
export const jsonLogicCompiled: Contender = {
  name: 'json-logic-engine, compiled',
  deals: 50_000,
  explains: '',
  prepare: async (rules) => {
    const engine = new LogicEngine();
    const compiled = rules.map((rule) => engine.build(asLogic(rule)));
    return (deals) => {
      const answers = new Uint8Array(deals.length * compiled.length);
      let at = 0;
      for (const deal of deals) for (const rule of compiled) answers[at++] = rule(deal) === true ? 2 : 0;
      return answers;
    };
  },
};
