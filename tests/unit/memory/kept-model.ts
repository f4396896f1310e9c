import type { OpportunityKey, Org } from '@/src/crm/reading';
import { storedKey, storedOrg } from '@/src/memory/database';
import { KIND_NAMES, KINDS, type KindName, type Row } from '@/src/memory/kept/kinds';
import { FIRST_SETTINGS, type OrgSettings } from '@/src/memory/org-settings';
import type { LastAsk } from '@/src/deal/last-ask';

/** Rows of one kind in plain memory. `deal`: the id of the deal that a row belongs to; null for none. */
class Table<Value> {
  private rows = new Map<string, { key: IDBValidKey; deal: string | null; value: Value }>();

  get(key: IDBValidKey): Value | undefined {
    return this.rows.get(JSON.stringify(key))?.value;
  }

  /** The value under a key, if it belongs to that deal. */
  of(deal: string, key: IDBValidKey): Value | undefined {
    const row = this.rows.get(JSON.stringify(key));
    return row?.deal === deal ? row.value : undefined;
  }

  /** Whether another deal has a row under this key. */
  isTaken(deal: string, key: IDBValidKey): boolean {
    const row = this.rows.get(JSON.stringify(key));
    return row !== undefined && row.deal !== deal;
  }

  put(key: IDBValidKey, deal: string | null, value: Value): void {
    this.rows.set(JSON.stringify(key), { key, deal, value });
  }

  /** Removes the row under a key, if it belongs to that deal. */
  remove(deal: string, key: IDBValidKey): void {
    if (this.of(deal, key) !== undefined) this.rows.delete(JSON.stringify(key));
  }

  all(): readonly { key: IDBValidKey; deal: string | null; value: Value }[] {
    return [...this.rows.values()];
  }

  ofDeal(deal: string): readonly { key: IDBValidKey; value: Value }[] {
    return this.all().filter((row) => row.deal === deal);
  }

  erase(deal: string): void {
    for (const { key } of this.ofDeal(deal)) this.remove(deal, key);
  }

  clear(): void {
    this.rows.clear();
  }
}

export type Tables = { readonly [Name in KindName]: Table<Row<Name>['value']> };

function noTables(): Tables {
  return {
    deals: new Table(),
    evidence: new Table(),
    histories: new Table(),
    drafts: new Table(),
    asks: new Table(),
    askDrafts: new Table(),
    decisions: new Table(),
    reasonDrafts: new Table(),
    setAside: new Table(),
    asideDrafts: new Table(),
    conditionDrafts: new Table(),
    people: new Table(),
    personDrafts: new Table(),
    conditions: new Table(),
    choices: new Table(),
    orgs: new Table(),
    settings: new Table(),
    preferences: new Table(),
  };
}

/** What belongs to no organisation stays when one is erased. */
const OF_NO_ORG: ReadonlySet<KindName> = new Set(['settings', 'preferences']);

/** What one lane of writers should find kept: everything of one organisation, which is the lane's own. */
export class KeptModel {
  tables = noTables();

  constructor(readonly org: Org) {}

  deal(id: string): OpportunityKey {
    return { ...this.org, id };
  }

  key(id: string): [string, string, string] {
    return storedKey(this.deal(id));
  }

  get settings(): OrgSettings {
    return this.tables.orgs.get(storedOrg(this.org)) ?? FIRST_SETTINGS;
  }

  changeSettings(change: Partial<OrgSettings>): void {
    this.tables.orgs.put(storedOrg(this.org), null, { ...this.settings, ...change });
  }

  asksOf(deal: string): readonly Row<'asks'>['value'][] {
    return this.tables.asks.ofDeal(deal).map(({ value }) => value);
  }

  putAsk(lastAsk: LastAsk, told: Row<'asks'>['value']['told']): void {
    const due = waits(lastAsk) ? { due: dateOf(lastAsk) } : {};
    this.tables.asks.put(lastAsk.id, lastAsk.opportunity.id, {
      lastAsk,
      ...due,
      ...(told === undefined ? {} : { told }),
    });
  }

  eraseDeal(id: string): void {
    for (const name of KIND_NAMES) this.tables[name].erase(id);
  }

  eraseOrg(): void {
    for (const name of KIND_NAMES) if (!OF_NO_ORG.has(name)) this.tables[name].clear();
  }

  eraseAll(): void {
    this.tables = noTables();
  }

  copy(): Tables {
    const copy = noTables();
    const take = <Name extends KindName>(name: Name): void => {
      const from: Table<Row<Name>['value']> = this.tables[name];
      const into: Table<Row<Name>['value']> = copy[name];
      for (const { key, deal, value } of from.all()) into.put(key, deal, value);
    };
    KIND_NAMES.forEach(take);
    return copy;
  }

  /** Takes in what a file holds. */
  takeIn(file: Tables): void {
    const take = <Name extends KindName>(name: Name): void => {
      const from: Table<Row<Name>['value']> = file[name];
      const into: Table<Row<Name>['value']> = this.tables[name];
      const wins: Wins<Name> = INCOMING_WINS[name];
      for (const { key, deal, value } of from.all()) {
        const kept = into.get(key);
        const sameDeal = deal === null || into.of(deal, key) !== undefined;
        if (kept === undefined || (sameDeal && wins(kept, value))) into.put(key, deal, value);
      }
    };
    const told = this.toldWith(file);
    const settings = file.orgs.get(storedOrg(this.org));
    const filled = settings && filledUp(this.settings, settings);
    KIND_NAMES.forEach(take);
    for (const [id, both] of told) {
      const key = this.key(id);
      const kept = this.tables.histories.get(key);
      if (kept) this.tables.histories.put(key, id, { ...kept, told: both });
    }
    if (filled) this.tables.orgs.put(storedOrg(this.org), null, filled);
  }

  /** What pages told of the past of a deal is put together, the newer history's word going first. */
  private toldWith(file: Tables): Map<string, NonNullable<Row<'histories'>['value']['told']>> {
    const all = new Map<string, NonNullable<Row<'histories'>['value']['told']>>();
    for (const { deal, key, value } of file.histories.all()) {
      const kept = this.tables.histories.get(key);
      const [newer, older] = kept && kept.last >= value.last ? [kept, value] : [value, kept];
      if (deal !== null && (newer.told || older?.told)) all.set(deal, { ...older?.told, ...newer.told });
    }
    return all;
  }
}

type Wins<Name extends KindName> = (kept: Row<Name>['value'], incoming: Row<Name>['value']) => boolean;

/** Whether a row of a file takes the place of the one that is kept of the same deal. */
const INCOMING_WINS: { readonly [Name in KindName]: Wins<Name> } = {
  deals: (kept, incoming) => incoming.judgedAt > kept.judgedAt,
  evidence: (kept, incoming) => incoming.recordedAt > kept.recordedAt,
  histories: (kept, incoming) => incoming.last > kept.last,
  drafts: () => false,
  asks: (kept, incoming) => saidAt(incoming.lastAsk) > saidAt(kept.lastAsk),
  askDrafts: () => false,
  decisions: () => false,
  reasonDrafts: () => false,
  setAside: (kept, incoming) => kept.takenBackAt === null && incoming.takenBackAt !== null,
  asideDrafts: () => false,
  conditionDrafts: () => false,
  people: (kept, incoming) => incoming.changedAt > kept.changedAt,
  personDrafts: () => false,
  conditions: (kept, incoming) =>
    incoming.madeAt > kept.madeAt ||
    (incoming.madeAt === kept.madeAt && kept.trueAt === null && incoming.trueAt !== null),
  choices: () => false,
  orgs: () => false,
  settings: () => false,
  preferences: () => false,
};

/** What nothing was said of is taken from the file. */
function filledUp(kept: OrgSettings, file: OrgSettings): OrgSettings {
  const fields = { ...file.ownFields.Opportunity, ...kept.ownFields.Opportunity };
  const deals = { ...file.ownFields['0-3'], ...kept.ownFields['0-3'] };
  const has = <Of>(list: readonly Of[], same: (one: Of) => boolean): boolean => list.some(same);
  return {
    format: {
      dateOrder: kept.format.dateOrder ?? file.format.dateOrder,
      decimal: kept.format.decimal ?? file.format.decimal,
    },
    ownFields: {
      ...((kept.ownFields.Opportunity ?? file.ownFields.Opportunity) && { Opportunity: fields }),
      ...((kept.ownFields['0-3'] ?? file.ownFields['0-3']) && { '0-3': deals }),
    },
    processes: {
      all: kept.processes.all ?? file.processes.all,
      pipelines: [
        ...kept.processes.pipelines,
        ...file.processes.pipelines.filter(
          ({ pipeline }) => !has(kept.processes.pipelines, (one) => one.pipeline === pipeline),
        ),
      ],
    },
    stageNames: [
      ...kept.stageNames,
      ...file.stageNames.filter(
        ({ process, name }) => !has(kept.stageNames, (one) => one.process === process && one.name === name),
      ),
    ],
  };
}

function saidAt({ madeAt, answers }: LastAsk): number {
  return Math.max(madeAt, ...answers.map(({ at }) => at));
}

/** Whether a last ask still waits for its answer. */
export function waits({ answers }: LastAsk): boolean {
  return answers.every(({ kind }) => kind === 'moved');
}

/** The date of a last ask, with where it was moved to. */
export function dateOf({ by, answers }: LastAsk): LastAsk['by'] {
  return answers.reduce((day, answer) => (answer.kind === 'moved' ? answer.to : day), by);
}

/** The text of a file with these rows, as docs/backup-file.md describes it. */
export function fileWith(tables: Tables): string {
  const records = Object.fromEntries(
    KIND_NAMES.map((name) => [
      name,
      tables[name].all().map(({ key, value }) => (KINDS[name].keyIn === 'row' ? { key, value } : value)),
    ]),
  );
  return JSON.stringify({
    kind: 'walkaway-backup',
    version: 1,
    product: '0.1.0',
    madeAt: '2026-11-27T12:00:00.000Z',
    records,
  });
}
