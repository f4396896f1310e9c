/** A whole number from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = (seed + 1) * 0x9e3779b9;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Changes something in a record page as its scripts might, somewhere; says what. */
export function changeSomething(root: Element, random: Random): string {
  const nodes = nodesIn(root);
  const node = nodes[random(nodes.length)] ?? root;
  const other = nodes[random(nodes.length)] ?? root;
  const says = (what: string): string => `${what} ${nameOf(node)}`;
  if (!(node instanceof Element)) {
    node.textContent = ['', '12/31/2027', '$1.00', 'Something else'][random(4)] ?? '';
    return says('rewrote');
  }
  switch (random(4)) {
    case 0:
      node.remove();
      return says('removed');
    case 1:
      node.after(node.cloneNode(true));
      return says('doubled');
    case 2:
      if (!node.contains(other)) other.parentNode?.insertBefore(node, other);
      return says('moved');
    default: {
      const attribute = node.getAttributeNames()[random(node.attributes.length || 1)];
      if (attribute !== undefined) node.removeAttribute(attribute);
      return says(`took ${attribute ?? 'nothing'} from`);
    }
  }
}

/** Texts and elements of a page, those in open shadow roots too. */
function nodesIn(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node);
    if (node instanceof Element && node.shadowRoot) nodes.push(...nodesIn(node.shadowRoot));
  }
  return nodes;
}

function nameOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  return `${node === element ? '' : 'the text in '}${element?.outerHTML.slice(0, 120)}`;
}
