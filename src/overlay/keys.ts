import { isPicking, SHIELD } from './picking-guard';

/** Given on to the sidebar's own listeners. */
const TYPING = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'] as const;

/** They carry what is typed or pasted too, or let a page pull the focus back; the sidebar listens to none of them. */
const REVEALING = [
  'paste',
  'copy',
  'cut',
  'drop',
  'dragover',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focusin',
  'focusout',
] as const;

/**
 * Keeps what is typed into the sidebar from the page. Events leave a closed shadow root retargeted to its host, which no
 * shortcut handler takes for a text field: a CRM's own single-key shortcuts would swallow letters.
 *
 * Call at document_start, so that these listeners come before the page's. Ends with `signal`.
 */
export function guardTyping(shadow: ShadowRoot, signal: AbortSignal): void {
  for (const type of TYPING) {
    window.addEventListener(type, (event) => keepInside(event, shadow), { capture: true, signal });
  }
  for (const type of REVEALING) {
    window.addEventListener(type, (event) => isOurs(event, shadow) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  }
}

function isOurs(event: Event, shadow: ShadowRoot): boolean {
  return event.target === shadow.host && event.isTrusted;
}

function keepInside(event: Event, shadow: ShadowRoot): void {
  const ours = isOurs(event, shadow);
  // A page may take the focus at any time; while a field is picked the keys are for us all the same.
  if (!ours && !(event.isTrusted && isPicking(shadow))) return;
  event.stopImmediatePropagation();
  // The copy ends at the shadow root; native editing follows the original, which still runs. It is a plain Event with
  // the fields put on it because Firefox lets a KeyboardEvent out of the root even when made with `composed: false`.
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  Object.assign(copy, fieldsOf(event));
  const heard = (shadow.activeElement ?? shadow.querySelector(`[${SHIELD}]`))?.dispatchEvent(copy);
  if (heard === false || !ours) event.preventDefault();
}

function fieldsOf(event: Event): Record<string, unknown> {
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    return { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
  }
  if (event instanceof InputEvent) {
    const { data, inputType, isComposing } = event;
    return { data, inputType, isComposing };
  }
  return {};
}
