import type { WayOfKnowing } from '@/src/facts/evidence';

export const HOW: Readonly<Record<WayOfKnowing, string>> = { did: 'did it', wrote: 'wrote it', said: 'said it' };

/** The words of what opens: the "why" of a row, the form for evidence, the report. */
export const DETAIL_WORDS = {
  wouldShow: 'What would show it',
  why: 'Why it matters',
  evidence: 'Recorded evidence',
  grounds: 'What this rests on',
  rule: (condition: string): string => `Rule: ${condition}.`,
  clears: 'What would clear it',
  grade: {
    A: 'Measured on your own closed deals',
    B: 'Measured on closed deals of others',
    C: "A vendor's figure",
    D: 'A convention, not measured',
    none: 'The customer said so',
  },

  person: 'Who at the customer',
  people: 'People named before',
  day: 'When',
  how: 'How we know: they',
  note: 'Note or link (optional)',
  save: 'Save',
  again: 'Try again',
  cancel: 'Cancel',
  edit: (person: string): string => `Edit what ${person} did`,
  remove: (person: string): string => `Remove what ${person} did`,
  grownOld: 'It was long enough ago to ask again.',
  confirmAgain: (person: string): string => `${person} confirmed it again today`,
  notConfirmed: (reason: string): string => `Could not save: ${reason}. Press it again in a moment.`,
  hasLeft: (person: string): string => `${person} has left the company.`,
  byAnother: 'Have somebody else there confirm it, and record that.',
  needPerson: 'Write who it was. A name at the customer is what makes it evidence.',
  needDay: 'Choose the day on which it happened.',
  futureDay: 'That day is still to come. Record it once it has happened.',
  notSaved: (reason: string): string => `Could not save: ${reason}. Your text is still here.`,

  nothingYet: 'Nothing of this deal can be read yet',
  nothingYetWhy: (changed: string): string =>
    `The page may still be loading. If you see the deal on it, ${changed}: then nothing of it can be read until Walkaway is repaired.`,

  reportFor:
    'For whoever looks after Walkaway. It tells which parts of the page were found, and nothing about the deal.',
  reportText: 'What is copied',
  reportLate: 'The page is being read anew. Close this and open it again in a moment.',
  copyReport: 'Copy report',
  copied: 'Copied. Nothing was sent: paste it where you report the problem.',
  copyByHand: (keys: string): string => `The browser did not let us copy. The text is selected: press ${keys}.`,
} as const;
