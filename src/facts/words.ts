import type { FactId } from './catalogue';

/** A text as it is compared: case, width and blanks folded. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' | ')));

/** What people type when they do not know (en, de, fr, es). */
const NOT_KNOWN = words(
  'tbd | tbc | tba | to be defined | to be determined | to be confirmed | to be discussed | n/a | na | n.a.',
  'unknown | not known | unclear | not set | not available | pending | xxx | test | todo | to do | null | undefined',
  'k. a. | k.a. | keine angabe | offen | noch offen | unbekannt | nicht bekannt | unklar | folgt',
  'inconnu | inconnue | à définir | a définir | à confirmer | n/d | nd',
  'desconocido | por definir | por confirmar | sin definir',
);

/** An empty picklist ("--None--") and its like. */
const NOTHING_CHOSEN = /^-+ ?(none|ohne|keine|aucun|aucune|ninguno|ninguna) ?-+$/;

/** Says that there is nothing: an answer in some fields, a filler in others. */
const NONE = words('none | nothing | no | keine | keiner | kein | nichts | nein | aucun | aucune | ninguno | ninguna');

/** For these "none" answers the question; for every other text it is a filler. */
const NONE_IS_AN_ANSWER: ReadonlySet<FactId> = new Set(['competitor']);

/** Whether a text only holds the place of an answer: "TBD", "?", "--None--", punctuation alone. */
export function isPlaceholder(text: string): boolean {
  const word = folded(text);
  return (
    !/[\p{L}\p{N}]/u.test(word) ||
    NOT_KNOWN.has(word.replace(/[\s?!.…]+$/, '')) ||
    NOT_KNOWN.has(word) ||
    NOTHING_CHOSEN.test(word)
  );
}

/**
 * Whether a text stands for a value that is not shown: one that the user may not see ("********"), or that a formula did
 * not arrive at ("#Error!", "#N/A").
 */
export function hidesValue(text: string): boolean {
  return /^(?:[*•●]{3,}|#\p{L}[\p{L} /]*[!?]|#n\/a)$/iu.test(text.trim());
}

/** Whether a text says that there is nothing, in a field where that is no answer. */
export function saysNothing(id: FactId, text: string): boolean {
  return NONE.has(folded(text)) && !NONE_IS_AN_ANSWER.has(id);
}

/** What stands beside digits without making a name of them: currency, time zone, half of the day, thousands. */
const BESIDE_DIGITS = /(?<!\p{L})(?:[A-Z]{1,3}|[ap]m|kr|zł|Kč|Uhr|[年月日])(?!\p{L})/gu;

/** A day whose month is a word: `24. Nov 2026`, `November 24, 2026`. */
const DAY_IN_WORDS = /^(?:\p{N}{1,2}\.? \p{L}+\.?,?|\p{L}+\.? \p{N}{1,2},) \p{N}{4}/u;

/** Whether a text is a date, a number or an amount, and so nobody's name. */
export function isFigure(text: string): boolean {
  return DAY_IN_WORDS.test(text) || (/\p{N}/u.test(text) && !/\p{L}/u.test(text.replace(BESIDE_DIGITS, '')));
}

/** Whether a text holds a web address. */
export function holdsLink(text: string): boolean {
  return /\bhttps?:\/\/[^\s/]/i.test(text);
}

const YES = words('yes | y | true | x | ✓ | ✔ | 1 | ja | wahr | oui | vrai | sí | si | verdadero');
const NO = words('no | n | false | 0 | nein | falsch | non | faux | falso');

/** Yes and no as CRMs write them (en, de, fr, es); null for anything else. */
export function yesOrNo(text: string): boolean | null {
  const word = folded(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

const NEW_CUSTOMER = ['new', 'neu', 'nouve', 'nuev'];
const KNOWN_CUSTOMER = [
  'existing',
  'renewal',
  'upsell',
  'cross',
  'expansion',
  'bestand',
  'bestehend',
  'client existant',
  'affaire exist',
];

/**
 * The type of a deal as a statement on the customer: "New Business" is new, "Bestandskunde – Upgrade" is not. Of "New
 * Business – Existing Customer" nobody knows which half is meant.
 */
export function isNewCustomer(text: string): boolean | null {
  const word = folded(text);
  const isNew = NEW_CUSTOMER.some((start) => word.startsWith(start));
  if (isNew) return KNOWN_CUSTOMER.some((part) => word.includes(part)) ? null : true;
  return KNOWN_CUSTOMER.some((start) => word.startsWith(start)) ? false : null;
}
