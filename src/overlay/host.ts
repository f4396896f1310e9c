import { sizeForScale, textScale } from '@/src/ui/text-scale';

/** Our elements in a page: one for the sidebar, one for what stands on other pages. */
export type HostName = 'walkaway-overlay' | 'walkaway-marks';

/** How often a host that the page throws out is put back before it is drawn again: a page that insists wins. */
const REPAIRS = 10;

/** A page that is never idle covers the host no longer than this. */
const RAISED_AFTER_MS = 500;

/** Where we live in the page. */
export interface Host {
  shadow: ShadowRoot;
  attach(): void;
  detach(): void;
}

/**
 * Makes a host, not yet in the page: a child of `<html>` with a closed shadow root, in the top layer soon after it was
 * attached. So the page cannot look in, restyle it, fade it with `body`, or cover it with a large z-index. Removed with
 * `signal`.
 */
export function createHost(page: Document, signal: AbortSignal, name: HostName = 'walkaway-overlay'): Host {
  // Left by a copy of the extension that an update cut off: Firefox ends its scripts without telling them.
  for (const left of page.querySelectorAll(name)) left.remove();
  const element = unregisteredElement(page, name);
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });

  let repairs = 0;
  const place = (): void => {
    page.documentElement.append(element);
    raiseSoon(element, shadow);
  };
  const keeper = new MutationObserver(() => {
    if (element.isConnected || repairs >= REPAIRS) return;
    repairs += 1;
    place();
  });
  const detach = (): void => {
    keeper.disconnect();
    element.remove();
  };
  signal.addEventListener('abort', detach, { once: true });

  return {
    shadow,
    attach() {
      if (element.isConnected || signal.aborted) return;
      repairs = 0;
      place();
      keeper.observe(page, { childList: true });
      keeper.observe(page.documentElement, { childList: true });
    },
    detach,
  };
}

/**
 * Into the top layer with it, once the browser has drawn it where it is: to go there needs the style of the whole page,
 * which a page of hundreds of shadow roots would have to find twice. So does the size of the letters that the user wants.
 */
function raiseSoon(element: HTMLElement, { firstElementChild: root }: ShadowRoot): void {
  const raise = (): void => {
    if (!element.isConnected) return;
    if (root instanceof HTMLElement) root.style.setProperty('--scale', String(textScale(element, root)));
    if (!element.matches(':popover-open')) element.showPopover();
  };
  requestAnimationFrame(() => requestIdleCallback(raise, { timeout: RAISED_AFTER_MS }));
}

/**
 * An element that no script of the page can have a hand in: a page that defines our name as a custom element would run
 * in its making, and be given the closed root by `attachInternals`. A document without a window has no definitions, and
 * a root that was attached before the definition applies is never handed out.
 */
function unregisteredElement(page: Document, name: HostName): HTMLElement {
  const element = page.implementation.createHTMLDocument('').createElement(name);
  return page.adoptNode(element);
}

/** Puts the styles into the host, and gives the element to render the sidebar into. */
export function furnish(host: Host, css: string): HTMLElement {
  const root = document.createElement('div');
  sizeForScale(root);
  host.shadow.replaceChildren(root);
  dress(host, css);
  return root;
}

/** Puts styles into the host, beside those that are there. */
export function dress({ shadow }: Host, css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
}
