import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageScripts } from './own-scripts';
import type { Row } from './report';
import { sum } from './statistics';

/** Size of the scripts that a record page of each CRM gets, as written and as packed. */
export function measureSize(build: string): Row[] {
  const scripts = pageScripts(build);
  const gate = scripts.filter((name) => name.startsWith('content-scripts/'));
  return scripts.filter((name) => name.startsWith('sidebar-')).flatMap((sidebar) => rowsOf(build, [...gate, sidebar]));
}

function rowsOf(build: string, names: readonly string[]): Row[] {
  const texts = names.map((name) => ({ name, text: readFileSync(path.join(build, name)) }));
  const remark = texts.map(({ name, text }) => `${path.basename(name)} ${(text.length / 1000).toFixed(1)}`).join(', ');
  const row = (what: string, bytes: (text: Buffer) => number, limit: number): Row => ({
    what,
    unit: 'kB',
    measured: sum(texts.map(({ text }) => bytes(text))) / 1000,
    limit,
    remark,
  });
  return [
    row('scripts on a record page, minified', (text) => text.length, 60),
    row('scripts on a record page, gzipped', (text) => gzipSync(text, { level: 9 }).length, 22),
  ];
}
