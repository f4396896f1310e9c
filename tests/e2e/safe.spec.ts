import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { BACKUP_FILE } from '@/src/memory/kept/backup';
import { WORDS as PAGE } from '@/src/pages/words';
import type { LoadedExtension } from '@/tests/browsers/chromium';
import { Overlay } from '@/tests/browsers/overlay';
import { addressOf, PORTAL } from '@/tests/crm/addresses';
import { dealCalled } from '@/tests/crm/deals';
import { contentWorld, runLane, type Lane, type Wanted } from './at-once';
import { expect, test } from './fixtures';

const SEED = 20_261_128;
const LANES_OF_A_TAB = 4;
const WRITES_OF_A_LANE = 200;
const BRIGHTWATER = dealCalled('brightwater');

test('of thousands of writes from two windows, another CRM and the options page, the worker killed all the time, all that were acknowledged are there', async ({
  chromium,
  extension,
  openDeal,
}, { annotations }) => {
  test.setTimeout(240_000);
  const random = randomFrom(SEED);
  const first = await openDeal('salesforce', 'brightwater');
  const second = await openInNewWindow(first.page, addressOf('salesforce', BRIGHTWATER));
  const third = await openDeal('hubspot', 'brightwater');
  const salesforce = { crm: 'salesforce', org: 'acme', id: BRIGHTWATER.salesforceId } as const;
  const hubspot = { crm: 'hubspot', org: PORTAL, id: BRIGHTWATER.hubspotId } as const;
  const tabs = [
    { page: first.page, opportunity: salesforce },
    { page: second, opportunity: salesforce },
    { page: third.page, opportunity: hubspot },
  ];
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.getByRole('heading', { name: PAGE.title, level: 1 }).waitFor();

  let number = 0;
  const lanes: Promise<[Lane, Wanted]>[] = [];
  for (const { page, opportunity } of tabs) {
    const world = await contentWorld(page, extension.id);
    for (let own = 0; own < LANES_OF_A_TAB; own += 1) {
      number += 1;
      // The first lanes of the tabs write to the deal that is shown, of which every write draws all sidebars anew.
      const written = own === 0 ? opportunity : { ...opportunity, id: `written${number}` };
      const lane = { number, opportunity: written, writes: WRITES_OF_A_LANE, seed: random(1e9) };
      lanes.push(runLane(world, lane).then((wanted) => [lane, wanted]));
    }
  }
  const state = { writing: true };
  const all = Promise.all(lanes).finally(() => (state.writing = false));
  const [done, kills, imported] = await Promise.all([
    all,
    killAtRandom(extension, random, state),
    importAndErase(options, state),
  ]);

  await extension.stopWorker();
  const kept = await storesOf(options);
  const lost: string[] = [];
  const expectKept = (what: string, is: unknown, wanted: unknown): void => {
    if (JSON.stringify(is) !== JSON.stringify(wanted)) lost.push(`${what}: ${JSON.stringify(is)}`);
  };
  for (const [{ number: lane, opportunity }, wanted] of done) {
    const key = [opportunity.crm, opportunity.org, opportunity.id];
    for (const [id, note] of Object.entries(wanted.evidence)) {
      expectKept(`evidence ${id}`, kept.evidence.find(([at]) => at === id)?.[1].note ?? null, note);
    }
    for (const [id, person] of Object.entries(wanted.drafts)) {
      expectKept(`draft ${id}`, kept.drafts.find(([at]) => at === id)?.[1].draft.person ?? null, person);
    }
    const history = kept.histories.find(([at]) => JSON.stringify(at) === JSON.stringify(key))?.[1];
    const seen = history?.fields[`Lane${lane}__c`] ?? [];
    expectKept(
      `seen in lane ${lane}`,
      seen.map(({ value }) => value),
      wanted.seen.map((text) => ({ type: 'text', text })),
    );
    for (const [deal, { id, answers }] of Object.entries(wanted.asks)) {
      const asks = kept.asks.filter(([, { lastAsk }]) => lastAsk.opportunity.id === deal);
      expectKept(
        `last ask of ${deal}`,
        asks.map(([at, { lastAsk }]) => [at, lastAsk.answers.length]),
        [[id, answers]],
      );
    }
    for (const [id, { store, kept: isKept }] of Object.entries(wanted.others)) {
      expectKept(`${store} ${id}`, kept[store].filter(([at]) => at === id).length, isKept ? 1 : 0);
    }
    const org = kept.orgs.find(([at]) => JSON.stringify(at) === JSON.stringify(key.slice(0, 2)))?.[1];
    const map = org?.ownFields[opportunity.crm === 'salesforce' ? 'Opportunity' : '0-3'] ?? {};
    expectKept(`field of lane ${lane}`, map[`lane.number${lane}`]?.[0] ?? null, wanted.mapped);
    const judged = kept.deals.find(
      ([at]) => JSON.stringify(at) === JSON.stringify([...key.slice(0, 2), `lane${lane}`]),
    );
    expectKept(`last word of lane ${lane}`, judged?.[1].judgedAt ?? 0, wanted.judgedAt);
  }
  for (let at = 0; at < imported; at += 1) {
    expectKept(`imported ${at}`, kept.evidence.filter(([id]) => id === idOf(at)).length, 1);
  }
  const evidence = done.flatMap(([, wanted]) => Object.values(wanted.evidence)).filter((note) => note !== null).length;
  const drafts = done.flatMap(([, wanted]) => Object.values(wanted.drafts)).filter((person) => person !== null).length;
  const acknowledged = sum(done, 'acknowledged');
  const again = sum(done, 'again');
  const figures = `${acknowledged} writes of ${lanes.length} lanes in 3 tabs and ${imported} of the options page acknowledged, ${kills} kills, ${again} sent again, ${lost.length} lost`;
  annotations.push({ type: 'figures', description: figures });
  process.stdout.write(`    ${figures}\n`);
  expect(lost).toEqual([]);
  // Nothing twice either.
  expect(kept.evidence).toHaveLength(evidence + imported);
  expect(kept.drafts).toHaveLength(drafts);
  const others = done.flatMap(([, wanted]) => Object.values(wanted.others)).filter(({ kept: isKept }) => isKept);
  for (const store of OTHERS) {
    const wanted = others.filter((other) => other.store === store);
    expect(kept[store], store).toHaveLength(wanted.length);
    expect(wanted.length, store).toBeGreaterThan(10);
  }
  expect(acknowledged).toBeGreaterThanOrEqual(LANES_OF_A_TAB * 3 * WRITES_OF_A_LANE);
  // The kills have to have hit something, or this would prove little.
  expect(kills).toBeGreaterThan(10);
  expect(again).toBeGreaterThan(20);
});

/** Kills the worker, waits until it is dead, lets the next one work for a moment, and again, until all is written. */
async function killAtRandom(
  extension: LoadedExtension,
  random: (below: number) => number,
  state: { writing: boolean },
): Promise<number> {
  let kills = 0;
  while (state.writing) {
    if (await extension.stopWorker()) kills += 1;
    await setTimeout(200 + random(1200));
  }
  return kills;
}

/** The options page writes to the same database by itself: it takes in files, and erases a deal and puts it back. */
async function importAndErase(options: Page, state: { writing: boolean }): Promise<number> {
  let imported = 0;
  while (state.writing) {
    await options.getByLabel(PAGE.choose).setInputFiles({
      name: 'backup.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(fileOf(imported, 100))),
    });
    await options.getByRole('button', { name: PAGE.take, exact: true }).click();
    await options.getByText(PAGE.taken(imported === 0 ? 101 : 100)).waitFor();
    imported += 100;
    await options
      .getByRole('button', { name: PAGE.eraseDeal('Imported'), exact: true })
      .first()
      .click();
    await options.getByRole('dialog').getByRole('button', { name: PAGE.erase, exact: true }).click();
    await options.getByText(PAGE.erased('Imported')).waitFor();
    await options.getByRole('button', { name: PAGE.undo, exact: true }).click();
    await options.getByText(PAGE.undone).waitFor();
  }
  return imported;
}

const IMPORTED = { crm: 'salesforce', org: 'acme', id: '006Qy00000IMPORT' };

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function fileOf(from: number, rows: number): object {
  const evidence = Array.from({ length: rows }, (_, at) => ({
    id: idOf(from + at),
    opportunity: IMPORTED,
    outcome: 'pain-owned',
    person: 'Tomasz Lis',
    day: '2026-11-20',
    how: 'did',
    note: '',
    recordedAt: from + at,
  }));
  const word = { name: 'Imported', account: null, pipeline: null, verdict: 'hold', reason: 'Something is missing.' };
  const deals = [{ opportunity: IMPORTED, ...word, judgedAt: 2_000_000_000_000 }];
  return {
    kind: BACKUP_FILE,
    version: 1,
    product: '0',
    madeAt: '2026-11-27T12:00:00.000Z',
    records: { evidence, deals },
  };
}

const OTHERS = ['decisions', 'people', 'conditions', 'setAside'] as const;
const Other = v.array(v.tuple([v.string(), v.unknown()]));

/** What is stored, as far as it is looked at here. */
const Kept = v.object({
  decisions: Other,
  people: Other,
  conditions: Other,
  setAside: Other,
  evidence: v.array(v.tuple([v.string(), v.looseObject({ note: v.string() })])),
  drafts: v.array(v.tuple([v.string(), v.looseObject({ draft: v.looseObject({ person: v.string() }) })])),
  histories: v.array(
    v.tuple([
      v.array(v.string()),
      v.looseObject({ fields: v.record(v.string(), v.array(v.looseObject({ value: v.unknown() }))) }),
    ]),
  ),
  asks: v.array(
    v.tuple([
      v.string(),
      v.looseObject({
        lastAsk: v.looseObject({ opportunity: v.looseObject({ id: v.string() }), answers: v.array(v.unknown()) }),
      }),
    ]),
  ),
  orgs: v.array(
    v.tuple([
      v.array(v.string()),
      v.looseObject({ ownFields: v.record(v.string(), v.record(v.string(), v.array(v.string()))) }),
    ]),
  ),
  deals: v.array(v.tuple([v.array(v.string()), v.looseObject({ judgedAt: v.number() })])),
});

/** All rows with their keys, read past everything that is to be tested. */
async function storesOf(page: Page): Promise<v.InferOutput<typeof Kept>> {
  const stores = await page.evaluate(
    (names) =>
      new Promise<Record<string, [unknown, unknown][]>>((resolve, reject) => {
        const opening = indexedDB.open('walkaway');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const rows: Record<string, [unknown, unknown][]> = {};
          const reading = opening.result.transaction(names);
          for (const name of names) {
            const of: [unknown, unknown][] = (rows[name] = []);
            const cursor = reading.objectStore(name).openCursor();
            cursor.addEventListener('success', () => {
              if (cursor.result) of.push([cursor.result.primaryKey, cursor.result.value]);
              cursor.result?.continue();
            });
          }
          reading.addEventListener('complete', () => {
            opening.result.close();
            resolve(rows);
          });
        });
      }),
    Object.keys(Kept.entries),
  );
  return v.parse(Kept, stores);
}

async function openInNewWindow(page: Page, url: string): Promise<Page> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
  ]);
  await opened.goto(url);
  await (await Overlay.of(opened)).judged();
  return opened;
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sum(done: readonly [Lane, Wanted][], what: 'acknowledged' | 'again'): number {
  return done.reduce((all, [, wanted]) => all + wanted[what], 0);
}
