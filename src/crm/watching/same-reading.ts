import type { FieldReading, FieldValue, Reading } from '@/src/crm/reading';

/** Whether two readings of the same record say the same, so that nothing has to be judged or drawn again. */
export function sameReading(a: Reading, b: Reading): boolean {
  return (
    sameFields(a, b) && historyText(a) === historyText(b) && JSON.stringify(a.notices) === JSON.stringify(b.notices)
  );
}

function historyText({ pageHistory }: Reading): string {
  return pageHistory ? JSON.stringify([...pageHistory]) : '';
}

/** Whether two readings show the same of a record, whatever they note about the page. */
export function sameFields(a: Reading, b: Reading): boolean {
  if (a.fields.size !== b.fields.size || JSON.stringify(a.people) !== JSON.stringify(b.people)) return false;
  for (const [name, field] of a.fields) {
    const other = b.fields.get(name);
    if (!other || !sameField(field, other)) return false;
  }
  return a.format.dateOrder === b.format.dateOrder && a.format.decimal === b.format.decimal;
}

function sameField(a: FieldReading, b: FieldReading): boolean {
  if (a.status !== b.status) return false;
  if (!('text' in a) || !('text' in b)) return true;
  if (a.text !== b.text || a.label !== b.label || a.surface !== b.surface || a.hook !== b.hook) return false;
  if (a.status === 'conflict' && b.status === 'conflict') return a.other === b.other;
  return a.status !== 'value' || b.status !== 'value' || sameValue(a.value, b.value);
}

/** Values are flat: a type and one to four plain parts. */
function sameValue(a: FieldValue, b: FieldValue): boolean {
  const parts = new Map(Object.entries(b));
  return Object.entries(a).every(([part, value]) => parts.get(part) === value);
}
