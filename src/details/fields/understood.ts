import type { Fact, FactValue } from '@/src/facts/facts';
import type { Day } from '@/src/day';
import { standing } from '@/src/overlay/words';
import { NOT_AS } from './words';

/** What a field will be understood as, as a sentence without a full stop, and whether it tells anything now. */
export interface Understood {
  readable: boolean;
  sentence: string;
}

/** Says what a field gives for a fact, or why it gives nothing. */
export function understood(fact: Fact, writeDay: (day: Day) => string): Understood {
  if (fact.value) return { readable: true, sentence: valueInWords(fact.value, writeDay) };
  if (fact.source.kind === 'field') {
    const { text } = fact.source;
    const sentence = text === '' ? 'Empty on this deal, so not known' : `“${text}” holds a place only, so not known`;
    return { readable: true, sentence };
  }
  return { readable: false, sentence: fact.source.kind === 'none' ? obstacle(fact, fact.source) : '' };
}

type Nothing = Extract<Fact['source'], { kind: 'none' }>;

function obstacle(fact: Fact, { status, text, other }: Nothing): string {
  switch (status) {
    case 'unparsed':
      return `“${text}” ${doubtOf(fact)}`;
    case 'conflict':
      return `Two places on this page disagree: ${standing(text ?? '', other)}`;
    case 'editing':
      return 'It is being edited: what stands there is not saved';
    case 'loading':
      return 'Nothing is shown in it yet';
    case 'absent':
      return 'It is not on this page just now';
  }
}

function doubtOf({ entry: { choices, type } }: Fact): string {
  if (choices === undefined) return `cannot be read as ${NOT_AS[type]} for certain`;
  return `is not one of the answers that are known: ${choices.map((choice) => choice.replace('-', ' ')).join(', ')}`;
}

function valueInWords(value: FactValue, writeDay: (day: Day) => string): string {
  switch (value.type) {
    case 'text':
      return 'A text';
    case 'person':
      return `A person: ${value.name}`;
    case 'choice':
      return `An answer: ${value.choice.replace('-', ' ')}`;
    case 'date':
      return `A date: ${writeDay(value.day)}`;
    case 'number':
      return `A number: ${value.number}`;
    case 'money':
      return `An amount: ${[value.amount, value.currency ?? ''].join(' ').trim()}`;
    case 'flag':
      return value.flag ? 'Yes' : 'No';
  }
}
