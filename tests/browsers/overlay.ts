import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { HostName } from '@/src/overlay/host';
import { insideChromium, type Inside } from './inside';

/** What of a page is needed here: Playwright's and Puppeteer's both have it. */
interface OverlayPage {
  url(): string;
  evaluate(run: () => number): Promise<number>;
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

/**
 * The sidebar in a page, seen from outside. Its shadow root is closed, so page scripts and ordinary selectors find
 * nothing; the browser's own protocol does.
 */
export class Overlay {
  /**
   * Runs a function inside the shadow root; null when there is no sidebar. The function is sent as text: it can use
   * nothing but its arguments.
   */
  readonly inside: Inside;

  constructor(
    private readonly page: OverlayPage,
    inside: Inside,
  ) {
    this.inside = inside;
  }

  /** The sidebar in a page of Chromium, or what stands on pages beside deals. */
  static async of(page: Page, host: HostName = 'walkaway-overlay'): Promise<Overlay> {
    return new Overlay(page, await insideChromium(page, host));
  }

  /** How many hosts there are in the page: one on an opportunity, none elsewhere. */
  async hosts(): Promise<number> {
    return this.page.evaluate(() => document.querySelectorAll('walkaway-overlay').length);
  }

  /** The verdict that is shown; null when there is no sidebar. */
  async verdict(): Promise<string | null> {
    return this.inside((root) => root.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'] ?? null, null);
  }

  /**
   * Waits until the sidebar says something about the record, and gives its verdict.
   *
   * @throws after 15 seconds
   */
  async judged(): Promise<string> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const verdict = await this.verdict();
      if (verdict !== null && verdict !== 'waiting') return verdict;
      if (Date.now() > deadline) throw new Error(`No verdict on ${this.page.url()} (${verdict ?? 'no sidebar'}).`);
      await setTimeout(50);
    }
  }

  /** Each outcome's state by its id. */
  async outcomes(): Promise<Record<string, string>> {
    return (await this.inside(statesBy, 'outcome')) ?? {};
  }

  /** Each signal's state by its id. */
  async signals(): Promise<Record<string, string>> {
    return (await this.inside(statesBy, 'signal')) ?? {};
  }

  /** The ids of the facts that could not be read. */
  async unread(): Promise<string[]> {
    const read = (root: ShadowRoot): string[] =>
      [...root.querySelectorAll<HTMLElement>('[data-unread]')].map((row) => row.dataset['unread'] ?? '');
    return (await this.inside(read, null)) ?? [];
  }

  /**
   * What was read on the page: each fact as the sidebar calls it, with its text there. Opens the line about reading;
   * nothing where there is none.
   *
   * @throws when it does not open within 5 seconds
   */
  async read(): Promise<{ label: string; text: string }[]> {
    return once(() => this.inside(openedFacts, null), 'The line about reading does not open.');
  }

  /** The text of the first element that matches, as it is shown. */
  async text(selector = '[data-verdict]'): Promise<string> {
    const read = (root: ShadowRoot, wanted: string): string => root.querySelector<HTMLElement>(wanted)?.innerText ?? '';
    return (await this.inside(read, selector)) ?? '';
  }

  /**
   * Clicks with the real mouse, after scrolling to the element.
   *
   * @throws as `centre` does
   */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.centre(selector);
    await this.page.mouse.click(x, y);
  }

  /**
   * Clicks the first button with this name: what it says, or what it is called for a screen reader. Waits for it, as
   * what is behind a click may still be on its way.
   *
   * @throws after 5 seconds
   */
  async press(name: string): Promise<void> {
    const { x, y } = await once(() => this.buttonCalled(name), `The sidebar has no button “${name}”.`);
    await this.page.mouse.click(x, y);
  }

  /** Finds a button and its place in one look: between two, it may be drawn anew. */
  private async buttonCalled(name: string): Promise<{ x: number; y: number } | null> {
    return this.inside((root, wanted) => {
      const button = [...root.querySelectorAll('button')].find(
        ({ ariaLabel, title, textContent }) => (ariaLabel ?? (title || textContent)) === wanted,
      );
      button?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, name);
  }

  /** Whether an element is there. */
  async has(selector: string): Promise<boolean> {
    return (await this.inside((root, wanted) => root.querySelector(wanted) !== null, selector)) ?? false;
  }

  /** @throws when there is no such element within 5 seconds */
  async focus(selector: string): Promise<void> {
    const focus = (root: ShadowRoot, wanted: string): true | null => {
      const element = root.querySelector<HTMLElement>(wanted);
      element?.focus();
      return element && true;
    };
    await once(() => this.inside(focus, selector), `The sidebar has no ${selector}.`);
  }

  /**
   * The middle of an element in the window, CSS pixels. Waits for it, as what is behind a click may still be on its way.
   *
   * @throws when there is no such element within 5 seconds
   */
  async centre(selector: string): Promise<{ x: number; y: number }> {
    const centre = (root: ShadowRoot, wanted: string): { x: number; y: number } | null => {
      const element = root.querySelector(wanted);
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    return once(() => this.inside(centre, selector), `The sidebar has no ${selector}.`);
  }
}

/** What is found as soon as there is something; with the sentence as an error when there is nothing for 5 seconds. */
async function once<Found>(find: () => Promise<Found | null>, otherwise: string): Promise<Found> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const found = await find();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(otherwise);
    await setTimeout(20);
  }
}

/** The facts under the line about reading. Null while it opens. */
function openedFacts(root: ShadowRoot): { label: string; text: string }[] | null {
  const line = root.querySelector<HTMLElement>('.folds:has(.health) > h3 > button');
  if (line === null) return [];
  if (line.ariaExpanded !== 'true') line.click();
  if (root.querySelector('div.health') === null) return null;
  return [...root.querySelectorAll<HTMLElement>('[data-read]')].map((row) => ({
    label: row.querySelector('dt')?.textContent ?? '',
    text: row.querySelector('dd')?.textContent ?? '',
  }));
}

function statesBy(root: ShadowRoot, name: string): Record<string, string> {
  const rows = [...root.querySelectorAll<HTMLElement>(`[data-${name}][data-state]`)];
  return Object.fromEntries(rows.map((row) => [row.dataset[name] ?? '', row.dataset['state'] ?? '']));
}
