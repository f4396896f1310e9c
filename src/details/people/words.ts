import { roleInWords } from '@/src/overlay/desk/naming';
import { list } from '@/src/overlay/words';
import type { DealRole } from '@/src/deal/person';

/** The words of the people at the customer: their list and the form for one of them. */
export const PEOPLE_WORDS = {
  nobody: 'Nobody at the customer is named yet, on this page or by you.',
  unlisted: 'The page counts contacts of this deal and lists none of them now. Open their card there to see them here.',
  offered: 'Whoever only stands on this page is shown, not kept, until you say something of them.',
  roles: (roles: readonly DealRole[]): string => roles.map(roleInWords).join(', '),
  onPage: 'On this page',
  onPageAs: (labels: readonly string[]): string => `On this page: ${list(labels)}`,
  saidSo: 'You said so',
  hasLeft: (day: string | null): string =>
    day === null ? 'Has left the company' : `Left the company, known since ${day}`,

  add: 'Add a person',
  resume: 'Continue adding a person',
  change: (name: string): string => `Change ${name}`,
  leave: 'Has left the company',
  leaves: (name: string): string => `${name} has left the company`,
  stay: 'Has not left after all',
  stays: (name: string): string => `${name} has not left after all`,
  remove: (name: string): string => `Forget what you said of ${name}`,

  name: 'Name at the customer',
  role: 'What they are in this deal',
  left: 'Left the company on (optional)',
  formOf: (name: string | null): string => (name === null ? 'Add a person' : `What ${name} is in this deal`),
  needName: 'Write a name.',
  twice: (name: string): string => `${name} is in the list already. Change them there.`,
  noDay: 'Choose a day, or leave the field empty.',
  futureDay: 'That day is still to come. Say so once they have left.',

  saved: (name: string): string => `What you said of ${name} is kept.`,
  leftNow: (name: string): string => `${name} has left. What they showed is to be confirmed by somebody else.`,
  stayed: (name: string): string => `${name} is there. What they showed counts again.`,
  removed: (name: string): string => `What you said of ${name} is forgotten.`,
} as const;
