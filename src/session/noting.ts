import { isNews, seeing, seenOn, type SeenNow } from '@/src/facts/history/seen';
import { toldOn, type ToldNow } from '@/src/facts/history/told';
import type { Recorded } from '@/src/memory/recorded';
import type { Answer, OpportunityContext } from '@/src/messages';
import { walkedInWords } from '@/src/overlay/desk/deciding';
import type { SidebarModel } from '@/src/overlay/model';
import type { Reading } from '@/src/crm/reading';
import { ask, askOnce } from './ask';
import type { Keeper } from './keeper';
import { lastWord } from './last-word';

/** What a page showed and told that is not kept yet. */
interface Noted {
  readonly now: SeenNow;
  readonly told: ToldNow;
}

const NOTHING_NOTED: Noted = { now: {}, told: {} };

interface NotingOptions {
  keeper: Keeper;
  /** Shows what is recorded of this visit's opportunity once this is answered. */
  record(asked: Promise<Answer<Recorded>>): void;
}

/** Tells the background what a page shows of the deal, and what was said of it: each only when it is new. */
export class Noting {
  /** What was seen of this visit's deal and is not yet known to be kept. */
  private noted: Noted = NOTHING_NOTED;
  /** What the background was told last of this visit's deal, as text. */
  private remembered = '';
  /** What it was told last to have come true, as text: where it cannot keep that, it is not asked again and again. */
  private cameTrue = '';

  constructor(private readonly options: NotingOptions) {}

  /** Another opportunity is shown from now on. */
  begin(): void {
    this.noted = NOTHING_NOTED;
    this.remembered = '';
  }

  /** Remembers what the page shows of the deal: here at once, in what is given back, and in the background for later. */
  seen(reading: Reading, context: OpportunityContext): OpportunityContext {
    const { opportunity } = reading;
    const now = seenOn(reading, new Set(Object.values(context.fieldMap).flatMap((fields) => fields ?? [])));
    const told = toldOn(reading);
    const at = Date.now();
    const isBlank = Object.keys(now).length === 0 && Object.keys(told).length === 0;
    if (isBlank || !isNews(context.seen, now, at, told)) return context;
    // What could not be kept a moment ago goes along: the page may not show it any more.
    const noted = { now: { ...this.noted.now, ...now }, told: { ...this.noted.told, ...told } };
    this.noted = noted;
    this.options.keeper.note(`seen ${opportunity.id}`, async () => {
      const answer = await askOnce('remember-seen', { opportunity, ...noted, at });
      if (answer.ok && this.noted === noted) this.noted = NOTHING_NOTED;
      return answer;
    });
    return { ...context, seen: seeing(context.seen, opportunity, now, at, told) };
  }

  /** For the lists and boards where this deal stands too: what was said of it here, and when. */
  judged(model: SidebarModel, reading: Reading, context: OpportunityContext): void {
    const word = lastWord(model.page, reading, context, walkedInWords(model));
    const text = JSON.stringify([model.today, word]);
    if (!word || text === this.remembered) return;
    this.remembered = text;
    const deal = { ...word, judgedAt: Date.now() };
    this.options.keeper.note(`deal ${word.opportunity.id}`, () => askOnce('remember-deal', { deal }));
  }

  /** Keeps when what was agreed beforehand came true: it did so, whatever the page shows later. */
  agreed(model: SidebarModel, { recorded }: OpportunityContext): void {
    const { opportunity, conditions } = model;
    const cameTrue = new Set(conditions.filter(({ trueAt }) => trueAt !== null).map(({ id }) => id));
    const news = recorded.conditions.filter(({ id, trueAt }) => trueAt === null && cameTrue.has(id));
    const text = JSON.stringify(news);
    if (news.length === 0 || text === this.cameTrue) return;
    this.cameTrue = text;
    const ids = news.map(({ id }) => id);
    this.options.record(ask('conditions-came-true', { opportunity, ids, at: Date.now() }));
  }
}
