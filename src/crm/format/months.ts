/**
 * How each month is called beside a day, long and short, in English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Swedish, Danish, Norwegian and Finnish (CLDR). These do not contradict each other; Slavic names would. A
 * table, because to make it with `Intl` takes several milliseconds of the first reading.
 */
const NAMES: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuuta tammik',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuuta helmik',
  'march mar märz mars marzo março maart mrt marts maaliskuuta maalisk',
  'april apr avril avr abril abr aprile huhtikuuta huhtik',
  'may mai mayo maggio mag maio mei maj toukokuuta toukok',
  'june jun juni juin junio giugno giu junho kesäkuuta kesäk',
  'july jul juli juillet juil julio luglio lug julho heinäkuuta heinäk',
  'august aug août agosto ago augustus augusti elokuuta elok',
  'september sep sept septembre septiembre settembre set setembro syyskuuta syysk',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokak',
  'november nov novembre noviembre novembro marraskuuta marrask',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta jouluk',
];

const MONTHS: readonly ReadonlySet<string>[] = NAMES.map((names) => new Set(names.split(' ')));

/** The number of a month, from 1, by its long or short name in one of the known languages; null for other words. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase();
  return MONTHS.findIndex((names) => names.has(name)) + 1 || null;
}
