/** How often a host that the page throws out is put back, per page: a page that insists wins. */
const REPAIRS = 10;

/** Where the sidebar lives in the page. */
export interface Host {
  shadow: ShadowRoot;
  attach(): void;
  detach(): void;
}

/**
 * Makes the sidebar's host, not yet in the page: a child of `<html>` in the top layer, with a closed shadow root. So
 * the page cannot look in, restyle it, fade it with `body`, or cover it with a large z-index. Removed with `signal`.
 */
export function createHost(page: Document, signal: AbortSignal): Host {
  const element = page.createElement('walkaway-overlay');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });

  let wanted = false;
  let repairs = 0;
  const place = (): void => {
    page.documentElement.append(element);
    element.showPopover();
  };
  const keeper = new MutationObserver(() => {
    if (!wanted || element.isConnected || repairs >= REPAIRS) return;
    repairs += 1;
    place();
  });
  const detach = (): void => {
    wanted = false;
    keeper.disconnect();
    element.remove();
  };
  signal.addEventListener('abort', detach, { once: true });

  return {
    shadow,
    attach() {
      if (wanted || signal.aborted) return;
      wanted = true;
      place();
      keeper.observe(page.documentElement, { childList: true });
    },
    detach,
  };
}

/** Puts the styles into the host, and gives the element to render the sidebar into. */
export function furnish({ shadow }: Host, css: string): HTMLElement {
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  shadow.replaceChildren(style, root);
  return root;
}
