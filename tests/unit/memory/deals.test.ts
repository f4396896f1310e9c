import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseOpener, type Database } from '@/src/memory/database';
import { betterDeals, dealsOfAccount, knownDeals, knowsDeals, pipelineOf, rememberDeal } from '@/src/memory/deals';
import type { KnownDeal } from '@/src/deal/known-deal';
import { aKnownDeal, anOpportunity } from '../factories';

const ORG = { crm: 'salesforce', org: 'acme' } as const;
const ACCOUNT = '001Qy0000000011';
let database: Database;
let names = 0;

beforeEach(async () => {
  database = await databaseOpener(`deals-${(names += 1)}`)();
});

describe('the last word on a deal', () => {
  it('replaces an earlier one', async () => {
    await rememberDeal(database, aKnownDeal({ verdict: 'hold', judgedAt: 1 }));
    const last = aKnownDeal({ verdict: 'walk', judgedAt: 2 });
    await rememberDeal(database, last);
    expect(await knownDeals(database, ORG, [anOpportunity().id])).toEqual([last]);
  });

  it('is given for those that are asked for and known, of the org alone', async () => {
    const other = aKnownDeal({ opportunity: anOpportunity({ org: 'rival' }) });
    await Promise.all([rememberDeal(database, aKnownDeal()), rememberDeal(database, other)]);
    expect(await knownDeals(database, ORG, [anOpportunity().id, '006Qy000001HaLd'])).toEqual([aKnownDeal()]);
  });

  it.each([
    ['does not show the account', null],
    ['shows it without a link', { id: null, name: 'Brightwater Utilities' }],
  ])('keeps the account as an earlier page showed it when this one %s', async (_what, account) => {
    await rememberDeal(database, aKnownDeal());
    await rememberDeal(database, aKnownDeal({ account, verdict: 'walk' }));
    expect(await dealsOfAccount(database, ORG, ACCOUNT)).toEqual([aKnownDeal({ verdict: 'walk' })]);
  });

  it('leaves the account that the deal was moved from', async () => {
    await rememberDeal(database, aKnownDeal());
    await rememberDeal(database, aKnownDeal({ account: { id: null, name: 'Halden Logistics' } }));
    expect(await dealsOfAccount(database, ORG, ACCOUNT)).toEqual([]);
  });

  it('keeps the pipeline when this page does not show it, and takes another one', async () => {
    expect(await pipelineOf(database, anOpportunity())).toBeNull();
    await rememberDeal(database, aKnownDeal({ pipeline: 'Renewals' }));
    await rememberDeal(database, aKnownDeal({ pipeline: null }));
    expect(await pipelineOf(database, anOpportunity())).toBe('Renewals');
    await rememberDeal(database, aKnownDeal({ pipeline: 'New business' }));
    expect(await pipelineOf(database, anOpportunity())).toBe('New business');
  });

  it('keeps the name when this page does not show it', async () => {
    await rememberDeal(database, aKnownDeal());
    await rememberDeal(database, aKnownDeal({ name: '' }));
    expect(await knownDeals(database, ORG, [anOpportunity().id])).toEqual([aKnownDeal()]);
  });
});

it('tells whether any deal of an org is known', async () => {
  expect(await knowsDeals(database, ORG)).toBe(false);
  await rememberDeal(database, aKnownDeal());
  expect(await knowsDeals(database, ORG)).toBe(true);
  expect(await knowsDeals(database, { crm: 'salesforce', org: 'rival' })).toBe(false);
});

it('finds the deals of an account, the last judged first, and none of another org or without a known account', async () => {
  const deal = (id: string, judgedAt: number) => aKnownDeal({ opportunity: anOpportunity({ id }), judgedAt });
  const deals = [
    deal('006Qy000001AaAa', 1),
    deal('006Qy000001BbBb', 3),
    deal('006Qy000001CcCc', 2),
    aKnownDeal({ opportunity: anOpportunity({ id: '006Qy000001DdDd' }), account: null }),
    aKnownDeal({ opportunity: anOpportunity({ id: '006Qy000001EeEe' }), account: { id: null, name: 'B' } }),
    aKnownDeal({ opportunity: anOpportunity({ org: 'rival' }) }),
  ];
  for (const each of deals) await rememberDeal(database, each);
  const found = await dealsOfAccount(database, ORG, ACCOUNT);
  expect(found.map(({ judgedAt }) => judgedAt)).toEqual([3, 2, 1]);
});

describe('deals that are closer to ready', () => {
  const NOW = 1_795_000_000_000;
  const DAY_MS = 86_400_000;

  async function remember(id: string, change: Partial<KnownDeal>): Promise<void> {
    const opportunity = anOpportunity({ id });
    await rememberDeal(
      database,
      aKnownDeal({ judgedAt: NOW - DAY_MS, ...change, opportunity: change.opportunity ?? opportunity }),
    );
  }
  const missing = (number: number): Pick<KnownDeal, 'readiness'> => ({ readiness: { missing: number, needed: 9 } });
  const better = async (than: number | null): Promise<string[]> =>
    (await betterDeals(database, anOpportunity({ id: 'this' }), { missing: than, now: NOW })).map(
      ({ opportunity }) => opportunity.id,
    );

  it('are those that are ready, then those that miss less, the last judged first', async () => {
    await remember('three', missing(3));
    await remember('one, older', { ...missing(1), judgedAt: NOW - 9 * DAY_MS });
    await remember('one', missing(1));
    await remember('ready', { verdict: 'advance', ...missing(0) });
    await remember('four', missing(4));
    expect(await better(4)).toEqual(['ready', 'one', 'one, older', 'three']);
    expect(await better(1)).toEqual(['ready']);
  });

  it('are all that are on hold or better for a deal of which nobody can tell what it misses', async () => {
    await remember('nine', missing(9));
    expect(await better(null)).toEqual(['nine']);
  });

  it('are never the deal itself, closed, worse, of another organisation, or of unknown readiness', async () => {
    await remember('this', missing(0));
    await remember('closed', { verdict: 'closed', readiness: null });
    await remember('walk', { verdict: 'walk', ...missing(0) });
    await remember('last ask', { verdict: 'last-ask', ...missing(0) });
    await remember('unknown', { readiness: null });
    await remember('theirs', { ...missing(0), opportunity: anOpportunity({ org: 'rival' }) });
    expect(await better(null)).toEqual([]);
  });

  it('were judged within the last 30 days', async () => {
    await remember('old', { ...missing(1), judgedAt: NOW - 31 * DAY_MS });
    await remember('recent', { ...missing(1), judgedAt: NOW - 29 * DAY_MS });
    expect(await better(null)).toEqual(['recent']);
  });

  it('are five at most, however many there are', async () => {
    for (let number = 0; number < 40; number += 1) await remember(`deal ${number}`, missing(number % 4));
    expect(await better(null)).toHaveLength(5);
  });
});
