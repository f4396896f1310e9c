/** The part of the sidebar that covers the page while the seller picks a field on it. */
export const SHIELD = 'data-shield';

/** All that a pointer does, and where it leaves the focus. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerrawupdate',
  'pointerover',
  'pointerout',
  'pointerenter',
  'pointerleave',
  'pointercancel',
  'gotpointercapture',
  'lostpointercapture',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'mouseenter',
  'mouseleave',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'selectstart',
  'dragstart',
  'wheel',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'focus',
  'blur',
] as const;

/** The focus stays where the keys are heard, nothing is dragged, and no menu opens over the page. */
const PREVENTED: ReadonlySet<string> = new Set(['mousedown', 'auxclick', 'contextmenu', 'selectstart', 'dragstart']);

/**
 * While a field is picked, the page hears nothing of the pointer: a click on a field must not be a click on the page.
 * The shield takes it, and it ends there. Call at document_start, so that these listeners come before the page's.
 */
export function guardPicking(shadow: ShadowRoot, signal: AbortSignal): void {
  for (const type of POINTING) {
    window.addEventListener(type, (event) => keepFromPage(event, shadow), {
      capture: true,
      passive: !PREVENTED.has(type),
      signal,
    });
  }
}

/** Whether the seller picks a field just now. */
export function isPicking(shadow: ShadowRoot): boolean {
  return shadow.querySelector(`[${SHIELD}]`) !== null;
}

function keepFromPage(event: Event, shadow: ShadowRoot): void {
  if (event.target !== shadow.host || !event.isTrusted || !isPicking(shadow)) return;
  event.stopImmediatePropagation();
  if (PREVENTED.has(event.type)) event.preventDefault();
  if (!(event instanceof MouseEvent)) return;
  const copy = new Event(event.type, { bubbles: event.bubbles, composed: false });
  const { clientX, clientY, button, detail } = event;
  Object.assign(copy, { clientX, clientY, button, detail });
  if (event instanceof WheelEvent)
    Object.assign(copy, { deltaX: event.deltaX, deltaY: event.deltaY, deltaMode: event.deltaMode });
  shadow.elementFromPoint(clientX, clientY)?.dispatchEvent(copy);
}
