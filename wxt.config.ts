import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { RECORD_PAGES } from './src/crm/hosts';
import { SHARED_GLOBAL, SHARED_MODULES } from './src/session/shared-modules';

export default defineConfig({
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const builds = (script: string): boolean => entrypoints.some(({ name }) => name.startsWith(script));
      if (builds('details')) config.plugins?.push(takesSharedModules());
      if (builds('sidebar-')) config.plugins?.push(givesSharedModules());
      if (builds('background')) {
        config.plugins?.push(leavesOutOwnTests());
        // A text that is parsed as JSON starts faster than a script of the same length.
        config.json = { namedExports: false, stringify: true };
      }
    },
  },
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // What the seller recorded is nowhere else: without `unlimitedStorage` the browser may drop it when the disk gets
    // full. `alarms`: the number on the button changes at midnight. The user is asked about neither.
    // `offscreen`: a worker of Chromium can put nothing into a file without a page out of sight. Of Firefox it is a page.
    permissions: ['scripting', 'unlimitedStorage', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for on the options page, by whoever wants to be told when a last ask is due, or wants a backup now and then.
    optional_permissions: ['notifications', 'downloads'],
    // Private windows get a copy of the extension whose storage is in memory only. Firefox has no such thing.
    ...(browser === 'firefox' ? {} : { incognito: 'split' as const }),
    // The same pages as the content script: needed to find open pages and to start again in them after an update.
    host_permissions: RECORD_PAGES,
    action: { default_title: '__MSG_toggle__' },
    commands: {
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_toggle__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'walkaway@walkaway.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});

/** Builds a script without the modules that the sidebar's script hands to it. */
function takesSharedModules(): Plugin {
  const shared = new Map<string, string>(
    SHARED_MODULES.map((name) => [name.startsWith('src/') ? path.resolve(name) : name, name]),
  );
  return {
    name: 'walkaway:takes-shared-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const bare = shared.get(source);
      if (bare !== undefined) return { id: bare, external: true };
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const name = shared.get((resolved?.id ?? '').replace(/\.tsx?$/, ''));
      return name === undefined ? resolved : { id: name, external: true };
    },
    outputOptions: (output) => ({ ...output, globals: (id: string) => `${SHARED_GLOBAL}[${JSON.stringify(id)}]` }),
  };
}

/** What is handed over is read by our own scripts only: it need not be frozen, nor say that it is a module. */
function givesSharedModules(): Plugin {
  return {
    name: 'walkaway:gives-shared-modules',
    outputOptions: (output) => ({ ...output, freeze: false, generatedCode: { symbols: false } }),
  };
}

/**
 * The processes that are built in, without their own tests, which are more than half of each and were run before the
 * build: the background takes in all of its script whenever it is started, which is every few minutes.
 */
function leavesOutOwnTests(): Plugin {
  return {
    name: 'walkaway:leaves-out-own-tests',
    enforce: 'pre',
    transform(text, id) {
      if (!id.startsWith(path.resolve('src/process/built-in'))) return null;
      return { code: JSON.stringify({ ...JSON.parse(text), tests: [] }), map: null };
    },
  };
}
