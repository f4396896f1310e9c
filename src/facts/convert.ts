import type { FieldReading, FieldValue } from '@/src/crm/reading';
import type { FactId, Named } from './catalogue';
import type { FactType } from './catalogue-entry';
import { choiceIn } from './choice-words';
import type { FactValue } from './facts';
import { hidesValue, holdsLink, isFigure, isNewCustomer, isPlaceholder, saysNothing, yesOrNo } from './words';

type ReadText = Extract<FieldReading, { status: 'value' | 'unparsed' }>;

/** A fact's value; `blank` for a field that only looks filled; `unparsed` when words or format are not known. */
type Converted = FactValue | 'blank' | 'unparsed';

/** What a field with text says about a fact. Fillers ("TBD", amounts of 0 or 1) count as blank: qualification.md, 5. */
export function convert({ id, entry }: Named, reading: ReadText): Converted {
  // A field that could not be read as a number or a date can still say "TBD", and a flag can stand there in words.
  const value: FieldValue = reading.status === 'value' ? reading.value : { type: 'text', text: reading.text };
  const text = value.type === 'text' ? value.text : reading.text;
  const choice = choiceIn(id, entry, text);
  if (choice !== null) return { type: 'choice', choice };
  if (value.type === 'text' && hidesValue(text)) return 'unparsed';
  if (value.type === 'text' && isPlaceholder(text)) return 'blank';
  return CONVERT[entry.type]({ id, entry }, value, text);
}

const CONVERT: Readonly<Record<FactType, (named: Named, value: FieldValue, text: string) => Converted>> = {
  text: ({ id }, _value, text) => (saysNothing(id, text) ? 'blank' : { type: 'text', text }),
  person: ({ id }, value, text) => {
    if (saysNothing(id, text)) return 'blank';
    const isName = value.type === 'text' && yesOrNo(text) === null && !isFigure(text);
    return isName ? { type: 'person', name: text } : 'unparsed';
  },
  choice: ({ id, entry }, value) => {
    const choice = value.type === 'flag' ? choiceIn(id, entry, value.flag ? 'yes' : 'no') : null;
    return choice === null ? 'unparsed' : { type: 'choice', choice };
  },
  date: ({ id }, value, text) => {
    if (value.type === 'date') return { type: 'date', day: value.day };
    // Where the plan itself stands in place of a date, there is one; who accepted it, and when, is not said.
    return id === 'jointPlanAccepted' && holdsLink(text) ? { type: 'text', text } : 'unparsed';
  },
  number: (_named, value) => (value.type === 'number' ? { type: 'number', number: value.number } : 'unparsed'),
  money: (_named, value) => {
    if (value.type !== 'money') return 'unparsed';
    const { amount, currency } = value;
    if (!value.rounded) return amount === 0 || amount === 1 ? 'blank' : { type: 'money', amount, currency };
    // `$0K` may be nothing and may be hundreds.
    return Math.abs(amount) <= value.within ? 'unparsed' : { type: 'money', amount, currency, within: value.within };
  },
  flag: ({ id }, value, text) => {
    const flag = value.type === 'flag' ? value.flag : flagInWords(id, text);
    return flag === null ? 'unparsed' : { type: 'flag', flag };
  },
};

function flagInWords(id: FactId, text: string): boolean | null {
  const answer = yesOrNo(text);
  if (answer !== null) return answer;
  // A loss reason in words is no "no" of the customer: on an open deal it may be left over from an earlier close.
  return id === 'newCustomer' ? isNewCustomer(text) : null;
}
