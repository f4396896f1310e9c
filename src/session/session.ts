import { browser } from 'wxt/browser';
import type { PageReader } from '@/src/crm/reader';
import { sameOpportunity, type OpportunityKey } from '@/src/crm/reading';
import { reportOn } from '@/src/crm/report';
import { watchPage, type PageState, type PageWatch } from '@/src/crm/watch';
import { dayOf } from '@/src/day';
import { catalogueWith } from '@/src/facts/catalogue';
import { wantedFields } from '@/src/facts/wanted';
import { FIRST_LAYOUT, type SidebarLayout } from '@/src/settings/sidebar-layout';
import type { Recorded } from '@/src/memory/recorded';
import { isNotice, type Notice, type OpportunityContext } from '@/src/messages';
import { fetchDetailsBy } from '@/src/overlay/details';
import type { Host } from '@/src/overlay/host';
import type { SidebarActions, SidebarModel, SidebarProblem } from '@/src/overlay/model';
import { prepare } from '@/src/qualify/prepare';
import { sidebarActions } from './actions/sidebar-actions';
import { ask, askOnce, isCutOff } from './ask';
import { nameOfBrowser } from './browser-name';
import { Drawing } from './drawing';
import { eachDay } from './each-day';
import { Keeper } from './keeper';
import { opportunityOf, type SessionState } from './model';
import { Noting } from './noting';
import { processFits } from './pipeline';
import { recordingOn, type Recording } from './recording';

/** A background that is just starting answers by then. Storage that could not be read is looked at again as often. */
const RETRY_MS = 2000;
/** A page that takes longer gets the outline of what is coming. */
const OUTLINE_MS = 1000;

interface SessionOptions {
  reader: PageReader;
  page: Document;
  host: Host;
  /** The element in the host to draw into. */
  root: HTMLElement;
  signal: AbortSignal;
}

/**
 * One tab's work from its start to its end: follows the page from record to record, asks the background once per
 * record for what was recorded, and draws the sidebar again whenever either changes. Ends with `signal`.
 */
export function startSession(options: SessionOptions): void {
  const { reader, page, signal } = options;
  const session = new Session(options);
  session.follow(
    watchPage({
      reader,
      page,
      signal,
      onState: (state) => session.turnTo(state),
      onForeseen: (reading) => void session.drawing.rehearse(reading),
    }),
  );
}

/** One opportunity in front of the seller, and what can be done about it. */
interface Visit {
  readonly state: Omit<SessionState, 'layout'>;
  /** Bound to one opportunity: what was typed on one record is never saved to the next. */
  readonly recording: Recording;
  readonly actions: SidebarActions;
}

class Session {
  readonly drawing: Drawing;
  /** Null while the tab shows no opportunity. */
  private visit: Visit | null = null;
  /** Null until the background said how the seller arranged it: a folded sidebar must not open for a moment. */
  private layout: SidebarLayout | null = null;
  private watch: PageWatch | null = null;
  private readonly keeper: Keeper;
  private readonly noting: Noting;

  constructor(private readonly options: SessionOptions) {
    const { page, host, root, signal } = options;
    this.keeper = new Keeper({
      tell: (failure) => this.tellKept(failure),
      cutOff: () => this.report({ kind: 'updated' }),
      keeps: () => this.context?.keeps !== 'nothing',
      signal,
    });
    this.noting = new Noting({
      keeper: this.keeper,
      record: (asked) => void this.visit?.recording.record(asked),
    });
    this.drawing = new Drawing({
      host,
      root,
      signal,
      shown: () => this.visit && { ...this.visit, layout: this.layout },
      drawn: (model) => this.noteDrawn(model),
    });
    const listen = (message: unknown): undefined => void (isNotice(message) && this.hear(message));
    browser.runtime.onMessage.addListener(listen);
    fetchDetailsBy(() => this.fetchDetails());
    signal.addEventListener('abort', () => {
      // The browser may have taken the API away by now: that is why this session ends.
      if (!isCutOff()) browser.runtime.onMessage.removeListener(listen);
    });
    // A tab that slept missed what was recorded elsewhere, and perhaps midnight.
    page.addEventListener('visibilitychange', () => page.hidden || this.refresh(), { signal });
    page.addEventListener('visibilitychange', () => this.keeper.retry(), { signal });
    eachDay(() => this.visit && void this.drawing.soon(), signal);
    page.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
  }

  follow(watch: PageWatch): void {
    this.watch = watch;
  }

  /** The page shows something else now. */
  turnTo(page: PageState): void {
    if (page.kind === 'no-opportunity') {
      this.visit = null;
      this.drawing.now();
      return;
    }
    const opportunity = opportunityOf(page);
    if (this.visit && this.isOn(opportunity)) this.change({ page });
    else this.begin(opportunity, page);
    this.noteSeen();
    this.followPipeline();
    if (page.kind === 'waiting') this.drawing.now();
    else void this.drawing.soon();
  }

  private begin(opportunity: OpportunityKey, page: SessionState['page']): void {
    const recording = recordingOn({
      opportunity,
      keeper: this.keeper,
      recorded: (recorded) => this.isOn(opportunity) && this.remember(recorded),
      cutOff: () => this.report({ kind: 'updated' }),
    });
    const state = { page, context: null, problem: null };
    this.visit = { state, recording, actions: this.actionsOn(recording) };
    this.noting.begin();
    this.drawing.begin();
    void this.open(opportunity);
  }

  private get context(): OpportunityContext | null {
    return this.visit?.state.context ?? null;
  }

  private change(changed: Partial<Visit['state']>): void {
    if (this.visit) this.visit = { ...this.visit, state: { ...this.visit.state, ...changed } };
  }

  private noteSeen(): void {
    const { page, context } = this.visit?.state ?? {};
    if (page?.kind === 'read' && context) this.change({ context: this.noting.seen(page.reading, context) });
  }

  private noteDrawn(model: SidebarModel): void {
    const { page, context } = this.visit?.state ?? {};
    if (!context) return;
    if (page?.kind === 'read') this.noting.judged(model, page.reading, context);
    this.noting.agreed(model, context);
  }

  private refresh(): void {
    if (this.visit) void this.open(opportunityOf(this.visit.state.page));
  }

  /** The page tells the pipeline only with its fields: then another process may have been chosen for the deal. */
  private followPipeline(): void {
    const { page, context } = this.visit?.state ?? {};
    if (page?.kind !== 'read' || !context) return;
    const fit = processFits(page.reading, context);
    if (fit.fits === 'other') void this.open(page.reading.opportunity, fit.pipeline);
  }

  private async open(
    opportunity: OpportunityKey,
    pipeline: string | null = this.context?.pipeline ?? null,
  ): Promise<void> {
    const answer = await ask('open-opportunity', { opportunity, pipeline });
    if (!this.visit || !this.isOn(opportunity)) return;
    if (answer.ok) {
      const { layout, storageProblem } = answer.value;
      const problem: SidebarProblem | null =
        storageProblem === null ? saveProblem(this.keeper.failure) : { kind: 'storage', reason: storageProblem };
      // Storage that fails later takes nothing away of what was read from it before.
      const context = storageProblem ? (this.context ?? answer.value) : answer.value;
      this.layout = storageProblem ? (this.layout ?? layout) : layout;
      this.change({ context, problem });
      this.noteSeen();
      prepare(context.process);
      this.watch?.expect({
        fields: wantedFields(context.fieldMap, catalogueWith(context.process.added)),
        format: context.settings.format,
        today: dayOf(new Date()),
      });
      if (storageProblem === null) {
        this.keeper.retry();
        this.followPipeline();
      } else setTimeout(() => this.lookAgain(opportunity, pipeline), RETRY_MS);
      // A page that is read in a moment does not need the outline of what is coming: drawing it costs as much again.
      if (this.visit.state.page.kind === 'waiting' && this.drawing.isBlank) {
        setTimeout(() => this.isOn(opportunity) && this.drawing.isBlank && void this.drawing.soon(), OUTLINE_MS);
        return;
      }
    } else {
      this.layout ??= FIRST_LAYOUT;
      this.change({ problem: isCutOff() ? { kind: 'updated' } : { kind: 'no-answer' } });
      if (!isCutOff()) setTimeout(() => this.isOn(opportunity) && void this.open(opportunity, pipeline), RETRY_MS);
    }
    void this.drawing.soon();
  }

  /** It goes on by itself once the browser's storage can be read again, for as long as somebody looks at the page. */
  private lookAgain(opportunity: OpportunityKey, pipeline: string | null): void {
    const { page, signal } = this.options;
    if (signal.aborted || page.hidden || !this.isOn(opportunity)) return;
    const kind = this.visit?.state.problem?.kind;
    if (kind === 'storage' || kind === 'save-failed') void this.open(opportunity, pipeline);
  }

  private hear(notice: Notice): void {
    switch (notice.tell) {
      case 'recorded-changed':
        if (this.isOn(notice.opportunity)) this.remember(notice.recorded);
        return;
      case 'settings-changed':
        this.refresh();
        return;
      case 'arranged':
        this.arrange(notice.layout);
        return;
      case 'toggle-sidebar':
        if (this.layout) this.visit?.actions.arrange({ ...this.layout, folded: !this.layout.folded });
    }
  }

  private isOn(opportunity: OpportunityKey): boolean {
    return this.visit !== null && sameOpportunity(opportunityOf(this.visit.state.page), opportunity);
  }

  private remember(recorded: Recorded): void {
    if (!this.context) return;
    this.change({ context: { ...this.context, recorded } });
    void this.drawing.soon();
  }

  private arrange(layout: SidebarLayout): void {
    this.layout = layout;
    void this.drawing.soon();
  }

  private actionsOn(recording: Recording): SidebarActions {
    const { opportunity } = recording;
    const { page, host, signal } = this.options;
    return sidebarActions({
      recording,
      page,
      host,
      signal,
      watch: () => (this.isOn(opportunity) ? this.watch : null),
      context: () => (this.isOn(opportunity) ? this.context : null),
      reopen: async () => {
        if (this.isOn(opportunity)) await this.open(opportunity);
      },
      arrange: (layout) => {
        this.arrange(layout);
        this.keeper.note('layout', () => askOnce('arrange', { layout }));
      },
      reportOnPage: () => this.reportOnPage(),
      cutOff: () => this.report({ kind: 'updated' }),
    });
  }

  private reportOnPage(): string | null {
    const { reader, page } = this.options;
    if (!this.visit) return null;
    return reportOn({
      product: browser.runtime.getManifest().version,
      browser: nameOfBrowser(navigator),
      crm: reader.crm,
      hooksVersion: reader.hooksVersion,
      hooks: reader.hooksFound(page),
      page: this.visit.state.page,
    });
  }

  private async fetchDetails(): Promise<boolean> {
    const answer = await ask('start-details', {});
    if (!answer.ok && isCutOff()) this.report({ kind: 'updated' });
    return answer.ok;
  }

  private tellKept(failure: string | null): void {
    if (failure !== null) this.report({ kind: 'save-failed', reason: failure });
    else if (this.visit?.state.problem?.kind === 'save-failed') this.report(null);
  }

  private report(problem: SidebarProblem | null): void {
    if (!this.visit) return;
    this.change({ problem });
    void this.drawing.soon();
  }
}

function saveProblem(reason: string | null): SidebarProblem | null {
  return reason === null ? null : { kind: 'save-failed', reason };
}
