import type { FieldType, WantedFields } from '@/src/crm/reading';
import type { Catalogue, FactId } from './catalogue';
import type { FactType } from './catalogue-entry';
import type { FieldMap } from './facts';

const READ_AS: Readonly<Record<FactType, FieldType>> = {
  text: 'text',
  person: 'text',
  choice: 'text',
  date: 'date',
  number: 'number',
  money: 'money',
  flag: 'flag',
};

/** Flags that CRMs keep as words ("New Customer") or as a reason, hardly ever as a checkbox. */
const FLAGS_IN_WORDS: ReadonlySet<FactId> = new Set(['newCustomer', 'customerSaidNo']);

/**
 * The fields to read, each with its type. A field of two facts is read as what is not text: its text is there all the
 * same. Of two such types the one that the catalogue names first counts.
 */
export function wantedFields(fieldMap: FieldMap, catalogue: Catalogue): WantedFields {
  const wanted = new Map<string, FieldType>();
  for (const [id, entry] of catalogue) {
    const type = FLAGS_IN_WORDS.has(id) ? 'text' : READ_AS[entry.type];
    for (const field of fieldMap[id] ?? []) {
      if ((wanted.get(field) ?? 'text') === 'text') wanted.set(field, type);
    }
  }
  return wanted;
}
