export type Language = 'en' | 'de';
export type Locale = 'en-US' | 'de-DE';

/** How a test wants the page to be; each is a query parameter of the first address. See README.md. */
export interface Options {
  lang: Language;
  locale: Locale;
  shadow: 'synthetic' | 'native';
  layout: 'page' | 'dynamic';
  details: 'open' | 'closed';
  path: 'aura' | 'none';
  /** Milliseconds for which the previous record is still shown after an in-page navigation. */
  slow: number;
  /** How many left records stay in the document, hidden. */
  cache: number;
  edit: boolean;
  busy: boolean;
  /** Inert elements to add, about. */
  nodes: number;
  rtl: boolean;
  shortcuts: boolean;
  long: boolean;
  /** Whether the record shows its stage history. */
  history: boolean;
  /** How the opportunities ended since; null as long as they are as they were. */
  ends: 'won' | 'lost' | null;
  /** How the list of opportunities is shown. */
  view: 'table' | 'kanban';
  /** A console: the list stays on the left of the record. */
  split: boolean;
  /** How many opportunities the list has at least. */
  rows: number;
}

export function readOptions(query: URLSearchParams): Options {
  const lang = query.get('lang') === 'de' ? 'de' : 'en';
  const locale = query.get('locale') ?? (lang === 'de' ? 'de-DE' : 'en-US');
  return {
    lang,
    locale: locale === 'de-DE' ? 'de-DE' : 'en-US',
    shadow: query.get('shadow') === 'native' ? 'native' : 'synthetic',
    layout: query.get('layout') === 'dynamic' ? 'dynamic' : 'page',
    details: query.get('details') === 'closed' ? 'closed' : 'open',
    path: query.get('path') === 'none' ? 'none' : 'aura',
    slow: Number(query.get('slow') ?? 150),
    cache: Number(query.get('cache') ?? 2),
    edit: query.has('edit'),
    busy: query.has('busy'),
    nodes: Number(query.get('nodes') ?? 0),
    rtl: query.has('rtl'),
    shortcuts: query.has('shortcuts'),
    long: query.has('long'),
    history: query.has('history'),
    ends: endOf(query.get('ends')),
    view: query.get('view') === 'kanban' ? 'kanban' : 'table',
    split: query.has('split'),
    rows: Number(query.get('rows') ?? 0),
  };
}

function endOf(text: string | null): Options['ends'] {
  return text === 'won' || text === 'lost' ? text : null;
}
