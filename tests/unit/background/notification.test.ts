import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCondition } from '@/src/memory/conditions';
import { databaseOpener } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { removeLastAsk, saveLastAsk } from '@/src/memory/last-asks';
import { changePreferences } from '@/src/memory/preferences';
import { aCondition, aKnownDeal, aLastAsk, anOpportunity, anotherId } from '../factories';

vi.stubGlobal('navigator', { language: 'en-GB' });
const granted = { now: true };
const created: { id: string; title: string; message: string }[] = [];
const went: string[] = [];
let clicked: ((id: string) => void) | null = null;
let tabs: { id: number; windowId: number; url: string }[] = [];

vi.mock('@/src/browser', () => ({
  browser: {
    ...fakeBrowser,
    i18n: { getMessage: (name: string, ...values: string[]) => [name, ...values].join(' ') },
    permissions: { contains: () => Promise.resolve(granted.now) },
    runtime: {
      getURL: (path: string) => path,
      openOptionsPage: () => Promise.resolve(void went.push('options')),
    },
    notifications: {
      create: (id: string, { title, message }: { title: string; message: string }) =>
        Promise.resolve(void created.push({ id, title, message })),
      clear: () => Promise.resolve(true),
      onClicked: { addListener: (listener: (id: string) => void) => (clicked = listener) },
    },
    tabs: {
      query: () => Promise.resolve(tabs),
      create: ({ url }: { url: string }) => Promise.resolve(void went.push(url)),
      update: (id: number) => Promise.resolve(void went.push(`tab ${id}`)),
    },
    windows: { update: (id: number) => Promise.resolve(void went.push(`window ${id}`)) },
  },
}));
const { listenToNotifications, remindNow } = await import('@/src/background/notification');

let names = 0;
const open = () => databaseOpener(`notification-${names}`);

beforeEach(async () => {
  names += 1;
  created.length = 0;
  went.length = 0;
  tabs = [];
  granted.now = true;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-04T10:00:00') });
  const database = await open()();
  await changePreferences(database, (preferences) => ({ ...preferences, notify: true }));
  await rememberDeal(database, aKnownDeal());
  await saveLastAsk(database, aLastAsk());
});

async function click(id: string): Promise<void> {
  listenToNotifications();
  clicked?.(id);
  await vi.waitFor(() => expect(went).not.toEqual([]));
}

describe('the notification of a last ask that is due', () => {
  it('names the deal and what was asked for, once', async () => {
    await Promise.all([remindNow(open()), remindNow(open())]);
    await remindNow(open());
    expect(created).toEqual([
      {
        id: JSON.stringify(anOpportunity()),
        title: 'dueNow',
        message: `${aKnownDeal().name}\n${aLastAsk().ask}.`,
      },
    ]);
  });

  it('is one for several, which names each deal that has a name', async () => {
    const other = anOpportunity({ id: 'another' });
    await saveLastAsk(await open()(), aLastAsk({ id: anotherId(8), opportunity: other }));
    await remindNow(open());
    expect(created).toEqual([{ id: 'several', title: 'due 2', message: aKnownDeal().name }]);
  });

  it('does not come where the browser does not allow it or the user does not want it', async () => {
    granted.now = false;
    await remindNow(open());
    granted.now = true;
    await changePreferences(await open()(), (preferences) => ({ ...preferences, notify: false }));
    await remindNow(open());
    expect(created).toEqual([]);
    await changePreferences(await open()(), (preferences) => ({ ...preferences, notify: true }));
    await remindNow(open());
    expect(created).toHaveLength(1);
  });
});

describe('the notification of what was agreed beforehand and has come true', () => {
  beforeEach(async () => {
    await removeLastAsk(await open()(), anOpportunity(), aLastAsk().id);
  });

  it.each([
    ['exit', 'day', 'exitTrue', /^You leave when .+ has come\.$/],
    ['re-entry', 'day', 'againTrue', /^Worth another look when .+ has come\.$/],
    ['exit', 'champion', 'exitTrue', /^You leave if “.+” is still not known by .+\.$/],
  ] as const)('says it in words once: %s by %s', async (kind, what, title, sentence) => {
    const database = await open()();
    await rememberDeal(database, aKnownDeal({ verdict: kind === 'exit' ? 'hold' : 'walk' }));
    const when = what === 'day' ? ({ test: 'day', day: '2026-12-04' } as const) : aCondition().when;
    await saveCondition(database, aCondition({ kind, when, trueAt: what === 'day' ? null : 5 }));
    await Promise.all([remindNow(open()), remindNow(open())]);
    await remindNow(open());
    expect(created).toHaveLength(1);
    const [name, said] = created[0]?.message.split('\n') ?? [];
    expect([created[0]?.id, created[0]?.title, name]).toEqual([
      JSON.stringify(anOpportunity()),
      title,
      aKnownDeal().name,
    ]);
    expect(said).toMatch(sentence);
  });

  it('names only the deal where a fact has no name here', async () => {
    const when = { test: 'known', fact: 'acme.pilot' } as const;
    await rememberDeal(await open()(), aKnownDeal({ verdict: 'walk' }));
    await saveCondition(await open()(), aCondition({ kind: 're-entry', when, trueAt: 5 }));
    await remindNow(open());
    expect(created.map(({ message }) => message)).toEqual([aKnownDeal().name]);
  });
});

describe('a click on it', () => {
  const HUBSPOT = { crm: 'hubspot', org: '4402817', id: '12' } as const;

  it('opens the deal of a Salesforce organisation, which has one host', async () => {
    await click(JSON.stringify(anOpportunity()));
    expect(went).toEqual([`https://acme.lightning.force.com/lightning/r/Opportunity/${anOpportunity().id}/view`]);
  });

  it('goes to the tab that shows the deal already', async () => {
    const url = `https://acme.lightning.force.com/lightning/r/Opportunity/${anOpportunity().id}/view?x=1`;
    tabs = [{ id: 4, windowId: 2, url }];
    await click(JSON.stringify(anOpportunity()));
    expect(went).toEqual(['tab 4', 'window 2']);
  });

  it('takes the host of an open tab of the same portal, since HubSpot has several', async () => {
    tabs = [
      { id: 4, windowId: 2, url: 'https://app-na2.hubspot.com/contacts/77/record/0-3/12' },
      { id: 5, windowId: 2, url: 'https://app-eu1.hubspot.com/contacts/4402817/objects/0-3' },
    ];
    await click(JSON.stringify(HUBSPOT));
    expect(went).toEqual(['https://app-eu1.hubspot.com/contacts/4402817/record/0-3/12']);
  });

  it.each([
    ['a portal without an open tab', JSON.stringify(HUBSPOT)],
    ['a government’s organisation', JSON.stringify(anOpportunity({ org: 'army.mil' }))],
    ['several deals', 'several'],
    ['what is no deal', '{"crm":"salesforce"}'],
  ])('opens the page with all that is kept for %s', async (_what, id) => {
    await click(id);
    expect(went).toEqual(['options']);
  });
});
