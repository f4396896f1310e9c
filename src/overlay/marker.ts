/** Long enough to find the field after the scroll, short enough not to be in the way. */
const SHOWN_MS = 2500;
const FADE_MS = 300;
const MARGIN_PX = 4;

/**
 * Scrolls a field of the page into view and frames it for a moment. The frame is drawn in the sidebar's own shadow
 * root: nothing is put into the page, whose own code may count on its elements.
 */
export function showOnPage(field: Element, shadow: ShadowRoot, signal: AbortSignal): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  field.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  shadow.querySelector('.marker')?.remove();
  const marker = document.createElement('div');
  marker.className = 'theme marker';
  marker.ariaHidden = 'true';
  shadow.append(marker);

  const started = performance.now();
  const follow = (): void => {
    const shown = performance.now() - started;
    if (signal.aborted || !field.isConnected || !marker.isConnected || shown > SHOWN_MS + FADE_MS) {
      marker.remove();
      return;
    }
    if (shown > SHOWN_MS) marker.dataset['fading'] = '';
    marker.style.cssText = frameStyle(field);
    requestAnimationFrame(follow);
  };
  follow();
}

/** Where a frame around an element of the page stands now. */
export function frameStyle(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [
    `left: ${left - MARGIN_PX}px`,
    `top: ${top - MARGIN_PX}px`,
    `width: ${width + 2 * MARGIN_PX}px`,
    `height: ${height + 2 * MARGIN_PX}px`,
    'box-sizing: border-box',
  ].join(';');
}
