import type { HistoryList } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { FactSource, FactValue } from '@/src/facts/facts';
import type { Days } from '@/src/process/condition';
import type { AboutOneFact, Language, NotRead, Writing } from './language';
import { quoted } from './quoted';

export const ENGLISH: Language = {
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  not: (part) => `it is not so that ${part}`,
  atLeast: (count, parts) => `at least ${count} of these ${count === 1 ? 'holds' : 'hold'}: ${parts.join('; ')}`,
  unknownAtLeast: (count, labels) =>
    `at least ${count} of these ${count === 1 ? 'is' : 'are'} not known: ${labels.join(', ')}`,
  owedAtLeast: (count) =>
    `at least ${count} ${count === 1 ? 'outcome of an earlier stage is' : 'outcomes of earlier stages are'} owed`,
  about: (predicate, holds, { label }) => {
    // “Not on the page and empty” would be read as not on the page.
    if (predicate.test === 'blank' && !holds) return `“${label(predicate.fact)}” is filled in`;
    const said = isOrWas(predicate, label);
    return `“${label(predicate.fact)}” ${holds ? said : said.replace(/^(is|was) /, '$1 not ')}`;
  },

  rule: (condition) => `Rule: ${condition}.`,
  wouldChange: (condition, byProof) =>
    `It would be otherwise ${byProof ? 'once the customer has shown that' : 'if'} ${condition}.`,
  noFigures: 'Not judged yet: there are no figures of your own won deals.',
  notWatched: (label, watched, { day }) =>
    watched === null
      ? `${label}: nothing was seen of how it changes yet.`
      : watched.told
        ? `${label}: ${LISTS[watched.told.list]} begins on ${day(watched.since)} (${days(watched.days)} ago): cannot tell what was before.`
        : `${label}: watched since ${day(watched.since)} (${days(watched.days)}): cannot tell what was before.`,
  owed: (count) => `Outcomes of earlier stages still owed: ${count}.`,
  notRead: (label, status) => `${label}: ${NOT_READ[status]}.`,
  found: (label, said, measured, from) => `${label}: ${said}${measured}. ${from}`,

  value,
  empty: (text) => (text === '' ? 'empty' : `${quoted(text)} counts as empty`),
  tooOld: ', too long ago to count',
  hasLeft: (person) => `, but ${person} has left the company`,
  measured: (predicate, number, limit) => {
    switch (predicate.test) {
      case 'past':
      case 'within':
        return number === null
          ? ''
          : `, ${age(number)}${limit === null || limit === 0 ? '' : `; limit ${days(limit)}`}`;
      case 'future':
        return number === null ? '' : `, ${age(number)}`;
      case 'at-least':
      case 'at-most':
      case 'more-than':
      case 'less-than':
        return limit === null ? '' : `; the rule asks for ${predicate.test.replace('-', ' ')} ${limit}`;
      case 'changed-at-least':
        return `; changed ${number ?? 0} times as far as seen, limit ${limit ?? 0}`;
      case 'moved-later':
        return `; moved later by ${days(number ?? 0)}, limit ${days(limit ?? 0)}`;
      default:
        return '';
    }
  },
  origin: ({ source }, writing) => origin(source, writing),
};

/** Starts with "is" or "was", so that a "not" can follow. */
function isOrWas(predicate: AboutOneFact, label: Writing['label']): string {
  switch (predicate.test) {
    case 'known':
      return 'is known';
    case 'blank':
      return 'is on the page and empty';
    case 'is':
      return `is ${word(predicate.value)}`;
    case 'one-of':
      return `is ${predicate.values.map(word).join(' or ')}`;
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return `is ${predicate.test.replace('-', ' ')} ${predicate.number}`;
    case 'before':
    case 'after': {
      const { than } = predicate;
      return `is ${predicate.test} ${typeof than === 'object' ? `“${label(than.fact)}”` : than}`;
    }
    case 'changed-at-least':
      return `was changed at least ${predicate.times} times`;
    case 'moved-later':
      return `was moved later by at least ${predicate.days} days in all`;
    case 'future':
      return 'is today or later';
    case 'past':
      return predicate.days === 0 ? 'is in the past' : `is more than ${ago(predicate.days)}`;
    case 'within':
      return `is at most ${ago(predicate.days)}`;
    case 'longer-than-won':
      return `is longer ago than in 9 of 10 deals that you won, ${SPANS[predicate.span]}`;
  }
}

const SPANS = { cycle: 'from start to end', stage: 'in this stage' } as const;

const NOT_READ: Readonly<Record<NotRead, string>> = {
  absent: 'not found on this page',
  loading: 'nothing is shown for it yet',
  editing: 'being edited, not saved yet',
  conflict: 'two places on the page disagree',
  unparsed: 'on the page, but its text cannot be read for certain',
};

function value(known: FactValue, { day }: Writing): string {
  switch (known.type) {
    case 'text':
      return quoted(known.text);
    case 'person':
      return quoted(known.name);
    case 'choice':
      return word(known.choice);
    case 'date':
      return day(known.day);
    case 'number':
      return known.orMore ? `at least ${known.number}` : String(known.number);
    case 'money':
      return `${known.within === undefined ? '' : 'about '}${known.amount} ${known.currency ?? ''}`.trim();
    case 'flag':
      return word(known.flag);
  }
}

function origin(source: FactSource, { day }: Writing): string {
  if (source.kind === 'evidence') {
    const { person, how, day: when } = source.evidence;
    return `You recorded that ${quoted(person)} ${how} so on ${day(when)}.`;
  }
  if (source.kind === 'people') return source.from === 'seller' ? 'You said so.' : 'From the people on this page.';
  if (source.kind === 'last-ask') return `From your last ask, by ${day(source.by)}.`;
  if (source.kind === 'seen') return `Seen on the pages of this deal since ${day(source.since)}.`;
  if (source.kind === 'told')
    return `From ${LISTS[source.list]}${shownOn(source.shown, day)}, since ${day(source.since)}.`;
  return source.kind === 'field' ? `From the field ${quoted(source.label ?? source.field)}.` : '';
}

/** What tells of the past, as the CRMs call it. */
const LISTS: Readonly<Record<HistoryList, string>> = {
  'stage-history': 'the stage history',
  'field-history': 'the field history',
  'date-entered': 'the dates on which stages were entered',
};

function shownOn(shown: Day | null, day: Writing['day']): string {
  return shown === null ? ' on this page' : `, shown last on ${day(shown)}`;
}

function word(said: string | boolean): string {
  if (typeof said === 'boolean') return said ? 'yes' : 'no';
  return said.replaceAll('-', ' ');
}

function age(number: number): string {
  if (number === 0) return 'today';
  return number > 0 ? `${days(number)} ago` : `in ${days(-number)}`;
}

function days(number: number): string {
  return number === 1 ? '1 day' : `${number} days`;
}

function ago(limit: Days): string {
  if (typeof limit === 'number') return `${days(limit)} ago`;
  const least = Math.min(...Object.values(limit));
  const most = Math.max(...Object.values(limit));
  return least === most ? `${days(least)} ago` : `${least} to ${most} days ago (by stage)`;
}
