import type { Obstacle } from '@/src/crm/reader';
import type { Crm } from '@/src/crm/reading';
import type { Choice } from '@/src/deal/decision';
import type { Severity } from '@/src/process/sales-process';
import type { OutcomeState, SignalResult } from '@/src/qualify/assessment';
import type { Health, Hindrance } from './health/health';

/** The words that the sidebar shows, or may have to show, before the seller reaches for it; the others come with its details. */

export const OUTCOME_STATE: Readonly<Record<OutcomeState, string>> = {
  met: 'Met',
  open: 'Not proven yet',
  stale: 'To be confirmed again',
  unmet: 'The page says no',
  unseen: 'Not read on this page',
};

export const SEVERITY: Readonly<Record<Severity, string>> = {
  stop: 'Stop',
  red: 'Serious',
  amber: 'Caution',
  hygiene: 'Tidy up',
};

export const SIGNAL_STATE: Readonly<Record<Exclude<SignalResult['state'], 'raised' | 'set-aside'>, string>> = {
  clear: 'Clear',
  unknown: 'Not known',
};

export const OBSTACLE: Readonly<Record<Exclude<Obstacle, 'loading'>, { title: string; remedy: string }>> = {
  'two-records': {
    title: 'Two records are open side by side',
    remedy: 'Close one of them or switch to a single tab, and this deal is checked at once.',
  },
  'no-access': {
    title: 'This record cannot be read',
    remedy: 'It may be deleted or not shared with you. Open a deal that you can see.',
  },
  'signed-out': {
    title: 'You are signed out',
    remedy: 'Sign in again, and this deal is checked at once.',
  },
  'in-frame': {
    title: 'This page shows the deal in a frame',
    remedy: 'Walkaway does not read pages within pages. Open the standard view of the deal, if your team has one.',
  },
};

const DECIDED: Readonly<Record<Choice, string>> = {
  advance: 'advance this deal',
  keep: 'keep this deal',
  walk: 'walk away',
};

const CRM_NAME: Readonly<Record<Crm, string>> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };

interface Hindering {
  /** For the end of the line that counts. */
  short: string;
  what: string;
  remedy: string | null;
}

/** What kept facts from being read, and what the seller can do about it. */
export function hindering(
  hindrance: Hindrance,
  { crm, unopenedTab, blankCards, asks }: Pick<Health, 'crm' | 'unopenedTab' | 'blankCards' | 'asks'>,
): Hindering {
  switch (hindrance) {
    case 'tab':
      return {
        short: 'in a tab not opened yet',
        what: `In the ${unopenedTab} tab, or not on this layout`,
        remedy: WORDS.openTab(unopenedTab ?? ''),
      };
    case 'editing':
      return { short: 'being edited', what: 'Being edited', remedy: 'Save or cancel the edit' };
    case 'conflict':
      return { short: 'in two versions', what: 'Two places on this page disagree', remedy: 'Reload the page' };
    case 'format':
      return {
        short: 'uncertain',
        what: 'Its format is not certain',
        remedy: asks ? WORDS.answerRemedy : WORDS.lookRemedy,
      };
    case 'text':
      return { short: 'not understood', what: 'Its text is not understood', remedy: null };
    case 'changed':
      return {
        short: 'not found',
        what: `Moved or renamed by ${CRM_NAME[crm]}, or not on this layout`,
        remedy: null,
      };
    case 'layout':
      return {
        short: 'not found',
        what: `Not on this page layout, ${blankCards.length > 0 ? 'in a card that is folded, ' : ''}hidden from you, or in a field of your own`,
        remedy: blankCards.length > 0 ? WORDS.openCards(blankCards) : null,
      };
    case 'no-field':
      return { short: 'without a field', what: 'No field is known for it', remedy: null };
    case 'loading':
      return { short: 'still loading', what: 'Still loading', remedy: null };
    case 'late':
      return {
        short: 'not shown yet',
        what: 'Nothing is shown for it yet: it may be empty, or may not have come',
        remedy: 'Reload the page. If nothing comes, look at it there yourself',
      };
  }
}

/** What the seller can do on the page now, by what was in the way. */
export function remediesOf(health: Health): readonly { hindrance: Hindrance; remedy: string }[] {
  return health.unread.flatMap(({ hindrance }) => {
    const { remedy } = hindering(hindrance, health);
    return remedy === null ? [] : [{ hindrance, remedy }];
  });
}

/** The line that says how much of what is needed could be read. */
export function healthLine(health: Health): string {
  const { read, unread, other } = health;
  const missing = unread.reduce((sum, { facts }) => sum + facts.length, 0);
  const asked = read.length + missing;
  if (asked === 0) return `Read ${count(other.length, 'field', 'fields')}, none needed`;
  if (missing === 0) return `Read ${asked === 1 ? 'the one field' : `all ${asked} fields`} needed`;
  const [only, second] = unread;
  const how = only && !second ? hindering(only.hindrance, health).short : 'not read';
  return `Read ${read.length} of ${count(asked, 'field', 'fields')} · ${missing} ${how}`;
}

/** What stands in a field: what another place says, too, where the two differ. Two boxes differ without any text. */
export function standing(text: string, other?: string): string {
  return other === undefined || other === text
    ? quotedOrNothing(text)
    : `${quotedOrNothing(text)} and ${quotedOrNothing(other)}`;
}

function quotedOrNothing(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`;
}

/** Days from today in words: -3 is "3 days ago". */
export function daysFromToday(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const length = Math.abs(days);
  const span = length < 14 ? `${length} days` : length < 61 ? `${Math.round(length / 7)} weeks` : months(length);
  return days < 0 ? `${span} ago` : `in ${span}`;
}

function months(days: number): string {
  return `${Math.round(days / 30.4)} months`;
}

/** "one thing", "2 things". */
export function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** For use inside a sentence. */
export function startSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The sentence under the verdict, by the line of the tree that decided. */
export const REASON = {
  warnings: (number: number, names: string): string =>
    `${count(number, 'independent warning', 'independent warnings at once')}: ${names}.`,
  warningsHold: (number: number, names: string): string =>
    `Every outcome is in, but ${count(number, 'independent warning stands', 'independent warnings stand')}: ${names}.`,
  unreadable: 'Less than half of what this stage needs can be read here.',
  ready: 'The customer has shown every outcome up to this stage.',
  readyClaimed: (claimed: number): string =>
    `Every outcome up to this stage is in, but ${count(claimed, 'rests', 'rest')} on your word alone.`,
  missing: (here: number, stage: string): string => `${count(here, 'outcome is', 'outcomes are')} missing in ${stage}.`,
  owed: (owed: number): string => `${count(owed, 'outcome is', 'outcomes are')} owed from earlier stages.`,
  missingAndOwed: (here: number, stage: string, owed: number): string =>
    `${count(here, 'outcome is', 'outcomes are')} missing in ${stage}, and ${owed} owed from earlier stages.`,
  stageUnknown: 'The stage of this deal is not known, so there is nothing to measure it by.',
  closed: 'This deal is over. There is nothing to advise.',
} as const;

export const WORDS = {
  closedWon: 'Closed, won',
  closedLost: 'Closed, lost',
  thisStage: 'this stage',
  sidebar: 'Walkaway',
  reading: 'Reading this page',
  fold: 'Fold to the edge',
  unfold: 'Open Walkaway',
  otherSide: 'Move to the other side',
  resize: 'Width of the sidebar',
  moveHint: 'Arrow keys up and down move it',
  stagePlace: (position: number, of: number): string => `${position} of ${of}`,
  nextStage: (name: string): string => `Next: ${name}`,
  lastStage: 'Last stage',
  stageNot: (why: string): string => `Stage ${why}`,
  stageAsks: 'There is one question about the stage of this deal.',
  stageShown: (text: string): string => `“${text}” on this page`,
  changeStage: 'Change',
  nameStage: 'Say which one it is',
  stageUnmapped: (text: string): string => `“${text}” is not a stage of this process`,
  noName: 'This deal',

  firm: 'Firm: nothing still unknown would change this.',
  dependsOn: (facts: string): string => `Depends on ${facts}.`,
  more: (number: number): string => `${number} more`,
  withAside: (signals: number, counting: string | null): string =>
    `With ${count(signals, 'signal', 'signals')} set aside.${
      counting === null ? '' : ` Counting ${signals === 1 ? 'it' : 'them'}: ${counting}.`
    }`,
  countsAgain: (signals: number): string =>
    `${count(signals, 'signal counts', 'signals count')} again: the day has passed until which you set ${signals === 1 ? 'it' : 'them'} aside.`,
  aside: {
    disputed: (day: string): string => `False alarm, set aside until ${day}`,
    'set-aside': (day: string): string => `Set aside until ${day}`,
  },
  wasAside: (day: string): string => `Set aside until ${day}, counts again`,
  nextTitle: 'Do this next',
  by: (day: string): string => `By ${day}:`,
  askBy: 'ask by',
  otherwise: 'Otherwise,',
  record: 'Record evidence',
  resume: 'Continue recording',
  goToSignal: 'See the signal',
  makeLastAsk: 'Make it the last ask',
  resumeLastAsk: 'Continue the last ask',
  lastAskDue: 'The last ask is due. Say how it ended.',

  decision: 'Decision',
  decide: 'Decide',
  choices: 'Advance, keep or walk away',
  decided: (choice: Choice, day: string): string => `You decided to ${DECIDED[choice]} on ${day}`,
  noReason: 'Without a reason',
  log: 'Decided and asked so far',
  closedLog: 'What was decided, and what became of it',

  missing: (stage: string): string => `Missing in ${stage}`,
  nothingMissing: 'Every outcome of this stage is in.',
  recommended: 'Recommended, decides nothing',
  owed: 'Owed from earlier stages',
  signals: 'Walk-away signals',
  noSignals: 'None raised.',
  quietSignals: 'Clear or not known',
  agreed: 'Agreed beforehand',
  nothingAgreed: 'Say now when you would leave, or come back. It is harder once you hope.',
  agreedCameTrue: 'What you agreed beforehand has come true.',
  people: 'People',
  nobody: 'Nobody at the customer is named yet.',
  met: 'Met',
  later: 'Later stages',
  allOutcomes: 'All outcomes',
  timeBuys: 'What the time would buy',
  unreadNote: 'What could not be read never counts against the deal.',
  read: 'Read',
  readToo: 'Read as well, not needed now',
  empty: 'Empty',
  show: 'Show on page',
  notOnPage: 'It is not on the page just now.',
  chooseField: 'Choose its field',
  chooseFieldOf: (fact: string): string => `Choose its field: ${fact}`,
  chooseFields: 'Choose the field',

  saveFailed: (reason: string): string => `Could not save: ${reason}.`,
  notRemoved: (reason: string): string => `Could not remove: ${reason}. Nothing was changed.`,
  removed: 'Evidence removed.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  updated: 'Walkaway was updated. Reload the page to go on; at most the last letters you typed are lost.',
  storage: (reason: string): string =>
    `What you recorded cannot be read just now: ${reason}. Until then the deal is judged by the page alone.`,
  unreadable: (records: number): string =>
    `${count(records, 'record', 'records')} of this deal cannot be read, and ${records === 1 ? 'is' : 'are'} left as before. See “What is kept”.`,
  privateWindow:
    'Private window: what you recorded elsewhere is not shown here, and what you record here is forgotten with the window.',
  privateNothing: 'Private window: nothing is kept here. To record something, open the deal in a normal window.',
  noAnswer: 'Walkaway’s background does not answer yet. Trying again …',
  reload: 'Reload',

  changed: (crm: Crm): string => `${CRM_NAME[crm]} changed its page`,
  changedParts:
    'Some parts are not where they were. What could be read for certain is shown, and the verdict rests on that alone.',
  changedAll: 'No field is where it was, so nothing could be read. It may also be a layout that is new to Walkaway.',
  notFound: (facts: string): string => `Not found: ${facts}.`,
  answerRemedy: 'Answer the question at the top',
  lookRemedy: 'Look at it on the page yourself',
  layoutRemedy: 'Open the main view of the record, or reload it',
  report: 'Report on this page',
  openCards: (cards: readonly string[]): string =>
    `Open ${list(cards.map(quotedOrNothing))} on this page, where nothing is shown now`,
  nameFields: 'Choose which of your fields hold what is needed',
  nameFieldsReason:
    'This page shows some of them by a label alone. Each is read on every deal once you said what it is.',
  nameFieldsNow: 'Choose your fields',
  openTab: (tab: string): string => `Open the ${tab} tab`,
  openTabReason: 'Its fields can be read once it has been opened.',
  judgedBy: 'Judged by',
  process: (title: string, version: string): string => `${title} ${version}`,
  processGone: (id: string): string => `“${id}”, the process that you chose, is gone. The usual one judges instead.`,
  chooseProcess: 'Choose',
  kept: 'What is kept',
  local: 'Nothing leaves this computer.',

  ownFields: (number: number): string =>
    number === 0 ? 'Fields of your own' : count(number, 'field of your own', 'fields of your own'),
  notMapped: (reason: string): string => `Could not keep it: ${reason}. Nothing was changed.`,
  formatAsks: 'There is one question about how to read this page.',
  formatSaved: 'Your answer is kept, and the page is read by it.',
  formatForgotten: 'Your answer is forgotten. You are asked again where a page needs it.',
} as const;
