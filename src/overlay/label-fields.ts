import type { Reading } from '@/src/crm/reading';

/**
 * Whether the page shows a field by its label alone that it does not show under its own name as well: data highlights
 * in HubSpot and the header in Salesforce repeat what other parts of the page name.
 */
export function hasLabelFields({ reading: { fields } }: { reading: Reading }): boolean {
  const labels = [...fields].flatMap(([field, read]) =>
    'text' in read && !field.startsWith('label:') ? (read.label?.toLowerCase() ?? []) : [],
  );
  const named = new Set(labels);
  return [...fields].some(
    ([field, read]) => field.startsWith('label:') && 'text' in read && !named.has(read.label?.toLowerCase() ?? ''),
  );
}
