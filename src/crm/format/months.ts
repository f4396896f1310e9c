/** The languages whose month names are read. Their names do not contradict each other (Slavic ones would). */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi'];

let names: ReadonlyMap<string, number> | null = null;

/** The number of a month, from 1, by its long or short name in one of the known languages; null for other words. */
export function monthNamed(word: string): number | null {
  names ??= monthNames();
  return names.get(word.toLowerCase()) ?? null;
}

function monthNames(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      // With the day: several languages decline the name of the month then.
      const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' });
      for (let index = 0; index < 12; index += 1) {
        const parts = dates.formatToParts(Date.UTC(2026, index, 1));
        const name = parts.find((part) => part.type === 'month')?.value;
        if (name) found.set(name.replace(/\.$/, '').toLowerCase(), index + 1);
      }
    }
  }
  return found;
}
