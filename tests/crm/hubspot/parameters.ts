/** UI language. The format of dates and numbers is a setting of its own, as in HubSpot. */
export type Language = 'en' | 'de' | 'fr';
export type Locale = 'en-us' | 'en-gb' | 'de-de' | 'fr-fr';
export type Layout = 'default' | 'middle' | 'sparse';

/** What a test asks of the pages; described in the README. */
export interface Parameters {
  language: Language;
  locale: Locale;
  layout: Layout;
  seed: number;
  slow: number;
  edit: boolean;
  busy: boolean;
  nodes: number;
  rightToLeft: boolean;
  shortcuts: boolean;
  long: boolean;
  vague: boolean;
  /** Days from today on which the deal is expected to close; null for the day that it has. */
  closes: number | null;
  /** How the deal ended since; null as long as it is as it was. */
  ends: 'won' | 'lost' | null;
  /** How many deals the list has at least. */
  rows: number;
}

const LOCALE_OF: Readonly<Record<Language, Locale>> = { en: 'en-us', de: 'de-de', fr: 'fr-fr' };
const LANGUAGES = ['en', 'de', 'fr'] as const;
const LOCALES = ['en-us', 'en-gb', 'de-de', 'fr-fr'] as const;
const LAYOUTS = ['default', 'middle', 'sparse'] as const;
const ENDS = ['won', 'lost'] as const;
const NAMES = [
  'lang',
  'locale',
  'layout',
  'seed',
  'slow',
  'edit',
  'busy',
  'nodes',
  'rtl',
  'shortcuts',
  'long',
  'vague',
  'closes',
  'ends',
  'rows',
] as const;

/** Reads the parameters from an address; anything missing or unknown becomes its default. */
export function parametersOf(query: URLSearchParams): Parameters {
  const language = oneOf(LANGUAGES, query.get('lang'), 'en');
  return {
    language,
    locale: oneOf(LOCALES, query.get('locale'), LOCALE_OF[language]),
    layout: oneOf(LAYOUTS, query.get('layout'), 'default'),
    seed: number(query.get('seed'), 1),
    slow: number(query.get('slow'), 150),
    edit: query.get('edit') === '1',
    busy: query.get('busy') === '1',
    nodes: number(query.get('nodes'), 0),
    rightToLeft: query.get('rtl') === '1',
    shortcuts: query.get('shortcuts') === '1',
    long: query.get('long') === '1',
    vague: query.get('vague') === '1',
    closes: query.has('closes') ? number(query.get('closes'), 0) : null,
    ends: query.has('ends') ? oneOf(ENDS, query.get('ends'), 'lost') : null,
    rows: number(query.get('rows'), 0),
  };
}

/** The part of a query that in-page links keep, with its `?`; empty when there is nothing to keep. */
export function keptQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of NAMES) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept.toString()}` : '';
}

function oneOf<T extends string>(choices: readonly T[], given: string | null, otherwise: T): T {
  return choices.find((choice) => choice === given) ?? otherwise;
}

function number(given: string | null, otherwise: number): number {
  return given !== null && /^\d{1,7}$/.test(given) ? Number(given) : otherwise;
}
