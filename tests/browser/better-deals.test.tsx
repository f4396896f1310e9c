import { cleanup, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { KnownDeal } from '@/src/deal/known-deal';
import type { LinkedDeal, SidebarActions } from '@/src/overlay/model';
import { aKnownDeal, anOpportunity } from '../unit/factories';
import { readingOf } from './support/readings';
import { modelOf, showSidebar } from './support/sidebar';

afterEach(async () => {
  cleanup();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

function linked(change: Partial<KnownDeal>): LinkedDeal {
  return { deal: aKnownDeal(change), href: `/deals/${change.opportunity?.id}` };
}

const GROUP = 'What the time would buy';

const READY = linked({
  opportunity: anOpportunity({ id: '006Qy000001ReDy' }),
  name: 'Aldersgate – Wärmepumpenüberwachungsvertragsverlängerung',
  verdict: 'advance',
  readiness: { missing: 0, needed: 5 },
  next: null,
  judgedAt: new Date(2026, 10, 20, 9).getTime(),
});
const NEARLY = linked({
  opportunity: anOpportunity({ id: '006Qy000001NeAr' }),
  name: '',
  readiness: { missing: 1, needed: 5 },
  judgedAt: new Date(2026, 10, 22, 9).getTime(),
});

async function open(betterDeals: SidebarActions['betterDeals'], slug = 'meridian'): Promise<void> {
  const said = { betterDeals };
  await showSidebar(modelOf(readingOf(slug), [], said), { said });
  await userEvent.click(screen.getByRole('button', { name: GROUP }));
}

const answering = (deals: readonly LinkedDeal[]) => () => Promise.resolve(deals);

describe('what the time would buy', () => {
  it('names other deals, why they are closer, what to do there and when that was judged', async () => {
    await open(answering([READY, NEARLY]));
    const link = await screen.findByRole('link', { name: READY.deal.name });
    expect(link.getAttribute('href')).toBe('/deals/006Qy000001ReDy');
    const [ready, nearly] = [...document.querySelectorAll('[data-better]')].map(({ textContent }) => textContent);
    expect(ready).toContain('Ready to advance');
    expect(ready).toMatch(/Judged .*20 Nov/);
    expect(nearly).toContain('Hold: 1 outcome of 5 is missing');
    expect(nearly).toContain('Next: Ask for a meeting with whoever releases the money');
  });

  it('is asked for only once the seller opens it', async () => {
    let asked = 0;
    const said = { betterDeals: () => Promise.resolve(((asked += 1), [READY])) };
    await showSidebar(modelOf(readingOf('meridian'), [], said), { said });
    expect(asked).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: GROUP }));
    await screen.findByRole('link', { name: READY.deal.name });
    expect(asked).toBe(1);
  });

  it('asks for deals that miss less than this one where it is on hold, and for any that are not worse else', async () => {
    const asked: (number | null)[] = [];
    const take: SidebarActions['betterDeals'] = (missing) => {
      asked.push(missing);
      return Promise.resolve([]);
    };
    await open(take, 'brightwater');
    await expect.poll(() => asked.length).toBe(1);
    const missing = document.querySelectorAll('[data-outcome]:not([data-state="met"])').length;
    expect(asked[0]).toBeGreaterThan(0);
    expect(asked[0]).toBeLessThanOrEqual(missing);
    cleanup();
    await open(take, 'meridian');
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toBeNull();
  });

  it('says how to come by some where there are none', async () => {
    await open(answering([]));
    const none = await screen.findByText(
      /No other open deal that you opened here in the last 30 days is closer to ready/,
    );
    expect(none.textContent).toContain('Open your other deals once');
  });

  it('says so when they cannot be looked up, and tries again', async () => {
    const answers = [null, [READY]];
    await open(() => Promise.resolve(answers.shift() ?? null));
    const refused = await screen.findByText(/cannot be looked up just now/);
    await userEvent.click(within(refused).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: READY.deal.name })).toBeTruthy();
  });

  it('is not offered on a deal that is over', async () => {
    await showSidebar(modelOf(readingOf('tessera')));
    expect(screen.queryByRole('button', { name: GROUP })).toBeNull();
  });

  it.each(['light', 'dark'])('is accessible in %s', async (scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await open(answering([READY, NEARLY]));
    await screen.findByRole('link', { name: READY.deal.name });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
