import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '@/src/messages';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'walkaway' } } }));
const { Keeper } = await import('@/src/session/keeper');

const OK: Answer<null> = { ok: true, value: null };
const FULL: Answer<null> = { ok: false, error: 'There is no room left' };

beforeEach(() => void vi.useFakeTimers());

/** A keeper, what it told, and a background that keeps texts when it answers. */
function aKeeper({ keeps = true } = {}) {
  const told: (string | null)[] = [];
  const stored = new Map<string, string>();
  const stop = new AbortController();
  const keeper = new Keeper({
    tell: (failure) => told.push(failure),
    cutOff: () => {},
    keeps: () => keeps,
    signal: stop.signal,
  });
  const sending = (place: string, text: string, answers: Answer<null>[]) => async (): Promise<Answer<null>> => {
    const answer = answers.shift() ?? OK;
    if (answer.ok) stored.set(place, text);
    return answer;
  };
  return { keeper, told, stored, sending, stop };
}

describe('what is to be kept', () => {
  it('is sent in the moment in which it is typed', () => {
    const { keeper, stored, sending } = aKeeper();
    keeper.keep('form', sending('form', 'Priya', []));
    expect(stored.get('form')).toBe('Priya');
  });

  it('is sent again after the worker was stopped, and nobody is troubled', async () => {
    const { keeper, told, stored, sending } = aKeeper();
    keeper.keep('form', sending('form', 'Priya', [FULL]));
    await vi.advanceTimersByTimeAsync(100);
    expect(stored.get('form')).toBe('Priya');
    expect(told.every((failure) => failure === null)).toBe(true);
  });

  it('is tried until it is kept, however long that takes; the seller is told why, and then that it is over', async () => {
    const { keeper, told, stored, sending } = aKeeper();
    keeper.keep(
      'form',
      sending(
        'form',
        'Priya',
        Array.from({ length: 20 }, () => FULL),
      ),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.at(-1)).toBe('There is no room left');
    expect(keeper.failure).toBe('There is no room left');
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(stored.get('form')).toBe('Priya');
    expect(told.at(-1)).toBeNull();
    expect(keeper.failure).toBeNull();
  });

  it('is tried at once when the seller comes back or leaves', async () => {
    const { keeper, stored, sending } = aKeeper();
    keeper.keep(
      'form',
      sending(
        'form',
        'Priya',
        Array.from({ length: 5 }, () => FULL),
      ),
    );
    await vi.advanceTimersByTimeAsync(4000);
    expect(stored.size).toBe(0);
    for (let times = 0; times < 5; times += 1) {
      keeper.retry();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(stored.get('form')).toBe('Priya');
  });

  it('of what nobody waits for, a failure is tried again without a word', async () => {
    const { keeper, told, stored, sending } = aKeeper();
    keeper.note(
      'seen',
      sending(
        'seen',
        'Closing',
        Array.from({ length: 3 }, () => FULL),
      ),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stored.get('seen')).toBe('Closing');
    expect(told.every((failure) => failure === null)).toBe(true);
  });

  it('is not sent again once something else has taken its place', async () => {
    const { keeper, stored, sending } = aKeeper();
    keeper.keep('form', sending('form', 'Priy', [FULL]));
    await vi.advanceTimersByTimeAsync(0);
    const released = keeper.release('form');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stored.size).toBe(0);
    // And back again, when what took its place could not be stored.
    if (released) keeper.keep('form', released);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stored.get('form')).toBe('Priy');
  });

  it('is not sent where nothing is kept, nor after the end', async () => {
    const nothing = aKeeper({ keeps: false });
    nothing.keeper.keep('form', nothing.sending('form', 'Priya', []));
    expect(nothing.stored.size).toBe(0);
    const ended = aKeeper();
    ended.keeper.keep('form', ended.sending('form', 'Priya', [FULL]));
    await vi.advanceTimersByTimeAsync(0);
    ended.stop.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended.stored.size).toBe(0);
  });

  it('ends as it was typed last in every place, whichever of the messages get lost and however slow they are', async () => {
    const step = record({
      place: constantFrom('form', 'last ask', 'seen'),
      pause: nat(80),
      tries: array(record({ ms: nat(60), fate: constantFrom('kept', 'lost', 'kept, unanswered') })),
    });
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const { keeper } = aKeeper();
        const stored = new Map<string, string>();
        const last = new Map<string, string>();
        // One background: what arrives first is stored first, as messages and transactions keep their order.
        for (const [at, { place, pause, tries }] of steps.entries()) {
          const text = `${place} ${at}`;
          const fates = tries.values();
          last.set(place, text);
          keeper.keep(place, async () => {
            const { ms, fate } = fates.next().value ?? { ms: 1, fate: 'kept' };
            if (fate !== 'lost') stored.set(place, text);
            await new Promise((resolve) => setTimeout(resolve, ms));
            return fate === 'kept' ? OK : FULL;
          });
          await vi.advanceTimersByTimeAsync(pause);
        }
        await vi.advanceTimersByTimeAsync(60 * 60_000);
        expect(stored).toEqual(last);
      }),
      { numRuns: 300 },
    );
  });
});
