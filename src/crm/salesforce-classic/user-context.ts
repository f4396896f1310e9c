import { orderStatedBy } from '@/src/crm/format/stated';
import type { DateOrder, DecimalSign } from '@/src/crm/reading';

/** What a Classic page tells of its user, in a script of its own. */
export interface UserContext {
  readonly dateOrder: DateOrder | null;
  /** `de_DE`; null when the page does not say. */
  readonly locale: string | null;
}

const CALL = 'UserContext.initialize({';

/** A line up to a place that is not within quotes, as a text is that somebody wrote into a field. */
const OUTSIDE_QUOTES = /^(?:[^'"`\\]|\\.|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*$/;

/** No settings are longer. */
const LONGEST = 20_000;

/** The user's own settings, as often as the page states them. */
export function userContexts(scripts: Iterable<Pick<HTMLScriptElement, 'src' | 'text'>>): readonly UserContext[] {
  return [...scripts].flatMap(({ src, text }) => (src === '' ? contextsIn(text) : []));
}

function contextsIn(script: string): readonly UserContext[] {
  const contexts: UserContext[] = [];
  for (let at = script.indexOf(CALL); at >= 0; at = script.indexOf(CALL, at + CALL.length)) {
    const line = script.slice(script.lastIndexOf('\n', at) + 1, at);
    const settings = script.slice(at + CALL.length, at + LONGEST);
    if (OUTSIDE_QUOTES.test(line)) contexts.push(contextOf(settings));
  }
  return contexts;
}

function contextOf(settings: string): UserContext {
  return { dateOrder: orderStatedBy(setting(settings, 'dateFormat') ?? ''), locale: setting(settings, 'locale') };
}

function setting(settings: string, name: string): string | null {
  return new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,40})"`).exec(settings)?.[1] ?? null;
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
