import { daysBetween, type Day } from '@/src/day';
import { writeDay, type DayStyle } from '@/src/day-style';
import { daysFromToday } from './words';

/** A day with its distance: "Tue 17 Nov, 6 days ago". */
export function writeDayAndAge(day: Day, today: Day, style: DayStyle): string {
  return `${writeDay(day, today, style)}, ${daysFromToday(daysBetween(today, day))}`;
}
