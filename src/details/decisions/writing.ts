import { writePlainDay } from '@/src/day-style';
import type { Writing } from '@/src/language/language';
import type { SidebarModel } from '@/src/overlay/model';

/** Days with their year: what was decided is read later. */
export function lastingWriting({ catalogue, dayStyle }: Pick<SidebarModel, 'catalogue' | 'dayStyle'>): Writing {
  return {
    day: (day) => writePlainDay(day, dayStyle),
    label: (fact) => catalogue.get(fact)?.label ?? fact,
  };
}
