import type { FactType } from '@/src/facts/catalogue-entry';
import { count } from '@/src/overlay/words';

/** Every word about fields of one's own. */
export const FIELD_WORDS = {
  back: 'Back',
  which: 'Which field holds this?',
  nowFrom: (field: string): string => `Now read from “${field}”.`,
  usualAgain: 'Use the usual field again',
  filter: 'Find a field by name, label or value',
  likely: 'Likely',
  all: 'All fields on this page',
  noField: 'No field on this page matches.',
  empty: 'Empty',
  notSeen: 'Not to be seen just now',
  readAs: (facts: string): string => `Now read as: ${facts}`,
  labelOnly: 'Only a label names it',

  pick: 'Pick it on the page',
  pickTitle: 'Click the field on the page',
  pickHint: 'Arrow keys go from field to field, Enter takes one, Escape ends.',
  nothingHere: 'No field here',

  isOurs: 'Is this your field?',
  fact: 'Holds',
  label: 'Label',
  name: 'Name in the CRM',
  nowShown: 'On the page now',
  understood: 'Read as',
  labelOnlyWarning:
    'The page shows only a label for this field, not its name. It is read by that label: should somebody rename it, the field is not found any more, and the sidebar says so.',
  tellsNothing:
    'What it shows now would not count. Look for another field, unless it is filled otherwise on your other deals.',
  forAll: 'From now on it is read on every deal of this organisation.',
  confirm: 'Yes, read it from here',
  confirmAnyway: 'Read it from here all the same',
  cancel: 'Cancel',

  mapped: (fact: string, field: string): string => `${fact} is now read from “${field}”.`,
  unmapped: (fact: string): string => `${fact} is read from the usual field again.`,
  imported: (number: number): string => `${count(number, 'field was', 'fields were')} taken from the file.`,
  undone: 'Undone.',

  ownTitle: 'Fields of your own',
  ownNone:
    'Every fact is read from the field that usually holds it. Choose another one here, or wherever a fact says so.',
  ownNote: 'These facts are read from fields that you chose, on every deal of this organisation.',
  change: (fact: string): string => `Change the field: ${fact}`,
  remove: (fact: string): string => `Read from the usual field again: ${fact}`,

  otherFact: 'Choose the field of a fact',
  noFact: 'A fact …',

  share: 'Share or keep',
  save: 'Save as a file',
  copy: 'Copy as text',
  copied: 'Copied.',
  notCopied: 'The browser did not allow that. Save it as a file instead.',
  take: 'Take from a file',
  file: 'File',
  paste: 'Or paste its text here',
  check: 'See what would change',
  nothingToRead: 'Choose a file or paste its text first.',
  otherOrg: (org: string): string => `This file was made for the organisation “${org}”.`,
  added: 'New',
  changed: 'Changed',
  same: (number: number): string => `${count(number, 'field is', 'fields are')} the same already.`,
  nothingNew: 'The file says nothing that is not so already.',
  notHere: 'not on this page',
  insteadOf: (field: string): string => `instead of “${field}”`,
  doImport: (number: number): string => `Take ${count(number, 'field', 'fields')}`,
  refused: 'The file cannot be read, and nothing was changed:',
} as const;

/** What stands in the way when a text cannot be read as a fact's type. */
export const NOT_AS: Readonly<Record<FactType, string>> = {
  text: 'a text',
  person: 'the name of a person',
  choice: 'one of the answers that are known',
  date: 'a date',
  number: 'a number',
  money: 'an amount',
  flag: 'yes or no',
};
