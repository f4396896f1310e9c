import type { DateOrder, DecimalSign } from '@/src/crm/reading';

/** What a Classic page tells of its user, in a script of its own. */
export interface UserContext {
  readonly dateOrder: DateOrder | null;
  /** `de_DE`; null when the page does not say. */
  readonly locale: string | null;
}

/** At the start of a statement: in a text that somebody wrote into a field it would stand within quotes. */
const CALL = /(?:^|[;{}]\s*|\n\s*)UserContext\.initialize\(\{([^<]{0,20000})/g;

/** The user's own settings, as often as the page states them. */
export function userContexts(page: Document): readonly UserContext[] {
  return [...page.scripts].flatMap(({ src, text }) => (src === '' ? [...text.matchAll(CALL)].map(contextOf) : []));
}

function contextOf([, settings = '']: RegExpExecArray): UserContext {
  return { dateOrder: orderOf(setting(settings, 'dateFormat') ?? ''), locale: setting(settings, 'locale') };
}

function setting(settings: string, name: string): string | null {
  return new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,40})"`).exec(settings)?.[1] ?? null;
}

/** `dd.MM.yyyy`: the order in which the letters first come. */
function orderOf(pattern: string): DateOrder | null {
  const order = [...new Set(pattern.replace(/[^dMy]/g, ''))].join('').toLowerCase();
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}

/** Slow: the first formatter of a page takes the browser many milliseconds. */
export function decimalSignOf(locale: string): DecimalSign | null {
  // `de_DE_EURO` is a variant that browsers do not know; what they do not know at all they format as something else.
  const tag = locale.split('_').slice(0, 2).join('-');
  try {
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return null;
    const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
    const sign = parts.find(({ type }) => type === 'decimal')?.value;
    return sign === '.' || sign === ',' ? sign : null;
  } catch {
    // Not a locale at all.
    return null;
  }
}
