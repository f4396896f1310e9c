import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startChromium, type Chromium } from '@/tests/browsers/chromium';
import { serveTestCrms } from '@/tests/crm/serve';
import { addressesIn, pageScripts } from './own-scripts';

export const VARIANTS = ['none', 'empty', 'walkaway'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A browser of its own for each variant, so that all of them run in the same minutes. */
export interface Browsers {
  contexts: Readonly<Record<Variant, BrowserContext>>;
  /** The addresses of the page scripts of the extension under test. */
  own: ReadonlySet<string>;
  close(): Promise<void>;
}

interface Manifest {
  content_scripts: readonly { matches: readonly string[]; run_at?: string; js: readonly string[] }[];
}

/**
 * Starts three browsers that serve the test CRMs: without extension, with an empty content script, with the build.
 *
 * @param scratch a folder for the empty extension
 */
export async function startVariants(build: string, scratch: string): Promise<Browsers> {
  const [none, empty, walkaway] = await Promise.all([startChromium(), startChromium(), startChromium()]);
  await empty.load(writeEmptyTwin(build, path.join(scratch, 'empty')));
  const { id } = await walkaway.load(build);
  const contexts = { none: none.context, empty: empty.context, walkaway: walkaway.context };
  await Promise.all(VARIANTS.map((variant) => serveTestCrms(contexts[variant])));
  return {
    contexts,
    own: addressesIn(id, pageScripts(build)),
    close: async () => void (await Promise.all([none, empty, walkaway].map((browser: Chromium) => browser.close()))),
  };
}

/** Does something with every variant, one after the other, each time beginning with another one. */
export async function inTurn(turn: number, run: (variant: Variant) => Promise<void>): Promise<void> {
  for (let step = 0; step < VARIANTS.length; step += 1) {
    const variant = VARIANTS[(turn + step) % VARIANTS.length];
    if (variant) await run(variant);
  }
}

const EMPTY = 'content-scripts/empty.js';

/** An extension that runs an empty script on the same pages at the same time, and does nothing else. */
function writeEmptyTwin(build: string, folder: string): string {
  const scripts = contentScripts(build).map(({ matches, run_at }) => ({ matches, run_at, js: [EMPTY] }));
  return writeExtension(folder, { content_scripts: scripts }, { [EMPTY]: '' });
}

/** Writes an unpacked extension and returns its folder. */
export function writeExtension(folder: string, manifest: object, scripts: Readonly<Record<string, string>>): string {
  const whole = { manifest_version: 3, name: path.basename(folder), version: '1.0', permissions: [], ...manifest };
  for (const [name, text] of Object.entries({ ...scripts, 'manifest.json': JSON.stringify(whole) })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

function contentScripts(build: string): Manifest['content_scripts'] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${build} has no content script.`);
  return manifest.content_scripts;
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' && value !== null && 'content_scripts' in value && Array.isArray(value.content_scripts)
  );
}
