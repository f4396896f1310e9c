import assert from 'node:assert/strict';
import type { Firefox } from '@/tests/browsers/firefox';
import { until } from './until';

/** Holds the letter that the test pages take for a shortcut and cancel. */
const PERSON = "Tess O'Sullivan-Šimić";

/**
 * Records evidence for an outcome as a seller without a mouse does, on a page that listens to every key
 * (`shortcuts=1`).
 *
 * @throws when the page hears a key, or when a letter is lost
 */
export async function recordEvidence({ page, overlay }: Firefox, outcome: string): Promise<void> {
  const heard = (): Promise<readonly string[] | undefined> =>
    page.evaluate(() => (window as Window & { heardKeys?: string[] }).heardKeys);
  const field = (): Promise<string | null> =>
    overlay.inside((root) => {
      const focused = root.activeElement;
      return focused instanceof HTMLInputElement ? focused.value : null;
    }, null);

  await page.keyboard.press('x');
  const before = await heard();
  assert(before?.includes('x'), 'the page does not listen to keys, so this test could not fail');

  await overlay.focus(`[data-outcome="${outcome}"] button`);
  await page.keyboard.press('e');
  await until('focus on the form', async () => (await field()) !== null, true);
  // The form opens on the customer's name, selected, so that typing replaces it.
  await page.keyboard.type(PERSON);
  await until('person', field, PERSON);
  await page.keyboard.press('Enter');
  assert.deepEqual(await heard(), before);
}
