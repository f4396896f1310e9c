import type { Stored } from '@/tests/crm/deals';
import type { Day } from '@/src/day';
import type { Control } from './properties';
import type { Language, Locale } from './parameters';

/** What decides how a stored value looks on the page. */
interface Viewer {
  language: Language;
  locale: Locale;
  /** No day of a month is above 12, so that no date tells which number is the month. */
  vague: boolean;
  today: Day;
}

const DAY_MS = 86_400_000;
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Yes', 'No'],
  de: ['Ja', 'Nein'],
  fr: ['Oui', 'Non'],
};
const DEAL_TYPE: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['New Business', 'Existing Business'],
  de: ['Neugeschäft', 'Bestandsgeschäft'],
  fr: ['Nouvelle affaire', 'Affaire existante'],
};

/** The text that HubSpot shows for a stored value; the empty string for an empty one. */
export function shownText(stored: Stored | null, property: { name: string; control: Control }, viewer: Viewer): string {
  if (stored === null) return '';
  if ('text' in stored) return stored.text;
  if ('name' in stored) return stored.name;
  if ('day' in stored) return property.control === 'moment' ? moment(stored.day, viewer) : date(stored.day, viewer);
  if ('money' in stored) return money(stored.money, stored.currency, viewer.locale);
  if ('number' in stored)
    return property.control === 'percent' ? percent(stored.number, viewer) : grouped(stored.number, viewer.locale);
  const words = property.name === 'dealtype' ? DEAL_TYPE[viewer.language] : YES_NO[viewer.language];
  return words[stored.flag ? 0 : 1];
}

/** Day, month and year in the order of the locale (section 4 of the facts: moment's `L`). */
function date(daysFromToday: number, { locale, vague, today }: Viewer): string {
  const [year = '', month = '', dayOfMonth = ''] = new Date(Date.parse(today) + daysFromToday * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .split('-');
  const day = vague ? vagueDay(Number(dayOfMonth), Number(month)) : dayOfMonth;
  if (locale === 'en-us') return `${month}/${day}/${year}`;
  return locale === 'de-de' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}

/** A day that could be a month, and another one than the month: `02/02/2027` is the same day in any order. */
function vagueDay(dayOfMonth: number, month: number): string {
  const day = (dayOfMonth % 12) + 1;
  return String(day === month ? (day % 12) + 1 : day).padStart(2, '0');
}

/** A read-only date with time and zone: `L LT z`. */
function moment(daysFromToday: number, viewer: Viewer): string {
  const time = viewer.locale === 'en-us' ? '9:14 AM' : '09:14';
  return `${date(daysFromToday, viewer)} ${time} GMT+1`;
}

function money(amount: number, currency: string, locale: Locale): string {
  const sign = currency === 'EUR' ? '€' : currency;
  const number = grouped(amount, locale);
  return locale.startsWith('en') ? `${sign}${number}` : `${number} ${sign}`;
}

function percent(number: number, { locale }: Viewer): string {
  return locale.startsWith('en') ? `${number}%` : `${number} %`;
}

/** HubSpot groups French numbers with a plain space; the page may show any of three kinds. */
function grouped(number: number, locale: Locale): string {
  const separator = { 'en-us': ',', 'en-gb': ',', 'de-de': '.', 'fr-fr': '\u202f' }[locale];
  return String(number).replace(/\B(?=(\d{3})+$)/g, separator);
}
