import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect, it, vi } from 'vitest';
import { BackupReader } from '@/src/backup/backup-reader';
import { answer, type Resources } from '@/src/background/answer';
import { forgetOld } from '@/src/background/forget';
import { parseRequest } from '@/src/background/request-schema';
import type { Org } from '@/src/crm/reading';
import { ISO_DAYS } from '@/src/day-style';
import { databaseOpener, type Database } from '@/src/memory/database';
import { claimCameTrue } from '@/src/memory/due';
import { eraseDeal, eraseEverything, eraseOrg } from '@/src/memory/kept/erase';
import { KIND_NAMES } from '@/src/memory/kept/kinds';
import { mergeBatches, mergeRows } from '@/src/memory/kept/merge';
import { claimDue } from '@/src/memory/last-asks';
import { changePreferences } from '@/src/memory/preferences';
import type { Requests } from '@/src/messages';
import { FIRST_PREFERENCES } from '@/src/settings/preferences';
import { BUILT_IN } from '@/src/packs/built-in';
import { openFile } from '../backup/read-file';
import { anotherId } from '../factories';
import { dateOf, fileWith, KeptModel, waits, type Tables } from './kept-model';
import { dealOf, WRITES, type Pick, type Write, type WriteName, type Writer } from './kept-writes';

vi.mock('@/src/browser', () => ({ browser: fakeBrowser }));
const { mayAsk } = await import('@/src/background/pages');

/** One organisation for each lane. Keys of the second begin with those of the first, and all have deals of the same ids. */
const ORGS: readonly { org: Org; url: string }[] = [
  { org: { crm: 'salesforce', org: 'acme' }, url: 'https://acme.lightning.force.com/lightning/page/home' },
  {
    org: { crm: 'salesforce', org: 'acme--uat.sandbox' },
    url: 'https://acme--uat.sandbox.lightning.force.com/lightning/page/home',
  },
  { org: { crm: 'hubspot', org: '4402817' }, url: 'https://app.hubspot.com/contacts/4402817/objects/0-3' },
  { org: { crm: 'hubspot', org: '44028170' }, url: 'https://app.hubspot.com/contacts/44028170/objects/0-3' },
];

const KEEP_DAYS = 5;
const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-05T12:00:00');
/** Between the two days to which everything in the model is dated. */
const TODAY = '2026-11-27';
const RECORDS = ['form', 'ask', 'decision', 'aside', 'person', 'condition'];
const IDS_OF_KIND = 3;
const FIRST_LANE_ONLY: ReadonlySet<string> = new Set(['arrange', 'prefer']);

class Lane implements Writer {
  readonly model: KeptModel;
  readonly url: string;
  /** Sends the latest request of each kind once more. */
  readonly again = new Map<WriteName, () => Promise<void>>();
  /** What was started and not waited for. */
  pending: Promise<void>[] = [];
  /** Files that were saved, the oldest first. */
  readonly files: Tables[] = [];
  private day = 0;

  constructor(readonly number: number) {
    const { org, url } = ORGS[number] ?? { org: { crm: 'salesforce' as const, org: 'none' }, url: '' };
    this.model = new KeptModel(org);
    this.url = url;
  }

  id(kind: string, slot: number, foreign = false): string {
    const lane = foreign ? this.number + 1 : this.number;
    return anotherId((lane * RECORDS.length + RECORDS.indexOf(kind)) * IDS_OF_KIND + (slot % IDS_OF_KIND));
  }

  now(): number {
    return START + (this.day += 1) * DAY_MS;
  }
}

/** What is written otherwise than by a page of the CRM: by the page with all that is kept. */
const ACTS = {
  'erase-deal': async (lane, pick, database) => {
    lane.model.eraseDeal(dealOf(pick));
    await eraseDeal(database, lane.model.deal(dealOf(pick)));
  },
  'erase-deal-and-put-back': async (lane, pick, database) => {
    await mergeRows(database, await eraseDeal(database, lane.model.deal(dealOf(pick))));
  },
  'erase-org': async (lane, _pick, database) => {
    lane.model.eraseOrg();
    await eraseOrg(database, lane.model.org);
  },
  'save-file': async (lane) => {
    lane.files.push(lane.model.copy());
  },
  'take-file-in': async (lane, { seed }, database) => {
    const file = lane.files[seed % lane.files.length];
    if (file) await takeIn(lane, file, database);
  },
  /** As on another computer: an old file first, and then what was saved later. */
  'take-files-in-anew': async (lane, _pick, database) => {
    lane.model.eraseOrg();
    await eraseOrg(database, lane.model.org);
    for (const file of lane.files) await takeIn(lane, file, database);
  },
  prefer: async ({ model }, { slot, variant }, database) => {
    const change = { notify: variant % 2 === 0, ...(slot === 0 ? {} : { keepDays: variant > 3 ? KEEP_DAYS : null }) };
    const before = model.tables.preferences.get('own') ?? FIRST_PREFERENCES;
    model.tables.preferences.put('own', null, { ...before, ...change });
    await changePreferences(database, (preferences) => ({ ...preferences, ...change }));
  },
} satisfies Record<string, (lane: Lane, pick: Pick, database: Database) => Promise<void>>;
type ActName = keyof typeof ACTS;

async function takeIn({ model }: Lane, file: Tables, database: Database): Promise<void> {
  model.takeIn(file);
  const reader = new BackupReader(await openFile(new Blob([fileWith(file)])));
  await mergeBatches(database, reader.batches());
}

/** What goes through all organisations: it runs by itself, between the lanes. */
const BETWEEN = {
  'erase-all': async (lanes, _pick, database) => {
    lanes.forEach(({ model }) => model.eraseAll());
    await eraseEverything(database);
  },
  forget: async (lanes, { variant }, database) => {
    const now = START + variant * 4 * DAY_MS;
    const preferences = lanes[0]?.model.tables.preferences;
    preferences?.put('own', null, { ...(preferences.get('own') ?? FIRST_PREFERENCES), keepDays: KEEP_DAYS });
    await changePreferences(database, (before) => ({ ...before, keepDays: KEEP_DAYS }));
    for (const { model } of lanes) forgetIn(model, now - KEEP_DAYS * DAY_MS);
    await forgetOld(() => Promise.resolve(database), now);
  },
  'tell-due': async (lanes, _pick, database) => {
    for (const { model } of lanes) tellDueIn(model);
    await claimDue(database, TODAY);
  },
  'tell-came-true': async (lanes, _pick, database) => {
    for (const { model } of lanes) tellCameTrueIn(model);
    await claimCameTrue(database, TODAY);
  },
} satisfies Record<string, (lanes: readonly Lane[], pick: Pick, database: Database) => Promise<void>>;
type BetweenName = keyof typeof BETWEEN;

function forgetIn(model: KeptModel, before: number): void {
  const { deals, histories, conditions } = model.tables;
  const known = new Set([...deals.all(), ...histories.all()].flatMap(({ deal }) => deal ?? []));
  for (const id of known) {
    const last = Math.max(deals.get(model.key(id))?.judgedAt ?? 0, histories.get(model.key(id))?.last ?? 0);
    const awaited =
      model.asksOf(id).some(({ lastAsk }) => waits(lastAsk)) ||
      conditions.ofDeal(id).some(({ value }) => value.kind === 're-entry' && value.trueAt === null);
    if (last < before && !awaited) model.eraseDeal(id);
  }
}

function tellDueIn(model: KeptModel): void {
  for (const { value } of model.tables.asks.all()) {
    if (value.due !== undefined && value.due <= TODAY) model.putAsk(value.lastAsk, dateOf(value.lastAsk));
  }
}

function tellCameTrueIn(model: KeptModel): void {
  const { tables } = model;
  for (const { key: id, deal, value } of tables.conditions.all()) {
    if (deal === null) continue;
    const isTrue = value.trueAt !== null || (value.when.test === 'day' && value.when.day <= TODAY);
    const latest = tables.decisions.ofDeal(deal).toSorted((a, b) => b.value.madeAt - a.value.madeAt)[0];
    const verdict = tables.deals.get(model.key(deal))?.verdict;
    const left = verdict === 'closed' || latest?.value.choice === 'walk';
    const matters = value.kind === 'exit' ? !left : left || verdict === 'walk';
    if (isTrue && matters) tables.conditions.put(id, deal, { ...value, told: true });
  }
}

const ran = new Map<string, number>();
function count(name: string): void {
  ran.set(name, (ran.get(name) ?? 0) + 1);
}

/** `FUZZ_RUNS=2000 npx vitest run tests/unit/memory/all-writes.test.ts` looks longer. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

let names = 0;

/** The background with its database, which can be closed and opened again. */
class Background {
  private readonly name = `all-writes-${(names += 1)}`;
  private opener = databaseOpener(this.name);

  database(): Promise<Database> {
    return this.opener();
  }

  async openAnew(): Promise<void> {
    (await this.opener()).close();
    this.opener = databaseOpener(this.name);
  }

  /** Answers a message as it comes from a page, in every step that the background's listener takes. */
  async hear(message: unknown, url: string): Promise<boolean> {
    const parsed = parseRequest(JSON.parse(JSON.stringify(message)));
    if (!parsed.ok) throw new Error(`${JSON.stringify(message)} was not understood: ${parsed.error}`);
    if (!mayAsk(parsed.request, { url })) throw new Error(`${url} may not ask ${parsed.request.ask}`);
    return (await answer(parsed.request, this.resources)).ok;
  }

  private readonly resources: Resources = {
    database: () => this.opener(),
    processes: BUILT_IN,
    keeps: 'for good',
    dayStyle: () => ISO_DAYS,
    notify: () => {},
    dueChanged: () => {},
    startSidebar: async () => {},
    startDetails: async () => {},
    startMarks: async () => {},
    openOptions: async () => {},
  };
}

interface Command {
  name: WriteName | ActName | 'again';
  pick: Pick;
  /** Sent a second time at once, as by a double click: it counts once. */
  twice: boolean;
  /** Whether the next command waits for it. */
  waits: boolean;
}

/** Starts a request. Whether it is taken has to be what the model says. */
function send<Name extends WriteName>(
  background: Background,
  lane: Lane,
  name: Name,
  { pick, twice }: Command,
): Promise<void> {
  const write: Write<Requests[Name]['give']> = WRITES[name];
  const give = write.ask(lane, pick);
  const message = { ask: name, ...give };
  const ask = async (times: number): Promise<void> => {
    count(name);
    const expected = write.keep(lane.model, give);
    const taken = await Promise.all(Array.from({ length: times }, () => background.hear(message, lane.url)));
    expect({ message, taken }).toEqual({ message, taken: taken.map(() => expected) });
  };
  lane.again.set(name, () => {
    count('again');
    return ask(1);
  });
  return ask(twice ? 2 : 1);
}

async function run(background: Background, lane: Lane, command: Command): Promise<void> {
  const { name, pick } = command;
  if (isAct(name)) {
    await Promise.all(lane.pending.splice(0));
    count(name);
    await ACTS[name](lane, pick, await background.database());
    return;
  }
  const again = [...lane.again.values()];
  const started = name === 'again' ? again[pick.seed % again.length]?.() : send(background, lane, name, command);
  if (started) lane.pending.push(started);
  if (command.waits) await Promise.all(lane.pending.splice(0));
}

function isAct(name: string): name is ActName {
  return Object.hasOwn(ACTS, name);
}

type Rows = Readonly<Record<string, unknown>>;

/** All that is kept by the model, each row under its kind and its key. */
function rowsOf(lanes: readonly Lane[]): Rows {
  const rows: Record<string, unknown> = {};
  for (const { model } of lanes) {
    for (const name of KIND_NAMES) {
      for (const { key, value } of model.tables[name].all()) rows[`${name} ${JSON.stringify(key)}`] = value;
    }
  }
  return rows;
}

/** The same of the database. */
async function rowsIn(database: Database): Promise<Rows> {
  const rows: Record<string, unknown> = {};
  for (const name of KIND_NAMES) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    keys.forEach((key, at) => (rows[`${name} ${JSON.stringify(key)}`] = values[at]));
  }
  return rows;
}

const WRITE_NAMES = Object.keys(WRITES).filter((name): name is WriteName => Object.hasOwn(WRITES, name));
const ACT_NAMES = Object.keys(ACTS).filter(isAct);
const BETWEEN_NAMES = Object.keys(BETWEEN).filter((name): name is BetweenName => Object.hasOwn(BETWEEN, name));

const pick: fc.Arbitrary<Pick> = fc.record({
  deal: fc.nat(1),
  slot: fc.nat(IDS_OF_KIND - 1),
  variant: fc.nat(7),
  foreign: fc.integer({ min: 0, max: 5 }).map((number) => number === 5),
  seed: fc.nat(1000),
});

/** What belongs together, by a part of the names. */
const TOPICS: readonly (readonly string[])[] = [
  ['evidence', 'keep-draft', 'drop-draft'],
  ['ask', 'answer', 'decision'],
  ['decision', 'reason', 'last-ask'],
  ['aside'],
  ['person'],
  ['condition', 'remember-deal', 'decision'],
  ['map-fields', 'set-format', 'process', 'stage'],
  ['remember'],
  ['arrange', 'prefer', 'remember-seen'],
];

/** Writes of one or two topics, so that they meet, with what may come in between. */
function program(lane: number): fc.Arbitrary<readonly Command[]> {
  const mayRun = (name: string): boolean => lane === 0 || !FIRST_LANE_ONLY.has(name);
  const about = (topics: readonly string[]): readonly WriteName[] =>
    WRITE_NAMES.filter((name) => mayRun(name) && topics.some((topic) => name.includes(topic)));
  const acts = ACT_NAMES.filter(mayRun);
  const some = fc.subarray([...TOPICS], { minLength: 1, maxLength: 2 }).map((topics) => about(topics.flat()));
  return some.chain((kinds) =>
    fc.array(
      fc.record({
        name: fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom<Command['name']>(...kinds) },
          { weight: 1, arbitrary: fc.constantFrom<Command['name']>(...acts, 'save-file', 'again', 'again') },
        ),
        pick,
        twice: fc.integer({ min: 0, max: 3 }).map((number) => number === 3),
        waits: fc.boolean(),
      }),
      { minLength: 4, maxLength: 24 },
    ),
  );
}

const part = fc.record({
  between: fc.constantFrom<BetweenName | 'nothing'>('nothing', 'nothing', ...BETWEEN_NAMES),
  pick,
  lanes: fc.oneof(
    ...[2, 3, 4].map((lanes) => fc.tuple(...Array.from({ length: lanes }, (_, number) => program(number)))),
  ),
});

it('every write that the background takes is kept, once, and touches nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
      const background = new Background();
      const lanes = ORGS.map((_, number) => new Lane(number));
      for (const { lanes: programs, between, pick: chosen } of parts) {
        const writing = programs.map(async (commands, number) => {
          const lane = lanes[number];
          for (const command of lane ? commands : []) if (lane) await run(background, lane, command);
          await Promise.all(lane?.pending.splice(0) ?? []);
        });
        await Promise.all(writing);
        expect(await rowsIn(await background.database())).toEqual(rowsOf(lanes));
        if (between !== 'nothing') {
          count(between);
          await BETWEEN[between](lanes, chosen, await background.database());
        }
        await background.openAnew();
        expect(await rowsIn(await background.database())).toEqual(rowsOf(lanes));
      }
      (await background.database()).close();
    }),
    { numRuns: RUNS },
  );
  const kinds = [...WRITE_NAMES, ...ACT_NAMES, ...BETWEEN_NAMES, 'again'];
  console.log(kinds.map((name) => `${name} ${ran.get(name) ?? 0}`).join(', '));
  expect(kinds.filter((name) => !ran.has(name))).toEqual([]);
});
