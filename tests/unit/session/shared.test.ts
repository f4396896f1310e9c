import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SHARED_MODULES } from '@/src/session/shared-modules';
import { shareModules } from '@/src/session/shared';

interface Import {
  names: string[];
  /** `src/day`, or the name of a package. */
  module: string;
}

/** What a file imports, types left out. */
function importsOf(file: string): Import[] {
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )(?:\{ ?([^}]+?),? ?\} from )?'([^']+)';$/gm);
  return [...imports].map(([, names = '', from = '']) => ({
    names: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
    module: from.startsWith('.') ? path.join(path.dirname(file), from) : from.replace(/^@\//, ''),
  }));
}

const isShared = (module: string): boolean => SHARED_MODULES.some((shared) => shared === module);

/** Every import in the script of the details: in its own files, and in whatever comes with them. */
function importsOfDetails(): Import[] {
  const all: Import[] = [];
  const waiting = ['entrypoints/details.ts'];
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const found of importsOf(file)) {
      all.push(found);
      const next = isShared(found.module)
        ? undefined
        : [`${found.module}.ts`, `${found.module}.tsx`].find((name) => existsSync(name));
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return all;
}

const IMPORTS = importsOfDetails();
const namesFrom = (module: string): string[] =>
  IMPORTS.filter((one) => one.module === module).flatMap(({ names }) => names);

it('the details take something of what they are handed', () => {
  expect(namesFrom('preact/hooks')).toContain('useState');
  expect(namesFrom('src/overlay/desk/desk')).toContain('useDeskContext');
  expect(namesFrom('src/qualify/worlds')).toContain('decidingLeaves');
});

it.each(SHARED_MODULES)('the details are handed all that they take from %s', (module) => {
  shareModules();
  const handed = Object.keys(globalThis.walkawayShared?.[module] ?? {});
  expect(handed).toEqual(expect.arrayContaining(namesFrom(module)));
});
