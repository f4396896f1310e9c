import type { Answer } from '@/src/messages';
import { isCutOff } from './ask';

/** Sends something to be kept, once. */
export type Sending = () => Promise<Answer<null>>;

interface KeeperOptions {
  /** Why what the seller typed is not kept, as a sentence; null once it is. */
  tell(failure: string | null): void;
  /** The extension was updated: nothing can be kept from this page any more. */
  cutOff(): void;
  /** Whether anything is kept here: in some private windows nothing is, and the seller knows. */
  keeps(): boolean;
  signal: AbortSignal;
}

interface Note {
  send: Sending;
  /** How often it was tried and failed. */
  failed: number;
  /** Whether the seller is told when it cannot be kept. */
  tells: boolean;
  reason: string | null;
}

/** The worker was stopped, most likely: the next one is there at once. */
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 60_000;

/**
 * What is to be kept without the seller waiting for it: drafts, and notes of what the page shows. It is sent at once, so
 * that a closed tab loses nothing, and again until it is kept or something newer has taken its place: of one place only
 * the newest is ever sent, or an older text could come back over a newer one.
 */
export class Keeper {
  private readonly notes = new Map<string, Note>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: KeeperOptions) {
    options.signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Why what the seller typed is not kept just now; null when it is. */
  get failure(): string | null {
    return [...this.notes.values()].find(({ tells, reason }) => tells && reason !== null)?.reason ?? null;
  }

  /** What the seller typed, or gave up: it is told when that cannot be kept. */
  keep(place: string, send: Sending): void {
    this.begin(place, { send, failed: 0, tells: true, reason: null });
  }

  /** What nobody waits for. */
  note(place: string, send: Sending): void {
    this.begin(place, { send, failed: 0, tells: false, reason: null });
  }

  /** Lets go of what is not kept yet, since something else takes its place; null when all is kept. */
  release(place: string): Sending | null {
    const { send } = this.notes.get(place) ?? { send: null };
    this.notes.delete(place);
    return send;
  }

  /** Tries all again that could not be kept: now is a good moment, or the last one. */
  retry(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [place, note] of this.notes) if (note.failed > 0) void this.send(place, note);
  }

  private begin(place: string, note: Note): void {
    if (!this.options.keeps()) return;
    this.notes.set(place, note);
    void this.send(place, note);
  }

  private async send(place: string, note: Note): Promise<void> {
    const answer = await note.send();
    if (this.options.signal.aborted || this.notes.get(place) !== note) return;
    if (answer.ok) {
      this.notes.delete(place);
      this.options.tell(this.failure);
      return;
    }
    if (isCutOff()) {
      this.notes.clear();
      this.options.cutOff();
      return;
    }
    note.failed += 1;
    // A worker that was stopped is no failure as long as the next one has not been asked.
    if (note.failed > 1) note.reason = answer.error;
    this.timer ??= setTimeout(() => this.retry(), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 8 ** (note.failed - 1)));
    this.options.tell(this.failure);
  }
}
