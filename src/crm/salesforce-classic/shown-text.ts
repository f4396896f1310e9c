/** Longer texts are cut: no rule reads more of one. */
const LONGEST_TEXT = 2000;
const MOST_NODES = 2000;

const LINE = 'br, p, div, li, ul, ol, tr, table, h1, h2, h3, h4, h5, h6, blockquote, pre';
const NOT_TEXT = 'script, style, template, iframe, button, input, select, textarea';

/** What an element shows, as plain text: blanks collapsed, line breaks kept, without actions and what `except` holds. */
export function shownText(element: Element, except: Element | null = null): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node === except || node.matches(NOT_TEXT) || isAction(node))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  for (let visited = 0; visited < MOST_NODES && text.length <= LONGEST_TEXT && walker.nextNode(); visited += 1) {
    const node = walker.currentNode;
    if (node instanceof Text) text += node.data.slice(0, 2 * LONGEST_TEXT).replace(/\s+/g, ' ');
    else if (node instanceof Element && node.matches(LINE)) text += '\n';
  }
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  const plain = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // A cut through a surrogate pair would leave half a character.
  return plain.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

/** A link to something that can be done with the value, as in `Dana Whitfield [Change]`. */
function isAction(element: Element): boolean {
  return element.localName === 'a' && /^\s*\[.*\]\s*$/.test((element.textContent ?? '').slice(0, 80));
}
