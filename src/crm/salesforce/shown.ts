import { hooks } from './hooks';
import { drawnChildren, mayHideContent } from './shadow';

/** Longer texts are cut: no rule reads more of one, and a pasted novel must not cost anything. */
const LONGEST_TEXT = 2000;
/** The same for text that is full of markup. */
const MOST_NODES = 2000;

/** Parts of a value that are for pointers and assistive technology. */
const NOT_TEXT = [
  'button, svg, style, script, template',
  hooks.iconButton,
  hooks.helpText,
  hooks.spinner,
  hooks.assistiveText,
  hooks.saving,
].join(', ');

/** On old pages a checkbox is an image. */
const AURA_CHECKED = '.checked';

const LINES: ReadonlySet<string> = new Set('p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '));

/** What an element shows. */
export interface Shown {
  /** Plain text: without buttons and hidden hints, blanks collapsed, line breaks kept. */
  readonly text: string;
  /** The state of a checkbox in it; null when there is none. */
  readonly flag: boolean | null;
  /** Whether something in it could not be looked into, so that no text means nothing. */
  readonly opaque: boolean;
}

/** Reads what an element shows, through shadow roots and slots; what `except` matches in it is left out. */
export function shownIn(element: Element, except = ':not(*)'): Shown {
  const walk = new Walk(except);
  walk.visit(element);
  // Of a picture beside words nobody says whether its own words are part of them.
  const lines = (walk.text.trim() || walk.pictured).split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, LONGEST_TEXT);
  // A cut through a surrogate pair would leave half a character.
  return { text: text.replace(/[\ud800-\udbff]$/, ''), flag: walk.flag, opaque: walk.opaque };
}

/** What stands on the first button in an element, which is no part of what that shows; empty when there is none. */
export function wordsOnButton(element: Element): string {
  const button = findDrawn(element, 'button');
  if (!button) return '';
  const walk = new Walk(':not(*)');
  walk.visitElement(button);
  return walk.text.trim();
}

/** The first element drawn in another one that matches; null when there is none. */
export function findDrawn(element: Element, selector: string): Element | null {
  return drawnIn(element, selector, 1)[0] ?? null;
}

/** The elements drawn in another one that match, in order and up to so many; not what is drawn in one of them. */
function drawnIn(element: Element, selector: string, most: number): readonly Element[] {
  const found: Element[] = [];
  const open: Iterator<Node>[] = [drawnChildren(element)[Symbol.iterator]()];
  for (let visited = 0; visited < MOST_NODES && open.length > 0 && found.length < most; visited += 1) {
    const { value: node, done } = open.at(-1)?.next() ?? { value: undefined, done: true };
    if (done) open.pop();
    else if (node instanceof Element) {
      if (node.matches(selector)) found.push(node);
      else open.push(drawnChildren(node)[Symbol.iterator]());
    }
  }
  return found;
}

/** The first element drawn in another one that matches, if a second one shows the same text; null when it does not. */
export function onlyDrawn(element: Element, selector: string): Element | null {
  const [first, second] = drawnIn(element, selector, 2);
  return first && (!second || shownIn(first).text === shownIn(second).text) ? first : null;
}

/** The words that stand for a picture. On old pages they may say the state of a checkbox, in any language. */
function wordsFor(picture: Element): string {
  return (!picture.closest(hooks.auraValue) && picture.getAttribute('alt')) || '';
}

class Walk {
  text = '';
  pictured = '';
  flag: boolean | null = null;
  opaque = false;
  private nodesLeft = MOST_NODES;

  constructor(private readonly except: string) {}

  visit(node: Node): void {
    this.nodesLeft -= 1;
    if (this.nodesLeft < 0 || this.text.length > LONGEST_TEXT) return;
    if (node instanceof Text) this.text += node.data.slice(0, 2 * LONGEST_TEXT).replace(/\s+/g, ' ');
    else if (node instanceof HTMLInputElement && node.type === 'checkbox') this.flag = node.checked;
    else if (node instanceof Element && node.matches(hooks.auraCheckbox)) this.flag = node.matches(AURA_CHECKED);
    else if (node instanceof Element && !node.matches(NOT_TEXT) && !node.matches(this.except)) this.visitElement(node);
  }

  visitElement(element: Element): void {
    if (element.localName === 'br') this.text += '\n';
    const line = LINES.has(element.localName);
    if (line) this.startLine();
    let drawn = 0;
    for (const child of drawnChildren(element)) {
      drawn += 1;
      if (this.nodesLeft < 0) break;
      this.visit(child);
    }
    // A picture says something, even if it is not known what.
    if (element.localName === 'img') this.pictured += `${wordsFor(element)} `;
    if (drawn === 0 && (mayHideContent(element) || element.localName === 'img')) this.opaque = true;
    if (line) this.startLine();
  }

  private startLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }
}
