import type { Crm, DateOrder, DecimalSign, Org } from '@/src/crm/reading';

/** The words about how dates and numbers are read. `phrase` ends a sentence, `choice` stands on a button. */
export const DATE_ORDER: Readonly<Record<DateOrder, { phrase: string; choice: string }>> = {
  dmy: { phrase: 'day first', choice: 'Day first' },
  mdy: { phrase: 'month first', choice: 'Month first' },
  ymd: { phrase: 'year first', choice: 'Year first' },
};

export const DECIMAL_SIGN: Readonly<Record<DecimalSign, { phrase: string; choice: string }>> = {
  ',': { phrase: 'a decimal comma', choice: 'Decimal comma' },
  '.': { phrase: 'a decimal point', choice: 'Decimal point' },
};

const ORG: Readonly<Record<Crm, (org: string) => string>> = {
  salesforce: (org) => org,
  hubspot: (org) => `portal ${org}`,
};

/** An organisation as sellers know it: the first part of its address, or the number of its portal. */
export function orgInWords({ crm, org }: Org): string {
  return ORG[crm](org);
}

/** 1234 is "1 234": neither a point nor a comma, which are what is in doubt. 1.234 is "between 1 and 2". */
function numberInWords(number: number): string {
  if (!Number.isInteger(number))
    return `between ${numberInWords(Math.floor(number))} and ${numberInWords(Math.ceil(number))}`;
  return String(number)
    .replace(/\B(?=(?:\d{3})+$)/g, '\u202f')
    .replace('-', '\u2212');
}

export const FORMAT_WORDS = {
  whichDay: (label: string, text: string): string => `“${label}” says ${text}. Which day is that?`,
  whichNumber: (label: string, text: string): string => `“${label}” says ${text}. Which number is that?`,
  number: numberInWords,
  askedOnce: (org: string): string => `Asked once. Your answer counts for all of ${org}, and can be changed below.`,
  formats: 'How dates and numbers are read',
  dates: 'Dates',
  numbers: 'Numbers',
  datesRead: (org: string, order: string): string => `Dates on ${org} are read ${order}`,
  datesOtherwise: (said: string, shown: string): string =>
    `You said that dates are ${said}, but this page writes them ${shown}, so that is how they are read here`,
  datesMixed: 'This page writes dates in two ways, so only dates that can be read in one way are read here',
  numbersRead: (org: string, sign: string): string => `Numbers on ${org} are read with ${sign}`,
  numbersOtherwise: (said: string, shown: string): string =>
    `You said that numbers have ${said}, but this page writes them with ${shown}, so that is how they are read here`,
  numbersMixed: 'This page writes numbers in two ways, so only numbers that can be read in one way are read here',
  change: 'Change',
  askAgain: 'Ask me again',
} as const;
