import type { FieldReading, Reading } from '@/src/crm/reading';
import type { Catalogue, FactId } from './catalogue';
import type { FactType } from './catalogue-entry';
import type { UsualNames } from './usual-names';

/** A field that the page names, as it can be chosen for a fact. */
export interface PageField {
  /** The CRM's own name, or `label:` and the label where the page shows no name. */
  field: string;
  label: string | null;
  /** What stands there; null where nothing can be seen just now. */
  text: string | null;
}

/** The fields of a page as they can be chosen for one fact. */
export interface Suggestions {
  /** Those whose name or label is what the fact's field is usually called, the likeliest first. */
  likely: readonly PageField[];
  /** All others, in the page's order; those that only a label names come last. */
  others: readonly PageField[];
}

/** How alike two names have to be to be suggested; "Economic Buyer Name" is, "Economic Outlook" is not. */
const LIKELY = 0.6;

/** Methods by which teams name their fields: `MEDDPICC_Champion__c` is a champion. */
const METHODS: ReadonlySet<string> = new Set(['meddic', 'meddicc', 'meddpicc', 'meddpiccr', 'bant', 'spiced', 'com']);

/** Words that differ in their ending alone are the same: "Entscheider", "Entscheiderin". "Budgetverantwortlicher" is no "Budget". */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 3;

/** Only these may hold a text without any digit. */
const NEEDS_DIGIT: ReadonlySet<FactType> = new Set(['date', 'number', 'money']);

/** Every field that the page names. One that looks more like another fact's field is not likely to be this one's. */
export function suggestFields(fact: FactId, catalogue: Catalogue, reading: Reading, names: UsualNames): Suggestions {
  const words = new Map([...catalogue].map(([id, { label }]) => [id, (names[id] ?? [label]).map(wordsIn)]));
  const type = catalogue.get(fact)?.type ?? 'text';
  const all = pageFields(reading);
  const rating = new Map(all.map((field) => [field, rate(field, words.get(fact) ?? [])]));
  const ratingOf = (field: PageField): number => rating.get(field) ?? 0;
  const isLikely = (field: PageField): boolean =>
    ratingOf(field) >= LIKELY &&
    canHold(type, field) &&
    [...words.values()].every((called) => ratingOf(field) >= rate(field, called));
  const likely = all.filter(isLikely);
  return {
    likely: likely.toSorted((a, b) => ratingOf(b) - ratingOf(a)),
    others: all.filter((field) => !likely.includes(field)).toSorted((a, b) => lateness(a) - lateness(b)),
  };
}

function lateness({ field }: PageField): number {
  return field.startsWith('label:') ? 1 : 0;
}

/** The fields that the page names, in its order. What is only wanted and not there is left out. */
export function pageFields({ fields }: Reading): readonly PageField[] {
  return [...fields].flatMap(([field, read]) =>
    read.status === 'absent' || isNamedToo(field, read) ? [] : [pageField(field, read)],
  );
}

/** Chosen by its label on another page, while this one shows its name as well: it is in the list by that. */
function isNamedToo(field: string, read: FieldReading): boolean {
  return field.startsWith('label:') && 'surface' in read && read.surface !== 'label';
}

function pageField(field: string, read: FieldReading): PageField {
  return 'text' in read ? { field, label: read.label, text: read.text } : { field, label: null, text: null };
}

function canHold(type: FactType, { text }: PageField): boolean {
  return text === null || text === '' || !NEEDS_DIGIT.has(type) || /\p{N}/u.test(text);
}

function rate({ field, label }: PageField, names: readonly (readonly string[])[]): number {
  const called = [wordsIn(field), wordsIn(label ?? '')];
  return Math.max(0, ...names.flatMap((name) => called.map((words) => likeness(words, name))));
}

/** Words in common, twice, among all words of both: 1 when they are the same, 0 when none is. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.some((other) => alike(word, other))).length;
  const common = Math.min(shared, b.filter((word) => a.some((other) => alike(word, other))).length);
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a === b) return true;
  return short.length >= SHORTEST_STEM && long.length - short.length <= LONGEST_ENDING && long.startsWith(short);
}

/** The words of a field's name or label: case, accents, suffixes, and the name of a method left away. */
function wordsIn(name: string): readonly string[] {
  const spaced = name
    .replace(/^label:/, '')
    .replace(/__[a-z]$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = words.filter((word) => !METHODS.has(word));
  return plain.length > 0 ? plain : words;
}
