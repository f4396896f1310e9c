import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageScripts } from './own-scripts';
import type { Row } from './report';
import { sum } from './statistics';

interface Limits {
  minified?: number;
  gzipped?: number;
}

const LIMITS: Limits = { minified: 60, gzipped: 22 };

/** Comes into the page only when the seller reaches for the sidebar. */
const DETAILS = 'details.js';

/** Size of the scripts that a record page of each CRM gets when it is opened, as written and as packed. */
export function measureSize(build: string): Row[] {
  const scripts = pageScripts(build);
  const gate = scripts.filter((name) => name.startsWith('content-scripts/'));
  const sidebars = scripts.filter((name) => name.startsWith('sidebar-'));
  return [
    ...sidebars.flatMap((sidebar) => rowsOf(build, 'scripts on a record page', [...gate, sidebar], LIMITS)),
    ...rowsOf(build, 'script put in when the seller reaches for the sidebar', [DETAILS], {}),
  ];
}

function rowsOf(build: string, subject: string, names: readonly string[], { minified, gzipped }: Limits): Row[] {
  const texts = names.map((name) => ({ name, text: readFileSync(path.join(build, name)) }));
  const remark = texts.map(({ name, text }) => `${path.basename(name)} ${(text.length / 1000).toFixed(1)}`).join(', ');
  const row = (what: string, bytes: (text: Buffer) => number, limit: number | undefined): Row => ({
    what: `${subject}, ${what}`,
    unit: 'kB',
    measured: sum(texts.map(({ text }) => bytes(text))) / 1000,
    ...(limit === undefined ? {} : { limit }),
    remark,
  });
  return [
    row('minified', (text) => text.length, minified),
    row('gzipped', (text) => gzipSync(text, { level: 9 }).length, gzipped),
  ];
}
