/** What varies from page to page without meaning anything: class hashes, wrappers, ids, order. Fixed by a seed. */
export interface Brush {
  /** The class names of a component, as styled-components would make them; the same in markup and style sheet. */
  look(component: string): string;
  /** The one of these class names that the style sheet uses. */
  styleClass(component: string): string;
  /** Puts zero to three meaningless elements around some markup. */
  wrap(html: string): string;
  /** A new element id, unique on the page. */
  id(): string;
  /** True about half of the time. */
  toss(): boolean;
  shuffle<T>(items: readonly T[]): T[];
}

/** A brush whose every choice follows from the seed. */
export function makeBrush(seed: number): Brush {
  const random = mulberry(seed);
  let ids = 0;
  const below = (limit: number): number => Math.floor(random() * limit);
  const styleClass = (component: string): string => word(mulberry(hash(`${seed}/${component}`)), 6);
  const look = (component: string): string =>
    `${titled(component)}-sc-${word(mulberry(hash(`${component}/${seed}`)), 6)}-0 ${styleClass(component)}`;
  return {
    look,
    styleClass,
    wrap: (html) => {
      let wrapped = html;
      for (let depth = below(4); depth > 0; depth -= 1)
        wrapped = `<div class="${look(`box-${depth}`)}">${wrapped}</div>`;
      return wrapped;
    },
    id: () => `${word(random, 4)}-${(ids += 1)}`,
    toss: () => random() < 0.5,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const [a, b] = [shuffled[last], shuffled[other]];
        if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a];
      }
      return shuffled;
    },
  };
}

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over the code units. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}

function word(random: () => number, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
}

function titled(component: string): string {
  return component.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
