import type { DateOrder } from '@/src/crm/reading';

/**
 * The order that the pattern of a date input states: `MM/DD/YYYY`, `d.M.yyyy`, and translated ones (`JJ/MM/AAAA`,
 * `TT.MM.JJJJ`), of which only the month's letter and the four of the year are known. Null for any other text.
 */
export function orderStatedBy(pattern: string): DateOrder | null {
  const match = /^([^\d\s./-]{1,4})[-./ ]{1,2}([^\d\s./-]{1,4})[-./ ]{1,2}([^\d\s./-]{1,4})\.?$/.exec(
    pattern.trim().toUpperCase(),
  );
  const parts = match?.slice(1).map(meaning).join('') ?? '';
  return parts === 'dmy' || parts === 'mdy' || parts === 'ymd' ? parts : null;
}

function meaning(letters: string): string {
  if (new Set(letters).size > 1) return '?';
  if (letters.length === 4) return 'y';
  if (letters.length > 2) return '?';
  return letters.startsWith('M') ? 'm' : 'd';
}

/** The sample dates in a hint such as "Format: 12/31/2024", to find the format by. */
export function sampleDatesIn(hint: string): readonly string[] {
  return hint.match(/\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}/g) ?? [];
}
