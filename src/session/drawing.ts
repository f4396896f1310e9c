import { h, render } from 'preact';
import type { Reading } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import { inNextTask } from '@/src/next-task';
import type { Host } from '@/src/overlay/host';
import { PARTS, type Part } from '@/src/overlay/Judged';
import type { SidebarActions, SidebarModel } from '@/src/overlay/model';
import { Sidebar } from '@/src/overlay/Sidebar';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';
import { sidebarModel, sidebarModelInSteps, type SessionState } from './model';

/** What the sidebar is drawn from. */
export interface Shown {
  readonly state: Omit<SessionState, 'layout'>;
  /** Null until the background said how the seller arranged it: a folded sidebar must not open for a moment. */
  readonly layout: SidebarLayout | null;
  readonly actions: SidebarActions;
}

interface DrawingOptions {
  host: Host;
  /** The element in the host to draw into. */
  root: HTMLElement;
  signal: AbortSignal;
  /** Null while the tab shows no opportunity. */
  shown(): Shown | null;
  /** Called in a task of its own after each drawing. */
  drawn(model: SidebarModel): void;
}

/** Draws the sidebar from what is shown, as often as that changes, and never holds the page up for long. */
export class Drawing {
  /** Whether anything is drawn now. */
  private isDrawn = false;
  /** Whether all that is said of this visit's deal was drawn. */
  private isWhole = false;
  /** Whether a deal was judged once in this tab. */
  private isRehearsed = false;
  /** Counts what was begun to be drawn. */
  private turn = 0;

  constructor(private readonly options: DrawingOptions) {
    options.signal.addEventListener('abort', () => render(null, options.root));
  }

  get isBlank(): boolean {
    return !this.isDrawn;
  }

  /** Another opportunity is shown from now on. */
  begin(): void {
    this.isWhole = false;
  }

  /** Draws at once: nothing of the last record may stay when the address names another. */
  now(): void {
    this.turn += 1;
    this.show(this.model());
  }

  /**
   * Judges, then draws, then tells so, each in a task of its own, so that a page that is still loading is never held up
   * for long. What changes in between starts this anew; an older model is not drawn any more.
   */
  async soon(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    await nextTask();
    if (turn !== this.turn) return;
    const model = await this.modelInTasks(turn);
    if (model === 'outdated') return;
    await nextTask();
    if (turn !== this.turn) return;
    for (const part of this.partsOf(model)) {
      this.show(model, part);
      await nextTask();
      if (turn !== this.turn) return;
    }
    if (model) this.options.drawn(model);
  }

  /**
   * Judges what the page will probably turn out to say, for nothing: the first time takes five times as long as any
   * later one, and is over then before the page has rested.
   */
  async rehearse(reading: Reading): Promise<void> {
    const { state, layout } = this.options.shown() ?? {};
    if (this.isRehearsed || !state?.context || !layout) return;
    this.isRehearsed = true;
    const { turn } = this;
    await nextTask();
    await this.modelInTasks(turn, { kind: 'read', reading });
  }

  /** Null when there is nothing to draw (yet). */
  private model(): SidebarModel | null {
    const { state, layout } = this.options.shown() ?? {};
    return state && layout ? sidebarModel({ ...state, layout }, dayOf(new Date())) : null;
  }

  /** The same, each step in a task of its own. */
  private async modelInTasks(turn: number, page?: Shown['state']['page']): Promise<SidebarModel | null | 'outdated'> {
    const { state, layout } = this.options.shown() ?? {};
    if (!state || !layout) return null;
    const steps = sidebarModelInSteps({ ...state, page: page ?? state.page, layout }, dayOf(new Date()));
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await nextTask();
      if (turn !== this.turn) return 'outdated';
    }
  }

  /** The first drawing of a deal takes longest: it comes part by part. */
  private partsOf(model: SidebarModel | null): readonly Part[] {
    if (model?.page.kind !== 'judged' || this.isWhole) return ['whole'];
    this.isWhole = true;
    return PARTS;
  }

  private show(model: SidebarModel | null, part: Part = 'whole'): void {
    const { host, root, signal } = this.options;
    if (signal.aborted) return;
    const shown = this.options.shown();
    if (!shown) {
      if (this.isDrawn) render(null, root);
      this.isDrawn = false;
      host.detach();
      return;
    }
    // Long before it is filled, while the page still draws the record: a shadow root that is put into a page of many
    // makes the browser look at all of their styles again, which it then has to do in any case.
    host.attach();
    if (!model) return;
    render(h(Sidebar, { model, actions: shown.actions, part }), root);
    this.isDrawn = true;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => inNextTask(resolve, 'user-blocking'));
}
