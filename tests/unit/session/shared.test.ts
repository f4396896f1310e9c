import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SHARED_MODULES } from '@/src/session/shared-modules';
import { shareModules } from '@/src/session/shared';

/** What explains is in the script of the details alone. */
const EXPLAINING = ['src/qualify/explain.ts', 'src/qualify/explanation.ts', 'src/qualify/turning.ts'];

/** The names that the files of the details import from a module, types left out. */
function namesFrom(module: string): string[] {
  const own = readdirSync('src/details', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join('src/details', file));
  return [...own, ...EXPLAINING].flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const imports = text.matchAll(/^import (?!type )\{ ([^}]+) \} from '([^']+)';$/gm);
    return [...imports].flatMap(([, names = '', from = '']) =>
      from === module || from === `@/${module}` || path.join(path.dirname(file), from) === module
        ? names.split(',').map((name) => name.trim())
        : [],
    );
  });
}

it('the details take something of what they are handed', () => {
  expect(namesFrom('preact/hooks')).toContain('useState');
  expect(namesFrom('src/overlay/desk')).toContain('useDeskContext');
  expect(namesFrom('src/qualify/worlds')).toContain('decidingLeaves');
});

it.each(SHARED_MODULES)('the details are handed all that they take from %s', (module) => {
  shareModules();
  const handed = Object.keys(globalThis.walkawayShared?.[module] ?? {});
  const taken = namesFrom(module).filter((name) => !name.startsWith('type '));
  expect(handed).toEqual(expect.arrayContaining(taken));
});
