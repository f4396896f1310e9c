import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { addressOfDeal } from '@/src/crm/deal-address';
import type { PageReader } from '@/src/crm/reader';
import { sameOpportunity, type DisplayFormat, type OpportunityKey, type Reading } from '@/src/crm/reading';
import { reportOn } from '@/src/crm/report';
import { watchPage, type PageState, type PageWatch } from '@/src/crm/watch';
import { dayOf } from '@/src/day';
import { catalogueWith } from '@/src/facts/catalogue';
import { isNews, seeing, seenOn, type SeenNow } from '@/src/facts/history/seen';
import { toldOn, type ToldNow } from '@/src/facts/history/told';
import { wantedFields } from '@/src/facts/wanted';
import { inNextTask } from '@/src/next-task';
import { FIRST_LAYOUT, type SidebarLayout } from '@/src/sidebar-layout';
import type { Recorded } from '@/src/memory/recorded';
import { isNotice, type Answer, type Notice } from '@/src/messages';
import { fetchDetailsBy } from '@/src/overlay/details';
import type { Host } from '@/src/overlay/host';
import { walkedInWords } from '@/src/overlay/deciding';
import { showOnPage } from '@/src/overlay/marker';
import type { Saved, SidebarActions, SidebarModel, SidebarProblem } from '@/src/overlay/model';
import { PARTS, type Part } from '@/src/overlay/Judged';
import { Sidebar } from '@/src/overlay/Sidebar';
import { prepare } from '@/src/qualify/prepare';
import { ask, askOnce, isCutOff } from './ask';
import { nameOfBrowser } from './browser-name';
import { decisionActions } from './decision-actions';
import { lastWord } from './last-word';
import { fieldActions } from './field-actions';
import { Keeper } from './keeper';
import { lastAskActions } from './last-ask-actions';
import { opportunityOf, sidebarModel, sidebarModelInSteps, type SessionState } from './model';
import { processFits } from './pipeline';
import { asideActions } from './aside-actions';
import { eachDay } from './each-day';
import { conditionActions } from './condition-actions';
import { peopleActions } from './people-actions';
import { processActions } from './process-actions';

/** A background that is just starting answers by then. */
const RETRY_MS = 2000;
/** Storage that could not be read is looked at again, for as long as somebody looks at the page. */
const STORAGE_RETRY_MS = 5000;
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
  const onState = (state: PageState): void => session.turnTo(state);
  const onForeseen = (reading: Reading): void => void session.rehearse(reading);
  session.follow(watchPage({ reader, page, signal, onState, onForeseen }));
}

/** What a page showed and told that is not kept yet. */
interface Noted {
  readonly now: SeenNow;
  readonly told: ToldNow;
}

const NOTHING_NOTED: Noted = { now: {}, told: {} };

class Session {
  /** Null while the tab shows no opportunity. */
  private state: Omit<SessionState, 'layout'> | null = null;
  /** Null until the background said how the seller arranged it: a folded sidebar must not open for a moment. */
  private layout: SidebarLayout | null = null;
  private watch: PageWatch | null = null;
  /** Whether anything is drawn now. */
  private drawn = false;
  /** Whether all that is said of this visit's deal was drawn. */
  private drawnWhole = false;
  /** Whether a deal was judged once in this tab. */
  private rehearsed = false;
  /** Counts what was begun to be drawn. */
  private turn = 0;
  /** What the background was told last of this visit's deal, as text: it is told only what is new. */
  private remembered = '';
  /** What was seen of this visit's deal and is not yet known to be kept. */
  private noted: Noted = NOTHING_NOTED;
  private readonly keeper: Keeper;
  /** What the background was told last to have come true, as text: where it cannot keep that, it is not asked again and again. */
  private notedTrue = '';
  /** Bound to one opportunity: what was typed on one record is never saved to the next. */
  private actions: SidebarActions | null = null;

  private readonly reader: PageReader;
  private readonly page: Document;
  private readonly host: Host;
  private readonly root: HTMLElement;
  private readonly signal: AbortSignal;

  constructor({ reader, page, host, root, signal }: SessionOptions) {
    this.reader = reader;
    this.page = page;
    this.host = host;
    this.root = root;
    this.signal = signal;
    this.keeper = new Keeper({
      tell: (failure) => this.tellKept(failure),
      cutOff: () => this.report({ kind: 'updated' }),
      keeps: () => this.state?.context?.keeps !== 'nothing',
      signal,
    });
    const listen = (message: unknown): undefined => void (isNotice(message) && this.hear(message));
    browser.runtime.onMessage.addListener(listen);
    fetchDetailsBy(() => this.fetchDetails());
    signal.addEventListener('abort', () => {
      // The browser may have taken the API away by now: that is why this session ends.
      if (!isCutOff()) browser.runtime.onMessage.removeListener(listen);
      render(null, root);
    });
    // A tab that slept missed what was recorded elsewhere, and perhaps midnight.
    page.addEventListener('visibilitychange', () => page.hidden || this.refresh(), { signal });
    page.addEventListener('visibilitychange', () => this.keeper.retry(), { signal });
    eachDay(() => this.state && void this.drawSoon(), signal);
    page.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && this.refresh(), { signal });
  }

  follow(watch: PageWatch): void {
    this.watch = watch;
  }

  /** The page shows something else now. */
  turnTo(page: PageState): void {
    if (page.kind === 'no-opportunity') {
      this.state = null;
      this.drawNow();
      return;
    }
    const opportunity = opportunityOf(page);
    const stays = this.isOn(opportunity);
    const kept = stays ? this.state : null;
    this.state = { page, context: kept?.context ?? null, problem: kept?.problem ?? null };
    if (!stays) {
      this.actions = this.actionsOn(opportunity);
      this.remembered = '';
      this.noted = NOTHING_NOTED;
      this.drawnWhole = false;
      void this.open(opportunity);
    }
    this.takeNote();
    this.followPipeline();
    if (page.kind === 'waiting') this.drawNow();
    else void this.drawSoon();
  }

  /**
   * Judges what the page will probably turn out to say, for nothing: the first time takes five times as long as any
   * later one, and is over then before the page has rested.
   */
  async rehearse(reading: Reading): Promise<void> {
    if (this.rehearsed || !this.state?.context || !this.layout) return;
    this.rehearsed = true;
    const { turn } = this;
    await nextTask();
    await this.modelInTasks(turn, { kind: 'read', reading });
  }

  /** Remembers what the page shows of the deal, here at once and in the background for later. */
  private takeNote(): void {
    const { page, context } = this.state ?? {};
    if (!this.state || page?.kind !== 'read' || !context) return;
    const { opportunity } = page.reading;
    const now = seenOn(page.reading, new Set(Object.values(context.fieldMap).flatMap((fields) => fields ?? [])));
    const told = toldOn(page.reading);
    const at = Date.now();
    const isBlank = Object.keys(now).length === 0 && Object.keys(told).length === 0;
    if (isBlank || !isNews(context.seen, now, at, told)) return;
    this.state = { ...this.state, context: { ...context, seen: seeing(context.seen, opportunity, now, at, told) } };
    // What could not be kept a moment ago goes along: the page may not show it any more.
    const noted = { now: { ...this.noted.now, ...now }, told: { ...this.noted.told, ...told } };
    this.noted = noted;
    this.keeper.note(`seen ${opportunity.id}`, async () => {
      const answer = await askOnce('remember-seen', { opportunity, ...noted, at });
      if (answer.ok && this.noted === noted) this.noted = NOTHING_NOTED;
      return answer;
    });
  }

  private refresh(): void {
    if (this.state) void this.open(opportunityOf(this.state.page));
  }

  /** The page tells the pipeline only with its fields: then another process may have been chosen for the deal. */
  private followPipeline(): void {
    const { page, context } = this.state ?? {};
    if (page?.kind !== 'read' || !context) return;
    const fit = processFits(page.reading, context);
    if (fit.fits === 'other') void this.open(page.reading.opportunity, fit.pipeline);
  }

  private async open(
    opportunity: OpportunityKey,
    pipeline: string | null = this.state?.context?.pipeline ?? null,
  ): Promise<void> {
    const answer = await ask('open-opportunity', { opportunity, pipeline });
    if (!this.state || !this.isOn(opportunity)) return;
    if (answer.ok) {
      const { layout, storageProblem } = answer.value;
      const problem: SidebarProblem | null =
        storageProblem === null ? saveProblem(this.keeper.failure) : { kind: 'storage', reason: storageProblem };
      // Storage that fails later takes nothing away of what was read from it before.
      const context = storageProblem ? (this.state.context ?? answer.value) : answer.value;
      this.layout = storageProblem ? (this.layout ?? layout) : layout;
      this.state = { ...this.state, context, problem };
      this.takeNote();
      prepare(context.process);
      const today = dayOf(new Date());
      this.watch?.expect({
        fields: wantedFields(context.fieldMap, catalogueWith(context.process.added)),
        format: context.settings.format,
        today,
      });
      if (storageProblem === null) {
        this.keeper.retry();
        this.followPipeline();
      } else setTimeout(() => this.lookAgain(opportunity, pipeline), STORAGE_RETRY_MS);
      // A page that is read in a moment does not need the outline of what is coming: drawing it costs as much again.
      if (this.state.page.kind === 'waiting' && !this.drawn) {
        setTimeout(() => this.isOn(opportunity) && !this.drawn && void this.drawSoon(), OUTLINE_MS);
        return;
      }
    } else {
      this.layout ??= FIRST_LAYOUT;
      this.state = { ...this.state, problem: isCutOff() ? { kind: 'updated' } : { kind: 'no-answer' } };
      if (!isCutOff()) setTimeout(() => this.isOn(opportunity) && void this.open(opportunity, pipeline), RETRY_MS);
    }
    void this.drawSoon();
  }

  /** It goes on by itself once the browser's storage can be read again. */
  private lookAgain(opportunity: OpportunityKey, pipeline: string | null): void {
    if (this.signal.aborted || this.page.hidden || !this.isOn(opportunity)) return;
    const kind = this.state?.problem?.kind;
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
        if (this.state && this.layout) this.actions?.arrange({ ...this.layout, folded: !this.layout.folded });
    }
  }

  private isOn(opportunity: OpportunityKey): boolean {
    return this.state !== null && sameOpportunity(opportunityOf(this.state.page), opportunity);
  }

  private remember(recorded: Recorded): void {
    if (!this.state?.context) return;
    this.state = { ...this.state, context: { ...this.state.context, recorded } };
    void this.drawSoon();
  }

  private arrange(layout: SidebarLayout): void {
    this.layout = layout;
    void this.drawSoon();
  }

  /**
   * Judges, then draws, then has it remembered, each in a task of its own, so that a page that is still loading is never
   * held up for long. What changes in between starts this anew; an older model is not drawn any more.
   */
  private async drawSoon(): Promise<void> {
    const turn = this.newTurn();
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
    if (!model) return;
    this.rememberDeal(model);
    this.noteCameTrue(model);
  }

  /** The first drawing of a deal takes longest: it comes part by part. */
  private partsOf(model: SidebarModel | null): readonly Part[] {
    if (model?.page.kind !== 'judged' || this.drawnWhole) return ['whole'];
    this.drawnWhole = true;
    return PARTS;
  }

  /** For the lists and boards where this deal stands too: what was said of it here, and when. */
  private rememberDeal(model: SidebarModel): void {
    const { page, today } = model;
    if (this.state?.page.kind !== 'read' || !this.state.context) return;
    const word = lastWord(page, this.state.page.reading, this.state.context, walkedInWords(model));
    const text = JSON.stringify([today, word]);
    if (!word || text === this.remembered) return;
    this.remembered = text;
    const deal = { ...word, judgedAt: Date.now() };
    this.keeper.note(`deal ${word.opportunity.id}`, () => askOnce('remember-deal', { deal }));
  }

  /** Keeps when what was agreed beforehand came true: it did so, whatever the page shows later. */
  private noteCameTrue({ opportunity, conditions }: SidebarModel): void {
    const cameTrue = new Set(conditions.filter(({ trueAt }) => trueAt !== null).map(({ id }) => id));
    const news = (this.state?.context?.recorded.conditions ?? []).filter(
      ({ id, trueAt }) => trueAt === null && cameTrue.has(id),
    );
    const text = JSON.stringify(news);
    if (news.length === 0 || text === this.notedTrue) return;
    this.notedTrue = text;
    const ids = news.map(({ id }) => id);
    void this.record(opportunity, ask('conditions-came-true', { opportunity, ids, at: Date.now() }));
  }

  /** Draws at once: nothing of the last record may stay when the address names another. */
  private drawNow(): void {
    this.newTurn();
    this.show(this.model());
  }

  private newTurn(): number {
    this.turn += 1;
    return this.turn;
  }

  /** Null when there is nothing to draw (yet). */
  private model(): SidebarModel | null {
    if (!this.state || !this.layout) return null;
    return sidebarModel({ ...this.state, layout: this.layout }, dayOf(new Date()));
  }

  /** The same, each step in a task of its own. */
  private async modelInTasks(turn: number, page = this.state?.page): Promise<SidebarModel | null | 'outdated'> {
    if (!this.state || !this.layout || !page) return null;
    const steps = sidebarModelInSteps({ ...this.state, page, layout: this.layout }, dayOf(new Date()));
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await nextTask();
      if (turn !== this.turn) return 'outdated';
    }
  }

  private show(model: SidebarModel | null, part: Part = 'whole'): void {
    if (this.signal.aborted) return;
    if (!this.state) {
      if (this.drawn) render(null, this.root);
      this.drawn = false;
      this.host.detach();
      return;
    }
    // Long before it is filled, while the page still draws the record: a shadow root that is put into a page of many
    // makes the browser look at all of their styles again, which it then has to do in any case.
    this.host.attach();
    if (!model || !this.actions) return;
    render(h(Sidebar, { model, actions: this.actions, part }), this.root);
    this.drawn = true;
  }

  private actionsOn(opportunity: OpportunityKey): SidebarActions {
    return {
      saveEvidence: (form) => {
        const evidence = { ...form, opportunity, recordedAt: Date.now() };
        return this.record(opportunity, ask('save-evidence', { evidence }), form.id);
      },
      removeEvidence: ({ id }) => this.record(opportunity, ask('remove-evidence', { opportunity, id }), id),
      keepDraft: (draft) => this.keeper.keep(draft.id, () => askOnce('keep-draft', { opportunity, draft })),
      dropDraft: (id) => this.keeper.keep(id, () => askOnce('drop-draft', { opportunity, id })),
      showField: (field) => {
        const element = this.watch?.locate(field) ?? null;
        if (element) showOnPage(element, this.host.shadow, this.signal);
        return element !== null;
      },
      setFormat: (format) => this.setFormat(opportunity, format),
      arrange: (layout) => {
        this.arrange(layout);
        this.keeper.note('layout', () => askOnce('arrange', { layout }));
      },
      reloadPage: () => this.page.defaultView?.location.reload(),
      showKept: () => void this.showKept(),
      betterDeals: async (missing) => {
        const answer = await ask('better-deals', { opportunity, missing });
        if (!answer.ok) return null;
        return answer.value.map((deal) => ({ deal, href: addressOfDeal(this.page.location.origin, deal.opportunity) }));
      },
      reportOnPage: () => this.reportOnPage(),
      fields: fieldActions({
        org: { crm: opportunity.crm, org: opportunity.org },
        page: this.page,
        cover: this.host.shadow.host,
        watch: () => (this.isOn(opportunity) ? this.watch : null),
        fieldMap: () => this.state?.context?.fieldMap ?? {},
        catalogue: () => catalogueWith(this.state?.context?.process.added ?? {}),
        reopen: () => this.open(opportunity),
      }),
      process: processActions({
        opportunity,
        today: () => dayOf(new Date()),
        watch: () => (this.isOn(opportunity) ? this.watch : null),
        context: () => this.state?.context ?? null,
        reopen: () => this.open(opportunity),
      }),
      decisions: decisionActions({
        opportunity,
        record: (asked, place) => this.record(opportunity, asked, place),
        keep: (place, send) => this.keeper.keep(place, send),
      }),
      people: peopleActions({
        opportunity,
        record: (asked, place) => this.record(opportunity, asked, place),
        keep: (place, send) => this.keeper.keep(place, send),
      }),
      aside: asideActions({
        opportunity,
        record: (asked, place) => this.record(opportunity, asked, place),
        keep: (place, send) => this.keeper.keep(place, send),
      }),
      conditions: conditionActions({
        opportunity,
        record: (asked, place) => this.record(opportunity, asked, place),
        keep: (place, send) => this.keeper.keep(place, send),
      }),
      lastAsk: lastAskActions({
        opportunity,
        record: (asked, place) => this.record(opportunity, asked, place),
        keep: (place, send) => this.keeper.keep(place, send),
      }),
    };
  }

  private reportOnPage(): string | null {
    if (this.state?.page.kind !== 'read') return null;
    const { crm, hooksVersion } = this.reader;
    return reportOn({
      product: browser.runtime.getManifest().version,
      browser: nameOfBrowser(navigator),
      crm,
      hooksVersion,
      hooks: this.reader.hooksFound(this.page),
      reading: this.state.page.reading,
    });
  }

  private async showKept(): Promise<void> {
    const answer = await ask('open-options', {});
    if (!answer.ok && isCutOff()) this.report({ kind: 'updated' });
  }

  private async fetchDetails(): Promise<boolean> {
    const answer = await ask('start-details', {});
    if (!answer.ok && isCutOff()) this.report({ kind: 'updated' });
    return answer.ok;
  }

  /** `place`: where the draft of this was being kept; what is stored now takes its place. */
  private async record(
    opportunity: OpportunityKey,
    asked: Promise<Answer<Recorded>>,
    place: string | null = null,
  ): Promise<Saved> {
    const draft = place === null ? null : this.keeper.release(place);
    const answer = await asked;
    if (!answer.ok) {
      // The form stays as it is, and so does what is kept of it.
      if (place !== null && draft !== null) this.keeper.keep(place, draft);
      if (isCutOff()) this.report({ kind: 'updated' });
      return { ok: false, reason: answer.error };
    }
    if (this.isOn(opportunity)) this.remember(answer.value);
    return { ok: true };
  }

  private async setFormat(opportunity: OpportunityKey, format: DisplayFormat): Promise<Saved> {
    const { crm, org } = opportunity;
    const answer = await ask('set-format', { org: { crm, org }, format });
    if (answer.ok) {
      if (this.isOn(opportunity)) await this.open(opportunity);
      return { ok: true };
    }
    if (isCutOff()) this.report({ kind: 'updated' });
    return { ok: false, reason: answer.error };
  }

  private tellKept(failure: string | null): void {
    const { problem } = this.state ?? {};
    if (failure !== null) this.report({ kind: 'save-failed', reason: failure });
    else if (problem?.kind === 'save-failed') this.report(null);
  }

  private report(problem: SidebarProblem | null): void {
    if (!this.state) return;
    this.state = { ...this.state, problem };
    void this.drawSoon();
  }
}

function saveProblem(reason: string | null): SidebarProblem | null {
  return reason === null ? null : { kind: 'save-failed', reason };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => inNextTask(resolve, 'user-blocking'));
}
