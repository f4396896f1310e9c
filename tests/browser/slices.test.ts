import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { PageReader, ReadResult } from '@/src/crm/reader';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { Losses } from '@/src/crm/watching/losses';
import { RootObserver } from '@/src/crm/watching/root-observer';
import { readInSlices } from '@/src/crm/watching/slices';
import type { Visit } from '@/src/crm/watching/visit';
import { HUBSPOT_STATES } from '@/tests/states/hubspot';
import type { PageState } from '@/tests/states/page-state';
import { LIGHTNING_STATES } from '@/tests/states/salesforce';
import { show } from '@/tests/states/show';
import { changeSomething, randomFrom, type Random } from './support/random-changes';

/** Each is another place in the page, another change and another moment. */
const ROUNDS = 8;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  // A next task comes when this test says so.
  vi.stubGlobal('scheduler', { postTask: (run: () => void) => setTimeout(run) });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.title = '';
});

describe.each([
  ['HubSpot', hubspotReader, HUBSPOT_STATES],
  ['Salesforce', salesforceReader, LIGHTNING_STATES],
] as const)('a reading of %s that is done a step at a time', (_crm, reader, states) => {
  it('says what a whole reading says then, wherever and whenever the page changes', { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    const total = { slices: 0, changed: 0, anew: 0 };
    for (const [index, state] of states.entries()) {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = randomFrom(index * ROUNDS + round);
        show(state);
        const found = await readWhileChanging(state, reader, random);
        if (!found) continue;
        if (!isRight(found)) wrong.push(`${state.id}, round ${round}: ${found.change}`);
        total.slices += found.slices;
        total.changed += found.change === null ? 0 : 1;
        total.anew += found.anew ? 1 : 0;
      }
    }
    expect(wrong).toEqual([]);
    console.info(JSON.stringify(total));
    // Some changes matter and some do not; both have to be among them.
    expect(total.anew).toBeGreaterThan(100);
    expect(total.changed - total.anew).toBeGreaterThan(100);
  });
});

/** Whether a page was read in steps as what it was at their end. */
function isRight({ read, whole }: Found): boolean {
  return JSON.stringify(read, entries) === JSON.stringify(whole, entries);
}

/** Maps as lists, and elements, of which there is only the root, as nothing. */
function entries(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value instanceof Element ? null : value;
}

interface Found {
  read: ReadResult;
  whole: ReadResult;
  /** What was changed between two steps. */
  change: string | null;
  /** Whether the change was noticed. */
  anew: boolean;
  slices: number;
}

function stepsIn({ asked, address }: PageState, reader: PageReader): number {
  const opportunity = reader.opportunityAt(new URL(address));
  return opportunity ? [...(reader.readInSteps?.(document, opportunity, asked) ?? [])].length : 0;
}

/** Reads a page a step at a time, and changes it once on the way; null where there is nothing to read. */
async function readWhileChanging(state: PageState, reader: PageReader, random: Random): Promise<Found | null> {
  const opportunity = reader.opportunityAt(new URL(state.address));
  const root = reader.recordRoot(document);
  if (!opportunity || !root) return null;
  const losses = new Losses(reader.valueHook);
  const asked = (): PageState['asked'] => state.asked;
  const visit: Visit = { reader, page: document, opportunity, asked, losses, isOn: () => true };
  let anew = false;
  const results: Pick<Found, 'read' | 'whole'>[] = [];
  const observer = new RootObserver(reader, { changed: () => (anew = true) });
  readInSlices(visit, 0, {
    leave: () => observer.observe(root),
    changed: () => anew,
    ended: () => false,
    done: (read) => results.push({ read, whole: reader.read(document, opportunity, state.asked) }),
  });
  const changeAfter = 1 + random(stepsIn(state, reader));
  let change: string | null = null;
  let slices = 1;
  for (; results.length === 0; slices += 1) {
    if (slices === changeAfter) change = changeSomething(root, random);
    // Observers are told before the next task.
    await Promise.resolve();
    vi.advanceTimersToNextTimer();
  }
  observer.stop();
  const [result] = results;
  return result ? { ...result, change, anew, slices } : null;
}
