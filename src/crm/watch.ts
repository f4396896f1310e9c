import type { Obstacle, PageReader, ShownField } from './reader';
import {
  sameOpportunity,
  UNKNOWN_FORMAT,
  type Asked,
  type OpportunityKey,
  type Reading,
  type WantedFields,
} from './reading';
import { dayOf } from '@/src/day';
import { Arriving } from './watching/arriving';
import { Following } from './watching/following';
import { keepLooking } from './watching/heartbeat';
import { Losses } from './watching/losses';
import { sameReading } from './watching/same-reading';
import type { Phase, Visit } from './watching/visit';

export type PageState =
  /** Nothing may be drawn. */
  | { kind: 'no-opportunity' }
  /** The address names it, the page does not show it yet. */
  | { kind: 'waiting'; opportunity: OpportunityKey }
  | { kind: 'refused'; opportunity: OpportunityKey; obstacle: Exclude<Obstacle, 'loading'> }
  | { kind: 'read'; reading: Reading };

export interface PageWatch {
  /** Sets what is read, and how, from now on, and reads again. */
  expect(asked: Asked): void;
  /** The element that shows a field; null when it is not on the page now. */
  locate(field: string): Element | null;
  /** What the page says now when these fields are wanted instead; nothing is told of it. Null while it cannot be read. */
  readAs(fields: WantedFields): Reading | null;
  /** The field that an element of the page shows or is a part of. */
  fieldAt(element: Element): ShownField | null;
}

interface WatchOptions {
  reader: PageReader;
  page: Document;
  signal: AbortSignal;
  onState(state: PageState): void;
  /** What will probably be told in a moment, when the page has rested. */
  onForeseen?(reading: Reading): void;
}

/**
 * Follows a tab from record to record and tells each time when what it shows has changed. A new record is `waiting` at
 * once, so that what was said of the last one is never seen with it. Nothing is told before the first opportunity.
 */
export function watchPage({ reader, page, signal, onState, onForeseen }: WatchOptions): PageWatch {
  const watch = new Watch(reader, page, onState, onForeseen);
  keepLooking(
    page,
    signal,
    () => watch.look(),
    () => watch.rest(),
  );
  return watch;
}

class Watch implements PageWatch {
  private asked: Asked = { fields: new Map(), format: UNKNOWN_FORMAT, today: dayOf(new Date()) };
  private opportunity: OpportunityKey | null = null;
  /** The address that was looked at last: to take it apart each time would cost more than all the rest of a look. */
  private address = '';
  private phase: Phase | null = null;
  private told: PageState = { kind: 'no-opportunity' };
  /** The last record that was read, and the element that showed it. Weak, so that a left page can be freed. */
  private last: { root: WeakRef<Element>; reading: Reading } | null = null;
  /** What showed a record when the address changed: what is read from these may be the last record's. */
  private before: WeakSet<Element> = new WeakSet();
  /** What showed a record that was left before it was read. */
  private passed: WeakRef<Element> | null = null;
  private losses: Losses;

  constructor(
    private readonly reader: PageReader,
    private readonly page: Document,
    private readonly onState: (state: PageState) => void,
    private readonly onForeseen: (reading: Reading) => void = () => undefined,
  ) {
    this.losses = new Losses(reader.valueHook);
  }

  expect(asked: Asked): void {
    this.asked = asked;
    this.phase?.look('wanted');
  }

  locate(field: string): Element | null {
    return this.opportunity && this.reader.locate(this.page, field);
  }

  readAs(fields: WantedFields): Reading | null {
    const result = this.opportunity && this.reader.read(this.page, this.opportunity, { ...this.asked, fields });
    return result?.ok ? result.reading : null;
  }

  fieldAt(element: Element): ShownField | null {
    return this.opportunity && this.reader.fieldAt(this.page, element);
  }

  /** Once a second, and after each navigation. */
  look(): void {
    if (this.goAlong() || !this.opportunity) return;
    if (this.phase) this.phase.look('second');
    else this.arrive(this.opportunity, false);
  }

  /** Goes where the address leads, for the seller may be on another page now. Returns whether that was somewhere else. */
  private goAlong(): boolean {
    const { href } = this.page.location;
    if (href === this.address) return false;
    this.address = href;
    const opportunity = this.reader.opportunityAt(new URL(href));
    if (opportunity && this.opportunity && sameOpportunity(this.opportunity, opportunity)) return false;
    if (opportunity) this.visit(opportunity);
    else this.leave();
    return true;
  }

  rest(): void {
    this.phase?.stop();
    this.phase = null;
  }

  private leave(): void {
    this.rest();
    this.opportunity = null;
    this.tell({ kind: 'no-opportunity' });
  }

  private visit(opportunity: OpportunityKey): void {
    const arriving = this.phase instanceof Arriving ? this.phase : null;
    this.opportunity = opportunity;
    this.losses = new Losses(this.reader.valueHook);
    this.before = new WeakSet(this.reader.shownBy?.(this.page));
    this.passed = arriving?.root ? new WeakRef(arriving.root) : null;
    this.arrive(opportunity, arriving !== null);
    this.tell({ kind: 'waiting', opportunity });
  }

  private arrive(opportunity: OpportunityKey, hasty: boolean): void {
    this.rest();
    const visit = this.visitOf(opportunity);
    this.phase = new Arriving(visit, {
      hasty,
      leftIn: (root) => this.leftIn(root, opportunity),
      passedIn: (root) =>
        hasty && this.passed?.deref() === root && this.lastIn(root)?.opportunity.id !== opportunity.id,
      replaced: () => this.isReplaced(),
      foreseen: this.onForeseen,
      settled: (root, reading) => this.follow(visit, root, reading),
      refused: (obstacle) => this.tell({ kind: 'refused', opportunity, obstacle }),
      late: () => this.told.kind === 'read' && this.tell({ kind: 'waiting', opportunity }),
    });
  }

  private follow(visit: Visit, root: Element, reading: Reading): void {
    this.rest();
    this.phase = new Following(visit, root, reading, {
      changed: (changed) => this.tellReading(root, changed),
      lost: () => this.arrive(visit.opportunity, false),
    });
    this.tellReading(root, reading);
  }

  private visitOf(opportunity: OpportunityKey): Visit {
    return {
      reader: this.reader,
      page: this.page,
      opportunity,
      losses: this.losses,
      asked: () => this.asked,
      isOn: () => {
        this.goAlong();
        return this.opportunity !== null && sameOpportunity(this.opportunity, opportunity);
      },
    };
  }

  /** What this element showed when it was last read, if that was another record. */
  private leftIn(root: Element, opportunity: OpportunityKey): Reading | null {
    const last = this.lastIn(root);
    return last && sameOpportunity(last.opportunity, opportunity) ? null : last;
  }

  private lastIn(root: Element): Reading | null {
    return this.last?.root.deref() === root ? this.last.reading : null;
  }

  private isReplaced(): boolean {
    const elements = this.reader.shownBy?.(this.page) ?? [];
    return elements.length > 0 && !elements.some((element) => this.before.has(element));
  }

  private tellReading(root: Element, reading: Reading): void {
    this.last = { root: new WeakRef(root), reading };
    this.tell({ kind: 'read', reading });
  }

  private tell(state: PageState): void {
    if (sameState(this.told, state)) return;
    this.told = state;
    this.onState(state);
  }
}

function sameState(a: PageState, b: PageState): boolean {
  if (a.kind === 'no-opportunity' || b.kind === 'no-opportunity') return a.kind === b.kind;
  if (!sameOpportunity(opportunityOf(a), opportunityOf(b))) return false;
  if (a.kind === 'read') return b.kind === 'read' && sameReading(a.reading, b.reading);
  return a.kind === 'refused' ? b.kind === 'refused' && a.obstacle === b.obstacle : a.kind === b.kind;
}

function opportunityOf(state: Exclude<PageState, { kind: 'no-opportunity' }>): OpportunityKey {
  return state.kind === 'read' ? state.reading.opportunity : state.opportunity;
}
