import { CATALOGUE } from '@/src/facts/catalogue';
import type { SignalResult, Trace } from '@/src/qualify/assessment';
import { list } from './words';

/** What a raised signal says, with its number and its facts filled in. */
export function signalSentence({ signal, trace }: SignalResult): string {
  return signal.says
    .replaceAll('{n}', String(numberOf(trace) ?? '?'))
    .replaceAll('{list}', list(trace.facts.map((id) => CATALOGUE[id].label)));
}

/** The number that a condition found; of one that joins several, the first number in it. */
function numberOf({ number, parts }: Trace): number | null {
  return number ?? parts.map(numberOf).find((found) => found !== null) ?? null;
}
