/** A part of a note: a link, or the text between two. */
interface NotePart {
  text: string;
  link: boolean;
  /** Where in the note it begins. */
  at: number;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/gi;

/** What a sentence puts behind an address, and is no part of it. */
const AFTER = /[.,;:!?…)\]}'"”’»]+$/;

/** A note by its parts. Only http and https are links: whatever else stands there stays text. */
export function withLinks(note: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let done = 0;
  for (const { index, 0: found } of note.matchAll(ADDRESS)) {
    const link = found.replace(AFTER, '');
    if (!URL.canParse(link)) continue;
    parts.push({ text: note.slice(done, index), link: false, at: done }, { text: link, link: true, at: index });
    done = index + link.length;
  }
  return [...parts, { text: note.slice(done), link: false, at: done }].filter(({ text }) => text !== '');
}
