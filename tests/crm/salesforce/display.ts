import type { Day } from '@/src/day';
import type { Locale } from './options';

const DAY_FORMAT: Readonly<Record<Locale, Intl.DateTimeFormatOptions>> = {
  'en-US': { year: 'numeric', month: 'numeric', day: 'numeric' },
  'de-DE': { year: 'numeric', month: '2-digit', day: '2-digit' },
};

const CLOCK_FORMAT: Readonly<Record<Locale, Intl.DateTimeFormatOptions>> = {
  'en-US': { hour: 'numeric', minute: '2-digit' },
  'de-DE': { hour: '2-digit', minute: '2-digit' },
};

/** The day `offset` days from `today`, as Lightning shows it: `11/23/2026`, `23.11.2026`. */
export function dayText(today: Day, offset: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { ...DAY_FORMAT[locale], timeZone: 'UTC' }).format(dateAt(today, offset));
}

/** A moment on that day. The narrow space before AM is what current number formats of Salesforce give, too. */
export function momentText(today: Day, offset: number, locale: Locale): string {
  const format = { ...DAY_FORMAT[locale], ...CLOCK_FORMAT[locale], timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, format).format(dateAt(today, offset));
}

/** Money in the record's own currency: `€84,500.00`, `84.500,00 €`. */
export function moneyText(money: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(money);
}

function dateAt(today: Day, offset: number): Date {
  const date = new Date(`${today}T09:14:00Z`);
  date.setUTCDate(date.getUTCDate() + offset);
  return date;
}
