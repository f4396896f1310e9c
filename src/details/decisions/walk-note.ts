import { dayOf, type Day } from '@/src/day';
import type { WatchedFor } from '@/src/deal/condition';
import type { Decision, FactThen } from '@/src/deal/decision';
import type { FactId } from '@/src/facts/catalogue';
import { ENGLISH } from '@/src/language/english';
import type { Writing } from '@/src/language/language';
import { dueDay, stateOf, type LastAsk } from '@/src/deal/last-ask';
import { startSmall } from '@/src/overlay/words';
import { watchedInWords } from '@/src/language/agreed';
import { NOTE_WORDS } from './words';

interface NoteContext {
  /** The last ask that went before the decision; null where there was none. */
  lastAsk: LastAsk | null;
  /** What was agreed beforehand to bring the deal back, and has not come true. */
  again: readonly WatchedFor[];
  /** What would clear a signal; null where its process is not there any more. */
  clears(signal: string): string | null;
  writing: Writing;
  today: Day;
}

/** What a colleague wants to know of a deal beside why it was stopped. */
const STOOD: readonly FactId[] = ['stage', 'amount', 'closeDate'];

/** Words that begin a sentence and are no name: within one they are written small. */
const SMALL_WORDS =
  /^(The|They|Their|There|It|Its|We|Our|He|She|His|Her|This|That|No|Not|Nobody|Nothing|After|Since)\b/;

/** A decision to walk as plain text, for the CRM or a colleague: what was decided, why, and what would bring it back. */
export function walkNote(decision: Decision, { lastAsk, again, clears, writing, today }: NoteContext): string {
  const { because, madeAt, reason } = decision;
  // What the seller set aside is no reason to walk.
  const grave = decision.signals.filter(({ severity, aside }) => !aside && (severity === 'stop' || severity === 'red'));
  const saw = grave.map(({ name, says, facts }) => {
    const telling = facts.filter((id) => isTelling(decision, id));
    return NOTE_WORDS.signal(name, says, valuesOf(telling, decision, writing));
  });
  const stood = valuesOf(STOOD, decision, writing);
  const agreed = [
    ...(lastAsk !== null && lastAsk.back !== '' ? [lastAsk.back] : []),
    ...again.map((when) => watchedInWords(when, { fact: writing.label, day: writing.day })),
  ];
  const back =
    agreed.length > 0
      ? agreed
      : grave.map(({ id }) => startSmall(withoutEnd(clears(id) ?? ''))).filter((text) => text !== '');
  const lines = [
    NOTE_WORDS.decided(dealIn(decision), writing.day(dayOf(new Date(madeAt))), whyIn(decision, saw.length > 0)),
    ...(saw.length > 0 && reason !== '' ? [NOTE_WORDS.saw] : []),
    ...saw,
    ...(saw.length === 0 && reason !== '' && because !== '' ? [NOTE_WORDS.sawOnly(because)] : []),
    ...(stood.length > 0 ? [NOTE_WORDS.stood(stood)] : []),
    ...(lastAsk === null ? [] : [askIn(lastAsk, writing, today)]),
    ...(back.length > 0 ? [NOTE_WORDS.back(back)] : []),
  ];
  return lines.map(oneLine).join('\n');
}

function dealIn({ facts }: Decision): string {
  const account = textIn(facts, 'account');
  return `${textIn(facts, 'name') ?? NOTE_WORDS.nameless}${account === null ? '' : NOTE_WORDS.account(account)}`;
}

function textIn(facts: readonly FactThen[], id: FactId): string | null {
  const value = facts.find(({ fact }) => fact === id)?.value;
  return value?.type === 'text' && oneLine(value.text) !== '' ? oneLine(value.text) : null;
}

/** As the seller typed it; else what was seen, which follows line by line, or as the sidebar said it. */
function whyIn({ reason, because }: Decision, isSeen: boolean): string {
  if (reason === '' && isSeen) return NOTE_WORDS.becauseOfThese;
  const said = withoutEnd(reason === '' ? because : reason);
  return NOTE_WORDS.because(SMALL_WORDS.test(said) ? startSmall(said) : said);
}

function askIn(lastAsk: LastAsk, writing: Writing, today: Day): string {
  const { ask, person } = lastAsk;
  return `${NOTE_WORDS.asked(ask, person, writing.day(dueDay(lastAsk)))} ${NOTE_WORDS.answer[stateOf(lastAsk, today)]}`;
}

function valuesOf(ids: readonly FactId[], { facts }: Decision, writing: Writing): readonly string[] {
  return ids.flatMap((id) => {
    const known = facts.find(({ fact }) => fact === id);
    return known ? [NOTE_WORDS.fact(writing.label(id), ENGLISH.value(known.value, writing))] : [];
  });
}

/** Numbers, and whether something is so, stand in the sentence of the signal already. */
function isTelling({ facts }: Decision, id: FactId): boolean {
  const type = facts.find(({ fact }) => fact === id)?.value.type;
  return type !== 'number' && type !== 'flag';
}

function withoutEnd(text: string): string {
  return oneLine(text).replace(/\.$/, '');
}

/** Nothing in a record can begin a line of its own, or hide in one. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
