import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of this folder with all that it imports, as one text; what it exports is in the variable `bench`. */
export async function bundled(script: string, scratch: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = path.join(scratch, 'bundled');
  const entry = fileURLToPath(new URL(script, import.meta.url));
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: { outDir, emptyOutDir: true, lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'script.js' } },
  });
  return readFileSync(path.join(outDir, 'script.js'), 'utf8');
}
