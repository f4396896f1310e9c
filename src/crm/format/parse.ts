import type { FieldType, FieldValue } from '@/src/crm/reading';
import { amountIn, certainNumber } from './amounts';
import { cleanText } from './clean';
import { parseDate } from './dates';
import type { PageFormat } from './page-format';

/** How CRMs write a flag as text, in a few languages. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'ja', 'oui', 'sí', 'si', 'sì', 'sim'].map((word) => [word, true] as const),
  ...['false', 'no', 'nein', 'non', 'não', 'nee', 'nej', 'nei'].map((word) => [word, false] as const),
]);

/** A display text as a value of its type; null when its meaning is not certain. Never guesses. */
export function parseField(text: string, type: FieldType, format: PageFormat): FieldValue | null {
  switch (type) {
    case 'text':
      return { type, text };
    case 'date': {
      const day = parseDate(text, format.dateOrder);
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

function moneyIn(text: string, format: PageFormat): FieldValue | null {
  const amount = amountIn(text);
  if (!amount || amount.percent) return null;
  const number = certainNumber(amount, format.decimal);
  if (number === null) return null;
  return { type: 'money', amount: number, currency: amount.currency?.code ?? null, rounded: amount.rounded };
}

/** A plain number or a percentage: `75%` is 75. An amount of money is not a number, a rounded one neither. */
function numberIn(text: string, format: PageFormat): FieldValue | null {
  const amount = amountIn(text);
  if (!amount || amount.currency || amount.rounded) return null;
  const number = certainNumber(amount, format.decimal);
  return number === null ? null : { type: 'number', number };
}
