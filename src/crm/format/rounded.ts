import type { FieldReading, FieldValue } from '@/src/crm/reading';
import { isNear } from '@/src/money';

/** Whether a reading is an amount of which the page shows only the first digits. */
export function isRounded(reading: FieldReading): boolean {
  return reading.status === 'value' && reading.value.type === 'money' && reading.value.rounded;
}

/** Whether two places on a page can show the same value: `$58.4K` and `$58,432` do, two exact values only when equal. */
export function fitTogether(a: FieldValue, b: FieldValue): boolean {
  if (a.type !== 'money' || b.type !== 'money') return JSON.stringify(a) === JSON.stringify(b);
  return a.currency === b.currency && isNear(a, b);
}
