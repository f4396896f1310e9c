import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseOpener } from '@/src/memory/database';
import { rememberDeal } from '@/src/memory/deals';
import { saveLastAsk } from '@/src/memory/last-asks';
import { changePreferences } from '@/src/memory/preferences';
import { aKnownDeal, aLastAsk, anOpportunity, anotherId } from '../factories';

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
