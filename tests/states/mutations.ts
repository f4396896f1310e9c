import type { Hook } from '@/src/crm/hooks';
import type { PageReader, ReadResult } from '@/src/crm/reader';
import { isSameValue, type FieldReading, type FieldValue, type PageHistory, type PageNotice } from '@/src/crm/reading';
import { changesTo } from './changes';
import type { Change } from './changes';
import type { PageState } from './page-state';
import { readState, show } from './show';

/** What came of changing every hook of a page. Each entry of the lists says which change it was and what was read. */
export interface Mutations {
  /** How many changed pages were read. */
  readonly tried: number;
  /** How many of these are not read at all: they are waited for, or refused, and no value is shown of them. */
  readonly unread: number;
  /** A field says something that the page as it was does not say of it. */
  readonly wrongValues: readonly string[];
  /** A field that had a value has none, and nothing says that something is wrong. */
  readonly silentLosses: readonly string[];
  /** A field is absent because all that showed it was taken off the page: what is left is the page without it. */
  readonly takenOff: readonly string[];
}

interface MutationOptions {
  /**
   * Ids of hooks whose element is empty, or is not there, on the page itself where the CRM holds nothing: emptied or
   * removed, it says just that.
   */
  readonly emptyWhenBlank?: readonly string[];
  /** Ids of hooks whose element is one of several that make up a value: without it, the page truly says another one. */
  readonly pieces?: readonly string[];
  /** False changes all elements of a hook at once only. */
  readonly singly?: boolean;
}

/** With more elements than this of one hook, they are changed all at once only. */
const FEW = 12;

const TELLING_NOTICES: ReadonlySet<PageNotice['notice']> = new Set(['hooks-lost', 'layout-unknown', 'tab-not-opened']);

/**
 * Draws a page state and changes, one after the other, whatever each hook of the table finds on it: all elements at
 * once, and where they are few each by itself. Reads each changed page, and puts it back.
 * @throws when a change did not take hold or could not be taken back: then the figures would mean nothing
 */
export function mutate(
  state: PageState,
  reader: PageReader,
  table: Readonly<Record<string, Hook>>,
  { emptyWhenBlank = [], pieces = [], singly = true }: MutationOptions = {},
): Mutations {
  show(state);
  const before = readState(state, reader);
  const found = {
    tried: 0,
    unread: 0,
    wrongValues: [] as string[],
    silentLosses: [] as string[],
    takenOff: [] as string[],
  };
  if (!before) return found;
  const rows = rowsOf(before, reader);
  for (const [id, { selector }] of Object.entries(table)) {
    for (const change of changesTo(selector)) {
      if (change.says === 'removed' && pieces.includes(id)) continue;
      for (const elements of groupsOf(selector, singly)) {
        const which = elements.length === 1 ? ` at ${pathOf(elements[0])}` : '';
        const undo = changeAll(elements, change);
        if (!undo) continue;
        found.tried += 1;
        const after = readState(state, reader);
        if (before.ok && after?.ok !== true) found.unread += 1;
        const blank = /^(?:emptied|removed)$/.test(change.says) && emptyWhenBlank.includes(id);
        const at = `${state.id}, ${id} ${change.says}${which}`;
        for (const { kind, says } of differences(before, after, { rows, blank })) found[kind].push(`${at}: ${says}`);
        undo();
      }
    }
    expectSame(before, readState(state, reader), `${state.id}, ${id}`);
  }
  return found;
}

/** The row of each field that has a value. */
function rowsOf(result: ReadResult, reader: PageReader): ReadonlyMap<string, Element> {
  if (!result.ok) return new Map();
  const rows = [...result.reading.fields].flatMap(([field, found]) => {
    if (found.status !== 'value') return [];
    // What is in a tab that is not in front is not located.
    const row = reader.locate(document, field) ?? findAll(document.documentElement, found.hook)[0];
    return row ? [[field, row] as const] : [];
  });
  return new Map(rows);
}

function groupsOf(selector: string, singly: boolean): readonly (readonly Element[])[] {
  const elements = findAll(document.documentElement, selector);
  if (elements.length === 0) return [];
  const singles = singly && elements.length > 1 && elements.length <= FEW ? elements.map((element) => [element]) : [];
  return [elements, ...singles];
}

/** Through all open shadow roots. */
function findAll(tree: Element | ShadowRoot, selector: string): readonly Element[] {
  const inner = [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...tree.querySelectorAll(selector), ...inner.flatMap((root) => findAll(root, selector))];
}

function changeAll(elements: readonly Element[], change: Change): (() => void) | null {
  const { activeElement } = document;
  const undos = elements.flatMap((element) => {
    const undo = change.apply(element);
    return undo ? [undo] : [];
  });
  if (undos.length === 0) return null;
  return () => {
    for (const undo of undos.toReversed()) undo();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  };
}

interface Difference {
  kind: 'wrongValues' | 'silentLosses' | 'takenOff';
  says: string;
}

function differences(
  before: ReadResult,
  after: ReadResult | null,
  { rows, blank }: { rows: ReadonlyMap<string, Element>; blank: boolean },
): readonly Difference[] {
  if (!after?.ok) return [];
  const old = before.ok ? before.reading.fields : new Map<string, FieldReading>();
  const wrong = [...after.reading.fields].flatMap(([field, now]): Difference[] => {
    const was = old.get(field) ?? withLabel(old, field);
    if (isTrue(was, now) || (blank && now.status === 'empty' && was?.status === 'value')) return [];
    return [{ kind: 'wrongValues', says: `${field} was ${word(was)} and is ${word(now)}` }];
  });
  wrong.push(...wrongPasts(before, after));
  if (after.reading.notices.some(({ notice }) => TELLING_NOTICES.has(notice))) return wrong;
  const lost = [...old].flatMap(([field, was]): Difference[] => {
    const now = after.reading.fields.get(field) ?? { status: 'absent' };
    if (was.status !== 'value' || now.status !== 'absent') return [];
    const kind = rows.get(field)?.isConnected === false ? 'takenOff' : 'silentLosses';
    return [{ kind, says: `${field} was ${word(was)} and is ${word(now)}` }];
  });
  return [...wrong, ...lost];
}

/** Pasts that say more than they said before. */
function wrongPasts(before: ReadResult, after: ReadResult): readonly Difference[] {
  const old = before.ok ? before.reading.pageHistory : undefined;
  const now = after.ok ? (after.reading.pageHistory ?? new Map<string, PageHistory>()) : new Map<string, PageHistory>();
  return [...now].flatMap(([field, past]): Difference[] =>
    isPartOf(past, old?.get(field))
      ? []
      : [
          {
            kind: 'wrongValues',
            says: `the past of ${field} was ${JSON.stringify(old?.get(field))} and is ${JSON.stringify(past)}`,
          },
        ],
  );
}

/**
 * Whether a past is a part of what it was, the newest one: the same values from the same days on. Where it begins, and
 * where a row is gone that was the first to say so, a value may stand there since a later day only.
 */
function isPartOf(past: PageHistory, all: PageHistory | undefined): boolean {
  if (!all || (past.complete && !(all.complete && past.values.length === all.values.length))) return false;
  if (past.never?.some((stage) => !all.never?.includes(stage))) return false;
  const left = [...all.values];
  return past.values.every(({ value, since }) => {
    const at = left.findIndex((other) => isSameValue(other.value, value) && other.since <= since);
    left.splice(0, at + 1);
    return at >= 0;
  });
}

/** Where only a label names a field any more, the field that had it. */
function withLabel(fields: ReadonlyMap<string, FieldReading>, field: string): FieldReading | undefined {
  return [...fields.values()].find((one) => 'label' in one && field === `label:${one.label}`);
}

/** Whether what is said of a field now is no more than what was said of it before. Of a conflict, one side may stay. */
function isTrue(was: FieldReading | undefined, now: FieldReading): boolean {
  if (was?.status === 'conflict') return true;
  // What a form edits, and what has not come yet in its own place, the header and the path still show as it is saved.
  if ((was?.status === 'editing' || was?.status === 'loading') && 'surface' in now)
    return now.surface === 'header' || now.surface === 'path';
  if (now.status === 'empty') return was?.status === 'empty';
  if (now.status === 'value')
    return was?.status === 'value' && was.text === now.text && sameValue(was.value, now.value, now.text);
  if (now.status === 'unparsed') return was !== undefined && 'text' in was && was.text === now.text;
  return was !== undefined || !('text' in now);
}

/** Values are flat. A link that is not found any more makes no text wrong, and neither does the word that is shown. */
function sameValue(was: FieldValue, now: FieldValue, shown: string): boolean {
  if (was.type === 'text' && now.type === 'text' && now.text === shown && now.recordId === undefined) return true;
  const parts = new Map(Object.entries(was));
  return Object.entries(now).every(([part, value]) => parts.get(part) === value);
}

function word(field: FieldReading | undefined): string {
  if (!field) return 'not there';
  return 'text' in field ? `${field.status} “${field.text.slice(0, 60)}”` : field.status;
}

function pathOf(element: Element | undefined): string {
  if (!element) return '';
  const { localName } = element;
  const tells = [...element.attributes].filter(({ name }) => name === 'id' || name.startsWith('data-'));
  return `<${[localName, ...tells.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
}

function expectSame(before: ReadResult, now: ReadResult | null, at: string): void {
  if (asText(before) !== asText(now)) throw new Error(`${at}: the page was not put back as it was.`);
}

function asText(result: ReadResult | null): string {
  return JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
