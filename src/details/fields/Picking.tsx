import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownField } from '@/src/crm/reader';
import type { Reading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import { pageFields, type PageField } from '@/src/facts/suggest-fields';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { frameStyle } from '@/src/overlay/marker';
import { useKeys } from '../use-keys';
import { fieldTitle } from './names';
import { Shield } from './Shield';
import { FIELD_WORDS } from './words';

const AHEAD: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowRight', 'Tab']);
const BACK: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowLeft']);

/** The page itself as the list: what is under the pointer is framed, a click takes it, and the page hears nothing of it. */
export function Picking({ fact, reading }: { fact: FactId; reading: Reading }): JSX.Element {
  const desk = useDeskContext();
  const { shownAt, elementOf, scrollAt } = desk.actions.fields;
  const [shown, setShown] = useState<ShownField | null>(null);
  const all = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  // Browsers tell of the pointer once for each picture, so this is as often as a frame can be seen.
  const look = (x: number, y: number): void => setShown((before) => same(before, shownAt(x, y)));
  useLayoutEffect(() => bar.current?.focus({ preventScroll: true }), []);

  const take = (found: ShownField | null, pointed: boolean): void => {
    if (!found) return;
    const label = fieldOf(found.field, reading)?.label ?? null;
    desk.goTo({ step: 'confirm', fact, field: found.field, label, pointed });
  };
  const step = (by: 1 | -1): void => {
    const next = nextField(pageFields(reading), shown?.field ?? null, by, elementOf);
    next?.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (next) setShown(next);
  };
  const press = (event: KeyboardEvent): void => {
    const back = BACK.has(event.key) || (event.key === 'Tab' && event.shiftKey);
    if (event.key === 'Escape') desk.back();
    else if (event.key === 'Enter') take(shown, false);
    else if (back) step(-1);
    else if (AHEAD.has(event.key)) step(1);
    else return;
    event.preventDefault();
  };
  useKeys(all, press);
  return (
    <div ref={all}>
      <Shield
        move={look}
        click={(x, y) => take(shownAt(x, y), true)}
        wheel={(x, y, across, down) => {
          scrollAt(x, y, across, down);
          look(x, y);
        }}
      />
      <Frame element={shown?.element ?? null} />
      <div class="pick-bar" ref={bar} tabIndex={-1} role="group" aria-label={FIELD_WORDS.pickTitle}>
        <p>
          <strong>{FIELD_WORDS.pickTitle}</strong>
        </p>
        <p class="small quiet">{desk.factLabel(fact)}</p>
        <output class="picked">{shown ? pickedText(shown.field, reading) : FIELD_WORDS.nothingHere}</output>
        <p class="small quiet">{FIELD_WORDS.pickHint}</p>
        <button class="button" tabIndex={-1} onClick={desk.back}>
          {FIELD_WORDS.cancel}
        </button>
      </div>
    </div>
  );
}

/** The one before if nothing has changed: then nothing is drawn. */
function same(before: ShownField | null, now: ShownField | null): ShownField | null {
  return before?.field === now?.field && before?.element === now?.element ? before : now;
}

function fieldOf(field: string, reading: Reading): PageField | undefined {
  return pageFields(reading).find((one) => one.field === field);
}

function pickedText(field: string, reading: Reading): string {
  const found = fieldOf(field, reading);
  const title = fieldTitle(field, found?.label ?? null);
  const text = found?.text ?? FIELD_WORDS.notSeen;
  return `${title}: ${text === '' ? FIELD_WORDS.empty : text}`;
}

/**
 * The next field that the page shows, from the one that is framed, else from the first that has a name of its own; round
 * at the ends. Null when none is seen.
 */
function nextField(
  fields: readonly PageField[],
  from: string | null,
  by: 1 | -1,
  elementOf: (field: string) => Element | null,
): ShownField | null {
  const at = fields.findIndex(({ field }) => field === from);
  // What has a label only stands in a summary above the others, and mostly repeats one of them.
  const named = fields.findIndex(({ field }) => !field.startsWith('label:'));
  const start = Math.max(named, 0);
  const last = at >= 0 ? at : by > 0 ? start - 1 : start;
  for (let count = 1; count <= fields.length; count += 1) {
    const field = fields[(last + by * count + fields.length * 2) % fields.length]?.field ?? '';
    const element = elementOf(field);
    if (element?.checkVisibility()) return { field, element };
  }
  return null;
}

/** Stays around an element of the page while that moves. */
function Frame({ element }: { element: Element | null }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let next = 0;
    const follow = (): void => {
      if (frame.current && element) frame.current.style.cssText = frameStyle(element);
      next = requestAnimationFrame(follow);
    };
    if (element) follow();
    return () => cancelAnimationFrame(next);
  }, [element]);
  return <div class="marker" ref={frame} hidden={element === null} aria-hidden="true" />;
}
