import type { Day } from '@/src/day';
import type { DealCondition, WatchedFor } from '@/src/deal/condition';
import type { FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';

/** How the deal at hand names things. */
interface Names {
  fact(id: FactId): string;
  day(day: Day): string;
}

/** What is watched for, as the second half of a sentence: "“Champion” is still not known by Fri 4 Dec". */
export function watchedInWords(when: WatchedFor, names: Names): string {
  switch (when.test) {
    case 'day':
      return `${names.day(when.day)} has come`;
    case 'known':
      return `“${names.fact(when.fact)}” becomes known`;
    case 'changes':
      return `“${names.fact(when.fact)}” is no longer ${valueInWords(when.from, names)}`;
    case 'not-known-by':
      return `“${names.fact(when.fact)}” is still not known by ${names.day(when.day)}`;
    case 'not-proven-by':
      return `“${names.fact(when.fact)}” is still not proven by ${names.day(when.day)}`;
    case 'unchanged-by':
      return `“${names.fact(when.fact)}” is still ${valueInWords(when.value, names)} after ${names.day(when.day)}`;
    case 'later-than':
      return `“${names.fact(when.fact)}” moves past ${names.day(when.day)}`;
  }
}

function valueInWords(value: FactValue, names: Names): string {
  switch (value.type) {
    case 'text':
      return `“${value.text}”`;
    case 'person':
      return `“${value.name}”`;
    case 'choice':
      return `“${value.choice}”`;
    case 'date':
      return names.day(value.day);
    case 'number':
      return String(value.number);
    case 'money':
      return `${value.amount.toLocaleString()} ${value.currency ?? ''}`.trim();
    case 'flag':
      return value.flag ? '“yes”' : '“no”';
  }
}

/** The whole sentence, while it is still to come. */
export function conditionInWords({ kind, when }: Pick<DealCondition, 'kind' | 'when'>, names: Names): string {
  const watched = watchedInWords(when, names);
  if (kind === 'exit') return `You leave ${when.test === 'day' ? 'when' : 'if'} ${watched}`;
  return `Worth another look when ${watched}`;
}
