import type { Crm, Org } from '@/src/crm/reading';
import type { BackupEvery, BackupProblem } from '@/src/settings/own-backup';
import type { Day } from '@/src/day';
import type { KeptDeal, KeptOrg } from '@/src/memory/kept/overview';
import { KIND_NAMES, type ByKind, type KindName } from '@/src/memory/kept/kinds';
import { STANDINGS, type Merging, type Standing } from '@/src/memory/kept/merge';

/** The words of the options page. */

export const CRM_NAME: Readonly<Record<Crm, string>> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };

/** What one and what several of a kind are called. */
const KIND_WORDS: ByKind<readonly [one: string, many: string]> = {
  deals: ['last verdict on a deal', 'last verdicts on deals'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  histories: ['history of what pages showed', 'histories of what pages showed'],
  drafts: ['unfinished evidence form', 'unfinished evidence forms'],
  asks: ['last ask', 'last asks'],
  askDrafts: ['unfinished last ask', 'unfinished last asks'],
  decisions: ['decision', 'decisions'],
  reasonDrafts: ['unfinished reason for a decision', 'unfinished reasons for decisions'],
  setAside: ['signal set aside', 'signals set aside'],
  asideDrafts: ['unfinished form to set a signal aside', 'unfinished forms to set signals aside'],
  people: ['person at a customer', 'people at customers'],
  personDrafts: ['unfinished person', 'unfinished people'],
  conditions: ['condition to leave or come back', 'conditions to leave or come back'],
  conditionDrafts: ['unfinished condition', 'unfinished conditions'],
  choices: ['process chosen for a deal', 'processes chosen for deals'],
  orgs: ['organisation’s settings', 'organisations’ settings'],
  settings: ['place of the sidebar', 'places of the sidebar'],
  preferences: ['set of preferences', 'sets of preferences'],
};

function howMany(number: number, [one, many]: readonly [one: string, many: string]): string {
  return `${number.toLocaleString()} ${number === 1 ? one : many}`;
}

/** Everything that there is any of: "3 pieces of evidence", "1 history". */
export function countedKinds(counts: ByKind<number>): readonly string[] {
  return KIND_NAMES.filter((name) => counts[name] > 0).map((name) => howMany(counts[name], KIND_WORDS[name]));
}

/** What the card of an organisation counts, each number with its name. */
export function tilesOf({ counts, said }: KeptOrg): readonly { number: number; name: string }[] {
  const { processes, format, ownFields, stageNames } = said;
  const chosen = counts.choices + processes.pipelines.length + (processes.all === null ? 0 : 1);
  const fields = Object.values(ownFields).reduce((sum, map) => sum + Object.keys(map).length, 0);
  const formats = [format.dateOrder, format.decimal].filter((answer) => answer !== null).length;
  const tile = (number: number, words: readonly [string, string]) => ({ number, name: words[number === 1 ? 0 : 1] });
  const always = [
    tile(counts.deals, ['deal', 'deals']),
    tile(counts.evidence, KIND_WORDS.evidence),
    tile(counts.histories, ['deal watched over time', 'deals watched over time']),
  ];
  const ifAny = [
    tile(counts.asks, KIND_WORDS.asks),
    tile(counts.decisions, KIND_WORDS.decisions),
    tile(counts.setAside, KIND_WORDS.setAside),
    tile(counts.people, KIND_WORDS.people),
    tile(counts.conditions, KIND_WORDS.conditions),
    tile(
      counts.drafts +
        counts.askDrafts +
        counts.personDrafts +
        counts.reasonDrafts +
        counts.asideDrafts +
        counts.conditionDrafts,
      ['unfinished form', 'unfinished forms'],
    ),
    tile(chosen, ['chosen process', 'chosen processes']),
    tile(stageNames.length, ['named stage', 'named stages']),
    tile(fields, ['field of your own', 'fields of your own']),
    tile(formats, ['answer about formats', 'answers about formats']),
  ];
  return [...always, ...ifAny.filter(({ number }) => number > 0)];
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  new: 'new',
  newer: 'newer than here',
  same: 'the same',
  older: 'not newer: what is here stays',
};

/** How the rows of each kind in a file stand to what is here. */
export function standings(merging: Merging): readonly { kind: string; said: string }[] {
  return KIND_NAMES.flatMap((name) => {
    const all = Object.values(merging[name]).reduce((sum, number) => sum + number, 0);
    if (all === 0) return [];
    const said = STANDINGS.filter((standing) => merging[name][standing] > 0).map(
      (standing) => `${merging[name][standing].toLocaleString()} ${STANDING_WORDS[standing]}`,
    );
    return [{ kind: capital(manyOf(name)), said: said.join(', ') }];
  });
}

/** How many rows would change something. */
export function changesIn(merging: Merging): number {
  return KIND_NAMES.reduce((sum, name) => sum + merging[name].new + merging[name].newer, 0);
}

/** One record of a kind. */
export function kindName(name: KindName): string {
  return capital(KIND_WORDS[name][0]);
}

function manyOf(name: KindName): string {
  return KIND_WORDS[name][1];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function orgName({ crm, org }: Org): string {
  return `${CRM_NAME[crm]} ${org}`;
}

export function dealName({ opportunity, word }: KeptDeal): string {
  return word?.name || `Deal ${opportunity.id}`;
}

export function moment(at: number): string {
  return new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "28 Nov 2026, 09:12", as the browser's language writes it. */
export function momentOfDay(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** "Fri, 25 Dec 2026", as the browser's language writes it. */
export function calendarDay(day: Day): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(undefined, parts);
}

/** Sunday is 0, as the fourth of January 2026 was. */
export function weekdayName(weekday: number): string {
  return new Date(Date.UTC(2026, 0, 4 + weekday)).toLocaleDateString(undefined, { weekday: 'long', timeZone: 'UTC' });
}

/** "40 %", and not all as long as it is not all. */
export function percent(done: number, of: number): string {
  return (Math.floor((done / of) * 100) / 100).toLocaleString(undefined, { style: 'percent' });
}

/** "235 MB", "2.3 MB", "12 kB". */
export function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000).toLocaleString()} kB`;
  const most = bytes < 10_000_000 ? 1 : 0;
  return `${(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: most, minimumFractionDigits: most })} MB`;
}

export const WORDS = {
  title: 'What is kept',
  intro: 'Everything that Walkaway keeps is in this browser, on this computer. Nothing leaves it.',
  loading: 'Looking what is kept …',
  unreadable: (reason: string): string => `What is kept cannot be read just now: ${reason}.`,
  unreadableRemedy: 'Nothing was changed. Try again; if that does not help, close this page and restart the browser.',
  again: 'Try again',
  emptyTitle: 'Nothing is kept yet',
  empty:
    'Open a deal in Salesforce or HubSpot. What you record there, and what its page shows over time, is listed here.',
  privateWindow:
    'This is a private window: only what you did in private windows is here, and it is forgotten with the last of them. What is kept otherwise is seen in a normal window.',
  undo: 'Undo',
  undone: 'Put back.',
  failed: (what: string, reason: string): string => `${what} did not work: ${reason}. Nothing was changed. Try again.`,

  storage: 'In this browser',
  persistent: 'The browser has promised to keep it, also when the disk gets full.',
  mayGo: 'The browser may drop it when the disk gets full. Ask it to keep it, or save a backup now and then.',
  persist: 'Ask the browser to keep it',
  refusedToPersist:
    'The browser does not promise it just now. It may once you use Walkaway more often; until then, save a backup now and then.',

  deals: 'Deals',
  find: 'Find a deal',
  noneFound: 'No deal has that in its name.',
  moreDeals: (number: number): string => `Show ${number.toLocaleString()} more`,
  lookedAt: 'Looked at, not judged',
  lastSeen: (day: string): string => `last seen ${day}`,
  erase: 'Erase',
  eraseDeal: (name: string): string => `Erase “${name}”`,
  eraseOrg: (name: string): string => `Erase all of ${name}`,
  eraseOrgButton: 'Erase this organisation …',

  falseAlarms: 'False alarms',
  falseAlarmsIntro:
    'Signals that you called a false alarm. One that is on many deals is a rule to talk about with whoever made the process.',
  signal: 'Signal',
  lastTime: 'Last time',

  retention: 'How long it is kept',
  keptForEver: 'Everything is kept until you erase it.',
  keptFor: (days: number): string =>
    `A deal that you have not opened for ${howMany(days, ['day', 'days'])} is forgotten, with all that is kept of it. One whose last ask still waits for an answer is kept, and so is one that you want to come back to.`,
  retentionDays: 'Days',
  forgetAfter: 'Forget deals that were not opened for so long …',
  forgetNever: 'Keep everything',
  needDays: (most: number): string => `Write a whole number of days, from 1 to ${most.toLocaleString()}.`,
  forgetNow: (deals: number): string => `Forget ${howMany(deals, ['deal', 'deals'])} now?`,
  forgottenNow: (deals: number, days: number): string =>
    `${howMany(deals, ['deal was', 'deals were'])} not opened for more than ${howMany(days, ['day', 'days'])}. All that is kept of ${deals === 1 ? 'it' : 'them'} goes now, and from then on that of others, each day.`,
  looking: 'Looking which deals …',
  forgetting: (deals: number): string => `Forgetting ${howMany(deals, ['deal', 'deals'])} …`,
  retentionChanged: (deals: number): string =>
    deals === 0 ? 'Changed. No deal is as old as that.' : `Changed, and forgot ${howMany(deals, ['deal', 'deals'])}.`,
  retentionEnded: 'Nothing is forgotten by itself any more.',

  reminders: 'When something is due',
  remindersIntro:
    'The number on the toolbar button says how many last asks are due, and how much of what you agreed beforehand has come true. The browser can tell you as well, from nine in the morning of the day: once for each, with the name of the deal. What only a page can show is told when one has shown it. It asks you first whether it may.',
  remindersAre:
    'The browser tells you from nine in the morning of the day: once for each last ask that is due, and for each thing agreed beforehand that has come true, with the name of the deal. A click on it leads to the deal.',
  remind: 'Tell me when something is due',
  stopReminding: 'Do not tell me any more',
  remindersOn: 'You are told when something is due.',
  remindersOff: 'You are not told any more. The number on the toolbar button stays.',
  notAllowed:
    'The browser did not allow it, so nothing was changed. The number on the toolbar button tells you all the same.',

  daysOff: 'Days on which you do not work',
  daysOffIntro:
    'No date that Walkaway proposes falls on one of them, and the countdown of a last ask passes over them. For all deals.',
  weekend: 'Every week',
  weekendChanged: 'Your week is changed. All dates are proposed by it from now on.',
  holidays: 'Holidays',
  addDays: 'Add days off',
  firstDay: 'Day, or first day',
  lastDay: 'Last day (optional)',
  add: 'Add',
  remove: 'Remove',
  removeDays: (days: string): string => `Remove ${days}`,
  daysRemoved: (days: string): string => `You work again: ${days}.`,
  daysAdded: (number: number): string =>
    number === 0 ? 'All of these days were there already.' : `${number === 1 ? '1 day' : `${number} days`} off added.`,
  needDay: 'Choose a day.',
  endsEarly: 'The last day is before the first one.',
  tooManyDays: 'That is more than 500 days in all. Remove some that have passed.',
  pasteDays: 'Paste a list of days',
  listOfDays: 'One day a line, as 2026-12-25. What stands behind it is passed over.',
  listExample: '2026-12-25 Christmas Day',
  addList: 'Add these days',
  needList: 'Paste at least one day.',
  lineUnread: (line: string): string => `This line begins with no day: “${line.slice(0, 60)}”. Nothing was added.`,
  daysOffFailed: 'Keeping your days off',

  damaged: (number: number): string =>
    number === 1 ? '1 record cannot be read' : `${number.toLocaleString()} records cannot be read`,
  damagedIntro: (number: number): string =>
    number === 1
      ? 'It is left as it is, and nothing else suffers from it. A backup holds it apart. Take an older backup to put it right, or erase it.'
      : 'They are left as they are, and nothing else suffers from them. A backup holds them apart. Take an older backup to put them right, or erase them.',

  backup: 'Backup',
  backupIntro:
    'Everything in one file, for another computer or for later. It holds names and notes of your deals: keep it where you would keep those.',
  export: 'Save everything to a file',
  writing: 'Writing the file …',
  exported: (name: string): string => `Saved as ${name}, in your downloads.`,
  exportFailed: 'Writing the file',
  choose: 'Take from a file …',
  checking: 'Checking the file …',
  refused: 'This file cannot be taken. Nothing was changed.',
  andMore: (number: number): string => `and ${number.toLocaleString()} more`,
  refusedRemedy: 'Choose another file, or save a new one where this one was made.',
  preview: (name: string, day: string): string => `${name}, saved on ${day}`,
  previewIntro: 'Of two versions of the same record the newer one stays. Nothing has changed yet.',
  nothingNew: 'There is nothing in it that is not here already.',
  take: 'Take it in',
  taking: 'Taking it in …',
  taken: (number: number): string =>
    number === 1
      ? 'Taken in: 1 record is new or newer.'
      : `Taken in: ${number.toLocaleString()} records are new or newer.`,
  importFailed: 'Taking it in',
  close: 'Close',
  cancel: 'Cancel',

  automatic: 'Automatic backup',
  automaticIntro:
    'Everything in one file, saved by itself into the folder “Walkaway” of your downloads while the browser runs. It stays on this computer, and whoever uses it can read it. The browser asks you first whether Walkaway may save files.',
  automaticIs: (every: BackupEvery, most: number): string =>
    `${every === 'day' ? 'Every day' : 'Every week'} a file with everything is saved into the folder “Walkaway” of your downloads. One that was missed follows as soon as the browser runs. The ${most} newest are kept: what you erase here stays in them until they are written over.`,
  automaticEvery: { day: 'Save it every day', week: 'Save it every week' },
  automaticInstead: { day: 'Every day instead', week: 'Every week instead' },
  automaticChanged: {
    day: 'A file is saved every day from now on.',
    week: 'A file is saved every week from now on.',
  },
  automaticBegins: 'A file is saved as soon as there is anything to save.',
  automaticEnded: 'No file is saved by itself any more. Those that there are stay where they are.',
  stopAutomatic: 'Stop',
  filesNotAllowed: 'The browser did not allow it, so nothing was changed.',
  allowFiles: 'Let Walkaway save files again',
  backUpNow: 'Back up now',
  backingUp: 'Writing the file …',
  backingUpElsewhere: 'A backup is being made just now.',
  backedUp: 'Saved. It is in the folder “Walkaway” of your downloads.',
  noBackupYet: 'None has been saved yet.',
  lastBackup: (when: string): string => `Last saved on ${when}`,
  showBackup: 'Show it in its folder',
  lastTry: (when: string): string => `The last try, on ${when}, did not work.`,
  triedAgain: 'It is tried again within an hour.',
  backupProblem: {
    'no-right': 'The browser does not let Walkaway save files any more, so no backup is made.',
    'no-room': 'The disk is full. Free some room, then press “Back up now”.',
    'no-access':
      'The browser cannot write into the folder for downloads. Look in the browser’s settings where downloads go, then press “Back up now”.',
    stopped:
      'Saving was stopped before the file was complete. If the browser asks each time where a file goes, switch that off in its settings; then press “Back up now”.',
    refused:
      'The browser does not take the file. Perhaps downloads are blocked on this computer: ask whoever looks after it. You can still save everything to a file by hand.',
    unreadable:
      'What is kept could not be read just then. Press “Back up now”; if that does not help, restart the browser.',
    unknown: 'The browser could not save the file. Press “Back up now”; if that does not help, restart the browser.',
  } satisfies Readonly<Record<BackupProblem, string>>,

  privacy: 'What is kept, and what never leaves',
  privacyKept: [
    'What you recorded: evidence, last asks, decisions, signals that you set aside, what you agreed beforehand, what you said of people at the customer, and forms that you have not finished.',
    'What the pages of your deals showed over time in the fields that the process asks about, since a page shows only now.',
    'The last verdict on each deal that you opened, with its name and account.',
    'What you said of an organisation: processes, stages, fields of your own, how it writes dates. And where the sidebar stands.',
  ],
  privacyNever:
    'None of it is sent anywhere: Walkaway has no server and makes no request. It is removed with the extension, or here. The file docs/privacy.md of the project says the same in detail.',

  everything: 'Erase everything',
  everythingIntro: 'As if Walkaway had just been installed.',
  everythingButton: 'Erase everything …',
  eraseEverything: 'Erase everything that Walkaway keeps',

  goes: 'This goes:',
  settingsGo:
    'where the sidebar stands, and what you set on this page: days off, how long deals are kept, reminders and automatic backup',
  tabs: 'A tab that shows one of these deals starts anew, with what its page shows then.',
  undoable: 'You can undo it as long as this page is open.',
  final: 'This cannot be undone.',
  filesStay: 'Files that were saved, by you or by themselves, stay where they are.',
  sure: 'I have a backup, or need none',
  keep: 'Keep it',
  eraseDealFailed: 'Erasing',
  erasing: 'Erasing …',
  erasingEverything: 'Erasing everything … If you close this page before it is done, everything stays.',
  erased: (what: string): string => `Erased: ${what}.`,
} as const;
