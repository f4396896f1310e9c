import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '@/src/overlay/host';
import type { SidebarModel } from '@/src/overlay/model';
import { Drawing, type Shown } from '@/src/session/drawing';
import type { SessionState } from '@/src/session/model';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { readingOf } from './support/readings';
import { actionsFor, stateOf } from './support/sidebar';

let end: AbortController;
let root: HTMLElement;
let shown: Shown | null;
let drawing: Drawing;
/** What stood in the sidebar after each task in which that changed. */
let seen: string[];
let attached: boolean;
const drawn = vi.fn<(model: SidebarModel) => void>();

beforeEach(() => {
  end = new AbortController();
  root = document.createElement('div');
  document.body.append(root);
  seen = [];
  attached = false;
  drawn.mockClear();
  new MutationObserver(() => seen.push(inWords())).observe(root, { childList: true, subtree: true });
  drawing = new Drawing({ host: aHost(), root, signal: end.signal, shown: () => shown, drawn });
});

afterEach(() => {
  end.abort();
  root.remove();
});

function aHost(): Host {
  const shadow = document.createElement('div').attachShadow({ mode: 'closed' });
  return { shadow, attach: () => void (attached = true), detach: () => void (attached = false) };
}

/** The verdict, and which of the three parts stand under it. */
function inWords(): string {
  const verdict = root.querySelector('[data-verdict]')?.getAttribute('data-verdict') ?? 'nothing';
  const reading = root.querySelector('.health') ? ', reading' : '';
  return `${verdict}${reading}${root.querySelector('.footer') ? ', rest' : ''}`;
}

function show(slug: string, change: Partial<SessionState> = {}): void {
  const { layout, ...state } = { ...stateOf(readingOf(slug)), ...change };
  shown = { state, layout, actions: actionsFor({ saved: [] }) };
}

it('draws what it comes to first, then how well the page was read, then the rest', async () => {
  show('brightwater');
  await drawing.soon();
  expect(seen).toEqual(['hold', 'hold, reading', 'hold, reading, rest']);
  expect(drawn).toHaveBeenCalledTimes(1);
});

it('draws a change of the same deal at once, and the next deal part by part', async () => {
  show('brightwater');
  await drawing.soon();
  seen.length = 0;
  show('meridian');
  await drawing.soon();
  expect(seen).toEqual(['walk, reading, rest']);

  seen.length = 0;
  drawing.begin();
  show('halden');
  await drawing.soon();
  expect(seen).toEqual(['last-ask', 'last-ask, reading', 'last-ask, reading, rest']);
});

it('does not draw what is outdated', async () => {
  show('brightwater');
  const first = drawing.soon();
  show('meridian');
  await Promise.all([first, drawing.soon()]);
  expect(new Set(seen)).toEqual(new Set(['walk', 'walk, reading', 'walk, reading, rest']));
  expect(drawn).toHaveBeenCalledTimes(1);
});

it('leaves nothing of the last deal when the address names another', async () => {
  show('brightwater');
  await drawing.soon();
  show('meridian', { page: { kind: 'waiting', opportunity: readingOf('meridian').opportunity } });
  drawing.now();
  expect(inWords()).toBe('waiting');
  expect(attached).toBe(true);

  shown = null;
  drawing.now();
  expect(root.childElementCount).toBe(0);
  expect(attached).toBe(false);
});

it('judges what is foreseen without drawing it', async () => {
  show('brightwater', { page: { kind: 'waiting', opportunity: readingOf('brightwater').opportunity } });
  await drawing.rehearse(readingOf('meridian'));
  expect(seen).toEqual([]);
  expect(drawing.isBlank).toBe(true);
  expect(drawn).not.toHaveBeenCalled();
});

it('draws nothing before it is known how the seller arranged the sidebar', async () => {
  show('brightwater');
  shown = shown && { ...shown, layout: null };
  await drawing.soon();
  expect(root.childElementCount).toBe(0);

  shown = shown && { ...shown, layout: { ...FIRST_LAYOUT, folded: true } };
  await drawing.soon();
  expect(root.querySelector('.footer')).toBeNull();
  expect(root.childElementCount).toBeGreaterThan(0);
});
