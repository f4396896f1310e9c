import { accessSync, constants } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';

export type Program = 'chromium' | 'firefox' | 'chromedriver';

/** The environment variable that names a program, asked first. */
export const VARIABLE: Record<Program, string> = {
  chromium: 'CHROMIUM',
  firefox: 'FIREFOX',
  chromedriver: 'CHROMEDRIVER',
};

const NAMES: Record<Program, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
  chromedriver: ['chromedriver', 'chromium.chromedriver'],
};

const USUAL_PLACES: Record<Program, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  chromedriver: [
    '/usr/lib/chromium/chromedriver',
    '/usr/lib/chromium-browser/chromedriver',
    '/snap/bin/chromium.chromedriver',
    '/opt/homebrew/bin/chromedriver',
  ],
};

/**
 * An installed browser or driver: from the environment variable (`CHROMIUM`, `FIREFOX`, `CHROMEDRIVER`), else from PATH,
 * else from the usual places. Null when there is none. Nothing is ever downloaded.
 *
 * @throws when the environment variable names something that cannot be run.
 */
export function findProgram(program: Program): string | null {
  const named = process.env[VARIABLE[program]];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${VARIABLE[program]}=${named} is not a program that can be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const endings = platform() === 'win32' ? ['.exe'] : [''];
  const onPath = NAMES[program].flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return [...onPath, ...USUAL_PLACES[program]].find(runs) ?? null;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium refuses its sandbox to root, which is who runs in most containers. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
