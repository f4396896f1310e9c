import type { Choice } from '@/src/deal/decision';
import { count, list } from '@/src/overlay/words';

/** The words of decisions: the choice, and the log of them. */
export const DECISION_WORDS = {
  choose: { advance: 'Advance', keep: 'Keep', walk: 'Walk away' } satisfies Record<Choice, string>,
  chosen: { advance: 'advance', keep: 'keep', walk: 'walk away' } satisfies Record<Choice, string>,
  reason: 'Reason (optional)',
  quick: 'Reasons to take over',
  missing: (says: string): string => `still missing: ${says}`,
  allIn: 'every outcome of this stage is in',
  saved: (choice: string): string => `Decided: ${choice}.`,
  saveReason: 'Save the reason',
  reasonSaved: 'The reason is saved.',
  again: 'Decide again',
  takeBack: 'Take it back',
  takenBack: 'The decision is taken back.',

  became: (decided: string, days: number | null, won: boolean): string => {
    const end = won ? 'won' : 'lost';
    if (days === null) return `${decided}. It was ${end}.`;
    if (days === 0) return `${decided}, on the day it was ${end}.`;
    return `${decided}, ${count(days, 'day', 'days')} before it was ${end}.`;
  },
  saidThen: (verdict: string, because: string): string => `Walkaway said then: ${verdict}. ${because}`,
  stoodThen: (stage: string): string => `It stood in “${stage}”.`,
  signalsThen: 'Signals that were raised',
  asideThen: 'set aside by you',
  since: 'Different since then',
  changed: (label: string, then: string, now: string): string => `${label}: ${then} then, ${now} now`,
  emptied: (label: string, then: string): string => `${label}: ${then} then, empty now`,
  more: (number: number): string => `and ${count(number, 'other value', 'other values')}`,
  asked: (ask: string, day: string): string => `Last ask: ${ask}, by ${day}`,
  answered: {
    open: 'Waits for an answer.',
    due: 'Due today.',
    overdue: 'No answer by that day.',
    done: 'They did it.',
    refused: 'They did not do it.',
    left: 'It had no answer when you decided to walk.',
  },

  unanswered: 'It had no answer when the deal closed.',

  note: 'Walk note',
  noteFor: 'For the CRM or a colleague. Change what you like before you copy it.',
  copyNote: 'Copy note',
  copied: 'Copied. Paste it where it belongs.',
} as const;

/** The words of the note about a decision to walk. */
export const NOTE_WORDS = {
  nameless: 'this deal',
  account: (name: string): string => ` (${name})`,
  decided: (deal: string, day: string, why: string): string =>
    `We decided to stop working on ${deal} on ${day}, ${why}`,
  because: (reason: string): string => `because ${reason}.`,
  becauseOfThese: 'because of what we saw:',
  saw: 'What we saw:',
  sawOnly: (because: string): string => `What we saw: ${because}`,
  signal: (name: string, says: string, facts: readonly string[]): string =>
    `- ${name}: ${says}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`,
  fact: (label: string, value: string): string => `${label}: ${value}`,
  stood: (facts: readonly string[]): string => `How it stood: ${facts.join('; ')}.`,
  asked: (ask: string, person: string, day: string): string =>
    `Our last ask${person === '' ? '' : ` of ${person}`}: ${ask}, by ${day}.`,
  answer: {
    open: 'It still waits for an answer.',
    due: 'It still waits for an answer.',
    overdue: 'There was no answer.',
    done: 'They did it.',
    refused: 'They did not do it.',
    left: 'It had no answer when we decided.',
  },
  back: (what: readonly string[]): string => `What would bring it back: ${list(what)}.`,
} as const;
