import { ANY_BADGE, NOT_TEXT, SELECTORS } from './hooks';

/** No field is judged by more text than this; a description may hold 100,000 characters. */
const LONGEST = 2000;

/** Enough raw characters to fill `LONGEST` after blanks have been collapsed. */
const ENOUGH = 2 * LONGEST;
const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL']);
const NOT_SHOWN = new Set(['BUTTON', 'LABEL', 'SCRIPT', 'SELECT', 'STYLE', 'TEXTAREA', 'svg']);
const CONTROLS =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="hidden"], [type="search"], [type="button"])';

/** What a field's element says, as plain text: the value of a control in it, else its text without labels and buttons. */
export function valueText(element: Element): string {
  const control = controlIn(element);
  if (control) return tidy(control.value.slice(0, ENOUGH));
  const choice = element.querySelector(SELECTORS.oldChoice);
  if (choice) return tidy(rawText(choice));
  const [piece, ...pieces] = choicesIn(element);
  return piece ? textOfChoices([piece, ...pieces]) : tidy(rawText(element));
}

/** The only text control that an element is or holds; null when there is none or more than one. */
export function controlIn(element: Element): HTMLInputElement | HTMLTextAreaElement | null {
  const controls = element.matches(CONTROLS) ? [element] : element.querySelectorAll(CONTROLS);
  const [control] = controls;
  if (controls.length !== 1) return null;
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control : null;
}

/** The text of a label, without its colon; null when there is none. */
export function labelText(label: Element | null | undefined): string | null {
  const text = tidy(label?.textContent?.slice(0, ENOUGH) ?? '').replace(/\s*[:：]$/, '');
  return text === '' ? null : text;
}

/** What shows the chosen options: a badge for each, or a drop-down. */
function choicesIn(element: Element): readonly Element[] {
  const badges = [...element.querySelectorAll(ANY_BADGE)];
  return badges.length > 0 ? badges : [...element.querySelectorAll(SELECTORS.dropdown)];
}

/** Each option on a line, once. Nothing where one of them says nothing: then it is not what we take it for. */
function textOfChoices(choices: readonly Element[]): string {
  const texts = choices.map((choice) => tidy(rawText(choice)));
  return texts.includes('') ? '' : [...new Set(texts)].join('\n');
}

/** Blanks collapsed, line breaks kept, cut at `LONGEST` and not inside a character. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The text below an element in reading order. Not `innerText`, which makes the browser lay out the page. */
function rawText(element: Element): string {
  let text = '';
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node && text.length < ENOUGH; node = node.nextSibling) {
      if (node instanceof Text) text += node.data.slice(0, ENOUGH);
      else if (node instanceof HTMLBRElement) text += '\n';
      else if (node instanceof Element && isShown(node)) {
        const alone = standsAlone(node);
        if (alone) breakLine();
        visit(node);
        if (alone) breakLine();
      }
    }
  };
  visit(element);
  return text;
}

/** Blocks stand on lines of their own, and so does each badge of a choice with several options. */
function standsAlone(element: Element): boolean {
  return BLOCKS.has(element.tagName) || element.matches(ANY_BADGE);
}

function isShown(element: Element): boolean {
  if (NOT_SHOWN.has(element.tagName)) return element.matches(SELECTORS.dropdown);
  // What is hidden from those who hear a page is decoration: carets, icons.
  return element.getAttribute('aria-hidden') !== 'true' && !element.matches(NOT_TEXT);
}
