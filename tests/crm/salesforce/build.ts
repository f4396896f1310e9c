import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import type { InputPluginOption, Plugin } from 'rollup';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const REPOSITORY = join(FOLDER, '../../..');
const MODULES = join(FOLDER, 'modules');
const STYLES = 'node_modules/@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css';

/** Where the built scripts and style sheets are; git-ignored. */
export const BUILT = join(REPOSITORY, '.cache/test-crm/salesforce');

/**
 * Bundles the Lightning components of the test CRM into `.cache/test-crm/salesforce/`. Does nothing when neither our
 * modules nor the lockfile changed since the last build.
 */
export async function buildSalesforceSite(): Promise<void> {
  const stamp = join(BUILT, 'built-from.txt');
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  mkdirSync(BUILT, { recursive: true });
  // Two scripts, because the shadow polyfill must have patched the page before the first component is defined.
  await bundle('@lwc/synthetic-shadow', 'synthetic-shadow.js');
  await bundle(join(MODULES, 'one/app/app.js'), 'lightning.js');
  cpSync(join(REPOSITORY, STYLES), join(BUILT, 'slds.css'));
  writeFileSync(stamp, sources);
}

async function bundle(input: string, file: string): Promise<void> {
  const built = await rollup({ input, plugins: plugins(), onwarn: () => undefined });
  await built.write({ file: join(BUILT, file), format: 'iife', inlineDynamicImports: true });
  await built.close();
}

function plugins(): InputPluginOption {
  return [
    withoutUnusedIcons(),
    lwc({
      rootDir: MODULES,
      modules: [{ dir: MODULES }, { npm: 'lightning-base-components' }],
      enableDynamicComponents: true,
    }),
    resolve({ browser: true }),
    replace({
      preventAssignment: true,
      'process.env.NODE_ENV': JSON.stringify('production'),
      'import.meta.env.SSR': 'false',
    }),
  ];
}

/** Leaves out the icon sets that the pages never show: most of the bundle, and of the time to build and load it. */
function withoutUnusedIcons(): Plugin {
  const empty = '\0no-icons';
  return {
    name: 'without-unused-icons',
    resolveId: (id) => (/^lightning\/iconSvgTemplates(?!Utility$)/.test(id) ? empty : null),
    load: (id) => (id === empty ? 'export default {};' : null),
  };
}

/** A hash over everything that the bundles are made from. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(MODULES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, fileURLToPath(import.meta.url), join(REPOSITORY, 'package-lock.json')]) {
    hash.update(file.slice(REPOSITORY.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSalesforceSite();
