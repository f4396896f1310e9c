import { accessSync, constants } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';

export type Browser = 'chromium' | 'firefox';

/** The environment variable that names a browser's program, asked first. */
export const VARIABLE: Record<Browser, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

const NAMES: Record<Browser, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};

const APPLICATIONS: Record<Browser, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/**
 * The program of an installed browser: from the environment variable (`CHROMIUM`, `FIREFOX`), else from PATH, else from
 * the usual places. Null when there is none. Nothing is ever downloaded.
 *
 * @throws when the environment variable names something that cannot be run.
 */
export function findBrowser(browser: Browser): string | null {
  const named = process.env[VARIABLE[browser]];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${VARIABLE[browser]}=${named} is not a program that can be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const endings = platform() === 'win32' ? ['.exe'] : [''];
  const onPath = NAMES[browser].flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return [...onPath, ...APPLICATIONS[browser]].find(runs) ?? null;
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium refuses its sandbox to root, which is who runs in most containers. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
