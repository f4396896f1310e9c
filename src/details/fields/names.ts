import type { Reading } from '@/src/crm/reading';
import { FIELD_WORDS } from './words';

/** What sellers call a field: its label, else its name without the sign that only a label names it. */
export function fieldTitle(field: string, label: string | null): string {
  return label ?? labelIn(field) ?? field;
}

/** The label by which alone a field is known; null when the CRM's own name for it is known. */
export function labelIn(field: string): string | null {
  return field.startsWith('label:') ? field.slice('label:'.length) : null;
}

/** What a field is called, as far as this page tells. */
export function titleOn({ fields }: Reading, field: string): string {
  const read = fields.get(field);
  return fieldTitle(field, read && 'label' in read ? read.label : null);
}

/** What stands under a field's title: its name, or that it has none; null where that would say the title again. */
export function nameBeside(title: string, field: string): string | null {
  if (labelIn(field) !== null) return FIELD_WORDS.labelOnly;
  return field === title ? null : field;
}
