import { SEVERITIES } from '@/src/process/sales-process';
import type { Assessment } from '@/src/qualify/assessment';
import { startSmall } from '@/src/overlay/words';
import { DECISION_WORDS } from './words';

const MOST_SIGNALS = 3;
const MOST_OUTCOMES = 2;

/** Reasons that the deal itself gives: its gravest signals and what is missing, or that nothing is. */
export function quickReasons({ signals, outcomes, verdict }: Assessment): readonly string[] {
  const raised = signals
    .filter(({ state }) => state === 'raised')
    .map(({ signal }) => signal)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .slice(0, MOST_SIGNALS);
  const missing = outcomes
    .filter(({ outcome, state }) => outcome.need === 'required' && state !== 'met')
    .slice(0, MOST_OUTCOMES);
  return [
    ...(verdict === 'advance' ? [DECISION_WORDS.allIn] : []),
    ...raised.map(({ name }) => startSmall(name)),
    ...missing.map(({ outcome }) => DECISION_WORDS.missing(startSmall(outcome.says.replace(/\.$/, '')))),
  ];
}
