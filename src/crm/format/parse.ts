import {
  DECIMAL_SIGNS,
  type Asked,
  type DecimalSign,
  type DisplayFormat,
  type Doubt,
  type FieldType,
  type FieldValue,
} from '@/src/crm/reading';
import { amountIn, certainNumber } from './amounts';
import { cleanText } from './clean';
import { numericDates, parseDate } from './dates';

/** How CRMs write a flag as text, in a few languages. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'ja', 'oui', 'sí', 'si', 'sì', 'sim'].map((word) => [word, true] as const),
  ...['false', 'no', 'nein', 'non', 'não', 'nee', 'nej', 'nei'].map((word) => [word, false] as const),
]);

/** What there is to understand a text by. */
export type KnownFormat = DisplayFormat & Pick<Asked, 'today'>;

/** What a text was understood as, in the form of a field's reading. */
export type Understood = { status: 'value'; value: FieldValue } | { status: 'unparsed'; doubt: Doubt };

/** A display text as a value of its type, or what keeps its meaning from being certain. Never guesses. */
export function understand(text: string, type: FieldType, format: KnownFormat): Understood {
  const value = parseField(text, type, format);
  return value ? { status: 'value', value } : { status: 'unparsed', doubt: doubtIn(text, type, format) };
}

function doubtIn(text: string, type: FieldType, { decimal: known, today }: KnownFormat): Doubt {
  if (type === 'date') return numericDates(text, today).length > 1 ? 'date-order' : 'format';
  // Only what an answer would settle: `12,345%` is no amount either way.
  const settles = (decimal: DecimalSign): boolean =>
    parseField(text, type, { dateOrder: null, decimal, today }) !== null;
  const isNumber = type === 'money' || type === 'number';
  return isNumber && known === null && (amountIn(text)?.guesses.length ?? 0) > 1 && DECIMAL_SIGNS.some(settles)
    ? 'decimal-sign'
    : 'format';
}

/** A display text as a value of its type; null when its meaning is not certain. */
export function parseField(text: string, type: FieldType, format: KnownFormat): FieldValue | null {
  switch (type) {
    case 'text':
      return { type, text };
    case 'date': {
      const day = parseDate(text, format.dateOrder, format.today);
      return day && { type, day };
    }
    case 'money':
      return moneyIn(text, format);
    case 'number':
      return numberIn(text, format);
    case 'flag': {
      const flag = FLAGS.get(cleanText(text).toLowerCase());
      return flag === undefined ? null : { type, flag };
    }
  }
}

function moneyIn(text: string, format: KnownFormat): FieldValue | null {
  const amount = amountIn(text);
  if (!amount || amount.percent) return null;
  const certain = certainNumber(amount, format.decimal);
  if (!certain) return null;
  const money = { type: 'money', amount: certain.number, currency: amount.currency?.code ?? null } as const;
  return amount.rounded ? { ...money, rounded: true, within: certain.within } : { ...money, rounded: false };
}

/** A plain number or a percentage: `75%` is 75. An amount of money is not a number, a rounded one neither. */
function numberIn(text: string, format: KnownFormat): FieldValue | null {
  const amount = amountIn(text);
  if (!amount || amount.currency || amount.rounded) return null;
  const certain = certainNumber(amount, format.decimal);
  // In French Switzerland, and in English in much of Europe, amounts have another decimal sign than percentages.
  const isOdd = amount.percent && amount.guesses.length > 1 && certain !== null && Math.abs(certain.number) >= 1000;
  return certain && !isOdd ? { type: 'number', number: certain.number } : null;
}
