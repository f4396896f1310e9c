import type { Page } from '@playwright/test';
import * as v from 'valibot';
import type { Filling } from './in-page';

const FILLED = v.object({ deals: v.number(), histories: v.number(), evidence: v.number() });

/** Fills the extension's database on disk. `script` is the bundle of `in-page.ts`, `page` one of the extension's own. */
export async function fillDatabase(page: Page, script: string, filling: Filling): Promise<void> {
  const filled = v.parse(FILLED, await page.evaluate(`${script}\nbench.fill(${JSON.stringify(filling)})`));
  const { deals, evidence } = filling;
  if (filled.deals !== deals || filled.histories !== deals || filled.evidence !== deals * evidence) {
    throw new Error(`The database holds ${JSON.stringify(filled)}.`);
  }
}
