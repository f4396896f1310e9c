/** One thing that a selector asks of the element itself. */
export type SelectorPart =
  | { kind: 'name'; name: string }
  | { kind: 'id'; id: string }
  | { kind: 'class'; name: string }
  | { kind: 'attribute'; name: string; value: string | null };

/** The selectors of a comma-separated list. */
export function alternativesOf(selector: string): readonly string[] {
  return pieces(selector, /,/).map((alternative) => alternative.trim());
}

/**
 * What a selector without commas asks of the element that it finds: not of those around it, and nothing that it rules
 * out by a pseudo-class.
 */
export function partsOf(selector: string): readonly SelectorPart[] {
  const subject = pieces(selector.trim(), /[\s>+~]/).findLast((piece) => piece !== '') ?? '';
  const parts: SelectorPart[] = [];
  const part = /\[\s*([\w-]+)\s*(?:[~|^$*]?=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?\]|#([\w-]+)|\.([\w-]+)|([\w-]+)/g;
  for (const [, attribute, double, single, bare, id, className, name] of withoutPseudo(subject).matchAll(part)) {
    if (attribute) parts.push({ kind: 'attribute', name: attribute, value: double ?? single ?? bare ?? null });
    else if (id) parts.push({ kind: 'id', id });
    else if (className) parts.push({ kind: 'class', name: className });
    else if (name) parts.push({ kind: 'name', name });
  }
  return parts;
}

/** Splits at a separator that stands outside of brackets and quotes. */
function pieces(selector: string, separator: RegExp): readonly string[] {
  const found = [''];
  let depth = 0;
  let quote = '';
  for (const sign of selector) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '(') depth += 1;
    else if (sign === ']' || sign === ')') depth -= 1;
    if (depth === 0 && quote === '' && separator.test(sign)) found.push('');
    else found.push((found.pop() ?? '') + sign);
  }
  return found;
}

/** A compound selector without its pseudo-classes and what stands in their brackets. */
function withoutPseudo(compound: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of compound.replace(/:[\w-]+/g, (word, at: number) => (quoted(compound, at) ? word : ''))) {
    if (sign === '(') depth += 1;
    if (depth === 0) kept += sign;
    if (sign === ')') depth -= 1;
  }
  return kept;
}

function quoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["']/g)?.length ?? 0) % 2 === 1;
}
