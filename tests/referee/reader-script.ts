import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** What the script leaves behind in the world that it runs in. */
export const READER = 'walkawayReferee';

/** `in-page.ts` and our reader in one script. */
export async function readerScript(): Promise<string> {
  const built = await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': repository } },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/referee/in-page.ts', name: READER, formats: ['iife'] },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((made) => ('output' in made ? made.output : []));
  const script = files.find((file) => file.type === 'chunk');
  if (!script) throw new Error('The reader could not be bundled.');
  return script.code;
}
