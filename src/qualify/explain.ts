import type { Day } from '@/src/day';
import type { Fact, FactSource, Facts, FactValue } from '@/src/facts/facts';
import type { Trace } from './assessment';

/** Writes a day in the reader's locale. */
type FormatDay = (day: Day) => string;

/** Longer texts are cut: the page itself shows them in full. */
const MOST_LETTERS = 80;

/**
 * Why a condition has its answer, one plain sentence or two for each fact that decided it: label, value, age, what it
 * was held against, and where it comes from.
 */
export function explain(trace: Trace, facts: Facts, format: FormatDay): readonly string[] {
  if (trace.parts.length > 0) {
    const deciding = trace.parts.filter(({ truth }) => trace.condition.test === 'not' || truth === trace.truth);
    return [...new Set(deciding.flatMap((part) => explain(part, facts, format)))];
  }
  if (trace.condition.test === 'longer-than-won')
    return ['Not judged yet: there are no figures of your own won deals.'];
  if (trace.condition.test === 'owed-at-least') return [`Outcomes of earlier stages still owed: ${trace.number ?? 0}.`];
  return trace.facts.flatMap((id) => {
    const fact = facts.facts.get(id);
    return fact ? [factSentence(fact, trace, format)] : [];
  });
}

function factSentence(fact: Fact, trace: Trace, format: FormatDay): string {
  const { label } = fact.entry;
  if (fact.source.kind === 'none') return `${label}: ${NOT_READ[fact.source.status]}.`;
  const said = fact.value ? valueInWords(fact.value, format) : emptyInWords(fact.source);
  const stale = fact.rung === 'stale' ? ', too long ago to count' : '';
  return `${label}: ${said}${stale}${measured(trace)}. ${origin(fact.source, format)}`;
}

const NOT_READ: Readonly<Record<Extract<FactSource, { kind: 'none' }>['status'], string>> = {
  absent: 'not found on this page',
  loading: 'still loading',
  editing: 'being edited, not saved yet',
  conflict: 'two places on the page disagree',
  unparsed: 'on the page, but its text cannot be read for certain',
};

function valueInWords(value: FactValue, format: FormatDay): string {
  switch (value.type) {
    case 'text':
      return quoted(value.text);
    case 'person':
      return quoted(value.name);
    case 'choice':
      return value.choice.replaceAll('-', ' ');
    case 'date':
      return format(value.day);
    case 'number':
      return value.orMore ? `at least ${value.number}` : String(value.number);
    case 'money':
      return `${value.within === undefined ? '' : 'about '}${value.amount} ${value.currency ?? ''}`.trim();
    case 'flag':
      return value.flag ? 'yes' : 'no';
  }
}

function emptyInWords(source: FactSource): string {
  const text = source.kind === 'field' ? source.text.trim() : '';
  return text === '' ? 'empty' : `${quoted(text)} counts as empty`;
}

/** The age and the limit of a date, the limit of a number. */
function measured({ condition, number, limit }: Trace): string {
  switch (condition.test) {
    case 'past':
    case 'within':
    case 'future': {
      if (number === null) return '';
      const bound = condition.test !== 'future' && limit !== null && limit > 0 ? `; limit ${days(limit)}` : '';
      return `, ${age(number)}${bound}`;
    }
    case 'at-least':
      return limit === null ? '' : `; the rule asks for at least ${limit}`;
    case 'at-most':
      return limit === null ? '' : `; the rule asks for at most ${limit}`;
    default:
      return '';
  }
}

function age(number: number): string {
  if (number === 0) return 'today';
  return number > 0 ? `${days(number)} ago` : `in ${days(-number)}`;
}

function days(number: number): string {
  return number === 1 ? '1 day' : `${number} days`;
}

function origin(source: FactSource, format: FormatDay): string {
  if (source.kind === 'evidence') {
    const { person, how, day } = source.evidence;
    return `You recorded that ${quoted(person)} ${how} so on ${format(day)}.`;
  }
  return source.kind === 'field' ? `From the field ${quoted(source.label ?? source.field)}.` : '';
}

/** Text of others inside a sentence of ours: on one line, cut, and without signs that turn the reading direction. */
function quoted(text: string): string {
  const plain = text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > MOST_LETTERS ? `“${letters.slice(0, MOST_LETTERS).join('')}…”` : `“${plain}”`;
}
