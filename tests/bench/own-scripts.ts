import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The background's script; it runs in a process of its own and costs pages nothing. */
const BACKGROUND = 'background.js';

/** The scripts of a build that run inside CRM pages, as paths in it: content scripts, and those injected on demand. */
export function pageScripts(build: string): readonly string[] {
  return ['', 'content-scripts'].flatMap((folder) =>
    readdirSync(path.join(build, folder))
      .filter((name) => name.endsWith('.js') && name !== BACKGROUND)
      .map((name) => path.posix.join(folder, name)),
  );
}

/** The addresses that traces give to scripts of an extension. */
export function addressesIn(extension: string, scripts: readonly string[]): ReadonlySet<string> {
  return new Set(scripts.map((script) => `chrome-extension://${extension}/${script}`));
}
