import type { FieldValue } from '@/src/crm/reading';

/** Letters of a text that are kept: enough to see that it changed, and no second copy of long notes. */
export const LONGEST_SEEN = 500;

export function keptValue(value: FieldValue): FieldValue {
  return value.type === 'text' ? { ...value, text: value.text.slice(0, LONGEST_SEEN) } : value;
}
