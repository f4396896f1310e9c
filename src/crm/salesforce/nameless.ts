import type { LabelField } from '@/src/crm/reading';
import { contentOf, type FieldContent } from './field-content';
import { hookOf } from './field-names';
import { hooks } from './hooks';
import type { PageParts } from './parts';

/** A field that has a place of its own on the page, but only its label says which one it is. */
interface NamelessField {
  readonly content: FieldContent;
  readonly hook: string;
  readonly elements: readonly Element[];
}

/** The fields of which only the label is known, by it. One that is edited shows no label, and so is not among them. */
export function namelessFields({ nameless }: PageParts): Map<LabelField, NamelessField> {
  const byLabel = new Map<LabelField, Element[]>();
  for (const element of nameless) {
    const content = contentOf([element], 'whole');
    if (!('text' in content) || content.label === null) continue;
    const key: LabelField = `label:${content.label}`;
    byLabel.set(key, [...(byLabel.get(key) ?? []), element]);
  }
  return new Map(
    [...byLabel].map(([key, elements]) => {
      const [first] = elements;
      const hook = first && !first.matches(hooks.auraItem) ? hookOf(first) : hooks.auraItem;
      return [key, { content: contentOf(elements, 'whole'), hook, elements }];
    }),
  );
}
