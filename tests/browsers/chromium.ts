import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserContext } from '@playwright/test';
import { findProgram, sandboxArguments, VARIABLE } from './find';

/** The extension as it runs in one browser. */
export interface LoadedExtension {
  id: string;
  /** Stops the service worker, as the browser does to an idle one, and waits until it is gone. False: there was none. */
  stopWorker(): Promise<boolean>;
  /** Installs the same build again under a higher version, as a store does. */
  update(): Promise<void>;
  /** Removes it with all that it kept. */
  uninstall(): Promise<void>;
}

interface LoadOptions {
  /** As if the user had allowed it in private windows. */
  inPrivateWindows?: boolean;
  /** A permission that is taken out of the manifest: with `unlimitedStorage` no quota can be set. */
  without?: string;
  /** One that the user would be asked for, as if the answer had been yes: the browser's question cannot be answered here. */
  granted?: string;
}

export interface Chromium {
  context: BrowserContext;
  /** Loads a build as an extension of its own, before the first CRM page opens. */
  load(build: string, options?: LoadOptions): Promise<LoadedExtension>;
  close(): Promise<void>;
}

/** A worker that was told to stop has gone by then. */
const LONGEST_DYING_MS = 200;

const WINDOW = { width: 1440, height: 900 };

interface StartOptions {
  /** A window on the display; otherwise the headless mode that runs extensions. */
  visible?: boolean;
  /** A folder into which downloads go as they would without a test, each under the name that it is given. */
  downloads?: string;
}

/**
 * Starts an installed Chromium or Chrome with an empty profile of its own.
 *
 * @throws when no Chromium is installed
 */
export async function startChromium({ visible = false, downloads }: StartOptions = {}): Promise<Chromium> {
  const program = findProgram('chromium');
  if (!program) throw new Error(`No Chromium found. Install one, or set ${VARIABLE.chromium} to its program.`);
  const folder = mkdtempSync(path.join(tmpdir(), 'walkaway-'));
  if (downloads !== undefined) setDownloads(path.join(folder, 'profile'), downloads);
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: program,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...(visible ? [] : ['--headless=new']), ...sandboxArguments(), ...ARGUMENTS],
    viewport: visible ? null : WINDOW,
    locale: 'en-US',
  });
  if (downloads !== undefined) await allowDownloads(context);
  return {
    context,
    // Chromium makes an extension's id from its folder: what another one kept is never this one's.
    load: (build, options = {}) => loadExtension(context, build, mkdtempSync(path.join(folder, 'extension-')), options),
    async close() {
      await context.close();
      // Chromium may still write its last files.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function setDownloads(profile: string, folder: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = { download: { default_directory: folder } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Playwright would take every download, and call it something else. */
async function allowDownloads(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'default' });
}

/** Loading by the debugging protocol also works in branded Chrome, and again under a higher version for an update. */
const ARGUMENTS = [
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--window-size=${WINDOW.width},${WINDOW.height}`,
];

async function loadExtension(
  context: BrowserContext,
  build: string,
  copy: string,
  { inPrivateWindows = false, without, granted }: LoadOptions,
): Promise<LoadedExtension> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has gone.');
  const session = await browser.newBrowserCDPSession();
  // A copy, because an update rewrites its manifest.
  cpSync(build, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isManifest(manifest)) throw new Error(`${file} has no version or permissions.`);
  const permissions = manifest.permissions.filter((permission) => permission !== without);
  const optional_permissions = manifest.optional_permissions?.filter((permission) => permission !== granted);
  if (granted !== undefined) permissions.push(granted);
  const changed = { ...manifest, permissions, optional_permissions };
  const write = (version: string): void => writeFileSync(file, JSON.stringify({ ...changed, version }));
  write(manifest.version);
  const options = { path: copy, enableInIncognito: inPrivateWindows };
  const load = async (): Promise<string> => (await session.send('Extensions.loadUnpacked', options)).id;
  const id = await load();
  return {
    id,
    async stopWorker() {
      const workers = async (): Promise<string[]> => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
      };
      const [target] = await workers();
      if (target === undefined) return false;
      await session.send('Target.closeTarget', { targetId: target });
      // Where something waits for a worker, the next one is there at once, and its target has the same id.
      const deadline = Date.now() + LONGEST_DYING_MS;
      while (Date.now() < deadline && (await workers()).includes(target)) await setTimeout(5);
      return true;
    },
    async update() {
      write(`${manifest.version}.1`);
      await load();
    },
    async uninstall() {
      await session.send('Extensions.uninstall', { id });
      await session.detach();
    },
  };
}

interface Manifest {
  version: string;
  permissions: readonly string[];
  optional_permissions?: readonly string[];
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'permissions' in value &&
    Array.isArray(value.permissions)
  );
}
