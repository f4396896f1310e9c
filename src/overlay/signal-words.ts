import type { Facts } from '@/src/facts/facts';
import type { Assessment, SignalResult, Trace } from '@/src/qualify/assessment';
import { evaluate, groundOf } from '@/src/qualify/evaluate';
import { list } from './words';

/** What a raised signal says, with its number and its facts filled in: “3 days ago”, “1 day ago”. */
export function signalSentence({ signal }: SignalResult, assessment: Assessment, facts: Facts): string {
  const trace = evaluate(signal.fires, groundOf(assessment, facts));
  const number = numberOf(trace);
  const says = number === 1 ? signal.says.replace(/(\{n\} \p{L}+)s\b/gu, '$1') : signal.says;
  return says
    .replaceAll('{n}', String(number ?? '?'))
    .replaceAll('{list}', list(trace.facts.map((id) => facts.facts.get(id)?.entry.label ?? id)));
}

/** The number that a condition found; of one that joins several, the first number in it. */
function numberOf({ number, parts }: Trace): number | null {
  return number ?? parts.map(numberOf).find((found) => found !== null) ?? null;
}
