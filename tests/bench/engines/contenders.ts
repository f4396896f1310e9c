import type { Condition } from '@/src/process/condition';
import { byHand, byHandWithUnknown } from './by-hand';
import { cel } from './cel';
import type { Contender } from './engine';
import { jsonLogic, jsonLogicCompiled } from './json-logic';
import { jsonRules } from './json-rules';
import { ours, oursExplained, oursFromFacts, oursOpened } from './ours';
import type { PlainDeal } from './workload';

type Written = typeof byHand;

/** Judges with functions that were written down, which is as fast as it gets. */
function written(name: string, rulesOf: Written): Contender {
  return {
    name,
    deals: 100_000,
    explains: '',
    prepare: async (rules: readonly Condition[]) => {
      const judge = await rulesOf(rules);
      return (deals: readonly PlainDeal[]) => {
        const answers = new Uint8Array(deals.length * rules.length);
        let at = 0;
        for (const deal of deals) {
          judge(deal, answers, at);
          at += rules.length;
        }
        return answers;
      };
    },
  };
}

/** What all others are held against. */
export const BASELINE = written('written by hand', byHand);

export const CONTENDERS: readonly Contender[] = [
  ours,
  oursOpened,
  oursExplained,
  oursFromFacts,
  written('written by hand, knowing unknown', byHandWithUnknown),
  jsonLogicCompiled,
  jsonLogic,
  cel,
  jsonRules,
];
