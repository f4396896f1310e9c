import type { Obstacle } from '@/src/crm/reader';
import type { Reading } from '@/src/crm/reading';
import { sameFields, sameReading } from './same-reading';

/** All in ms. */
export const TIMES = {
  /** A record that did not change for so long has been drawn. */
  rest: 50,
  /**
   * After so long it is read already: mostly nothing comes any more, and what it says is at hand when it has rested.
   * Longer than a frame, so that the browser has laid the page out by itself: to measure it before makes it do so then.
   */
  pause: 24,
  /** One that did not rest once for so long is looked at all the same: while a page loads, each look costs its time. */
  restless: 1000,
  /** Two looks so far apart that show the same prove a record that cannot be told from the last one otherwise. */
  steady: 250,
  /**
   * A record that is still incomplete is read as it is; one that was lost is called lost; a new page that says the same
   * as the last one is believed.
   */
  longest: 2000,
  /** An obstacle that lasts is no passing state of the page. */
  refusal: 500,
} as const;

/** What is known when a record starts to appear. */
export interface Arrival {
  /** The last record's reading, if the page may still show it: its element is the one that showed it. */
  readonly left: Reading | null;
  /** Whether it may still show another record that was left before it was read, so that nobody knows what that said. */
  readonly passed: boolean;
  /** Whether an earlier record may still be on its way, because the seller left it before it appeared. */
  readonly hasty: boolean;
  /** The field that holds a record's name. */
  readonly nameField: string;
}

export interface Look {
  /** ms, on the same clock for all looks. */
  readonly at: number;
  readonly result: { ok: true; reading: Reading } | { ok: false; obstacle: Obstacle };
  /** Whether the record has not changed for a moment. */
  readonly rested: boolean;
  /** Whether every element that shows the record came after the address had changed. */
  readonly replaced: boolean;
}

export type Decision =
  | { decision: 'wait' }
  | { decision: 'read'; reading: Reading }
  | { decision: 'refuse'; obstacle: Exclude<Obstacle, 'loading'> };

const WAIT: Decision = { decision: 'wait' };

/** When what may show a record came, last changed, and was last looked at; null before it was. */
interface Waited {
  readonly beganAt: number;
  readonly changedAt: number;
  readonly lookedAt: number | null;
}

/**
 * Whether to look now: once after nothing changed for `quiet` ms, and from the first look on now and then in any case.
 */
export function isTimeToLook(now: number, quiet: number, { beganAt, changedAt, lookedAt }: Waited): boolean {
  const quietAt = changedAt + quiet;
  if (lookedAt === null) return now >= quietAt || now - beganAt >= TIMES.restless;
  return now - lookedAt >= TIMES.steady || (now >= quietAt && lookedAt < quietAt);
}

/**
 * Decides, look by look, when what a page shows is the record that the address names, and all of it.
 *
 * In the element that showed the last record, something has to prove that this one is another, since no element says
 * which record it shows. Where all of them are new and say something else, that is proof. Where all are new and say the
 * same, they may be a copy of the last deal, or the last deal drawn once more while the next one is under way: believed
 * when nothing came for a long time. Where some stayed and the name is another, half of it may still be the last
 * record's: believed when it is steady. Where some stayed and the name is the same, it is the last record, however long
 * and whatever else has changed: the last of its fields may arrive after the address. And a record that was left before
 * it appeared may appear yet, with new elements: then only steadiness counts; and long steadiness in what showed it by
 * then.
 */
export class Settling {
  private firstAt: number | null = null;
  private steady: { at: number; reading: Reading } | null = null;
  private obstructed: { at: number; obstacle: Obstacle } | null = null;

  constructor(private readonly arrival: Arrival) {}

  decide(look: Look): Decision {
    const { at, result } = look;
    if (!result.ok) return this.decideOnObstacle(at, result.obstacle);
    const { reading } = result;
    this.obstructed = null;
    if (!this.steady || !sameReading(this.steady.reading, reading)) this.steady = { at, reading };
    const steadyFor = at - this.steady.at;
    const { left } = this.arrival;
    if (left && sameFields(left, reading)) {
      return look.replaced && steadyFor >= TIMES.longest ? { decision: 'read', reading } : WAIT;
    }
    if (left && !look.replaced && !this.hasOtherName(left, reading)) return WAIT;
    if (this.arrival.passed && !look.replaced && steadyFor < TIMES.longest) return WAIT;
    this.firstAt ??= at;
    const enough = isComplete(reading) && (this.isCertain(look) || steadyFor >= TIMES.steady);
    return enough || at - this.firstAt >= TIMES.longest ? { decision: 'read', reading } : WAIT;
  }

  private hasOtherName(left: Reading, reading: Reading): boolean {
    const before = nameIn(left, this.arrival.nameField);
    const now = nameIn(reading, this.arrival.nameField);
    return now !== null && now !== before;
  }

  private isCertain({ rested, replaced }: Look): boolean {
    const { left, hasty } = this.arrival;
    return rested && !hasty && (left === null || replaced);
  }

  private decideOnObstacle(at: number, obstacle: Obstacle): Decision {
    this.steady = null;
    if (this.obstructed?.obstacle !== obstacle) this.obstructed = { at, obstacle };
    if (obstacle === 'loading' || at - this.obstructed.at < TIMES.refusal) return WAIT;
    return { decision: 'refuse', obstacle };
  }
}

function nameIn({ fields }: Reading, nameField: string): string | null {
  const field = fields.get(nameField);
  return field?.status === 'value' ? field.text : null;
}

function isComplete({ fields, notices }: Reading): boolean {
  const loading = [...fields.values()].some(({ status }) => status === 'loading');
  return !loading && !notices.some(({ notice }) => notice === 'layout-unknown');
}
