import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageScripts } from './own-scripts';
import type { Row } from './report';
import { sum } from './statistics';

/** Size of all scripts that a record page gets, as written and as packed. */
export function measureSize(build: string): Row[] {
  const scripts = pageScripts(build).map((name) => ({ name, text: readFileSync(path.join(build, name)) }));
  const remark = scripts
    .map(({ name, text }) => `${path.basename(name)} ${(text.length / 1000).toFixed(1)}`)
    .join(', ');
  const row = (what: string, bytes: (text: Buffer) => number, limit: number): Row => ({
    what,
    unit: 'kB',
    measured: sum(scripts.map(({ text }) => bytes(text))) / 1000,
    limit,
    remark,
  });
  return [
    row('scripts on a record page, minified', (text) => text.length, 60),
    row('scripts on a record page, gzipped', (text) => gzipSync(text, { level: 9 }).length, 22),
  ];
}
