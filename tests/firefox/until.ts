import { setTimeout } from 'node:timers/promises';
import { inspect, isDeepStrictEqual } from 'node:util';

const DEADLINE = 10_000;

/**
 * Looks again and again until it sees what is expected.
 *
 * @throws after 10 seconds, with what was seen last
 */
export async function until<Seen>(what: string, look: () => Promise<Seen>, expected: Seen): Promise<void> {
  const deadline = Date.now() + DEADLINE;
  for (;;) {
    // A page that is navigating cannot be looked at: not yet.
    const seen = await look().catch((error: unknown) => error);
    if (isDeepStrictEqual(seen, expected)) return;
    if (Date.now() > deadline) throw new Error(`${what}: expected ${inspect(expected)}, saw ${inspect(seen)}.`);
    await setTimeout(50);
  }
}
