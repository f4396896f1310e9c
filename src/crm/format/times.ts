/**
 * What may follow a date: `, 10:12 AM`, ` 10:12 GMT+1`, `, 10.12 Uhr`, ` à 10:12`, ` 오후 2:26`, ` kl. 10:12`. Words, a
 * time of day, words, perhaps the distance from Greenwich, and words; a second time or date is none of these.
 */
const TIME =
  /^,?(?: [A-Za-z\u00c0-\u1fff\u3040-\ud7a3]+\.?){0,2} ?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?!\d)[^\d]{0,40}?(?:[+-]\d{1,2}(?::?\d{2})?)?[^\d]{0,40}$/;

/** True when what is left of a text after a date is nothing, or only a time of day. */
export function isTime(rest: string): boolean {
  return rest === '' || TIME.test(rest);
}
