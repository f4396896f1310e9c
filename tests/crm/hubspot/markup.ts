type Attributes = Readonly<Record<string, string | undefined>>;

const VOID = new Set(['input', 'br', 'img', 'meta']);

/** Text made safe to stand between tags. */
export function text(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One element. Children are markup already; attributes that are undefined are left out. */
export function element(tag: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${text(value).replace(/"/g, '&quot;')}"`]))
    .join('');
  return VOID.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${children.join('')}</${tag}>`;
}
