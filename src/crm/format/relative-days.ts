import { addDays, type Day } from '@/src/day';
import { isTime } from './times';

/**
 * How the days around today are called in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
 * Danish, Norwegian, Finnish and Japanese (CLDR). None of these words is another one's day.
 */
const WORDS: readonly (readonly [distance: number, words: string])[] = [
  [-1, 'yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igår|i går|eilen|昨日'],
  [0, "today|heute|aujourd’hui|aujourd'hui|hoy|oggi|hoje|vandaag|idag|i dag|tänään|今日"],
  [1, 'tomorrow|morgen|demain|mañana|domani|amanhã|imorgon|i morgon|i morgen|huomenna|明日'],
];

const DISTANCES: readonly (readonly [word: string, distance: number])[] = WORDS.flatMap(([distance, words]) =>
  words.split('|').map((word) => [word, distance] as const),
);

/** A plain text that is one word for a day near today, with or without a time after it, and nothing else. */
export function relativeDay(clean: string, today: Day): Day | null {
  const text = clean.toLowerCase();
  const found = DISTANCES.find(([word]) => text.startsWith(word) && isTime(text.slice(word.length)));
  return found ? addDays(today, found[1]) : null;
}
