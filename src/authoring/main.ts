import { readFileSync } from 'node:fs';
import { builtInPacks } from '@/src/packs/built-in';
import { dayOf } from '@/src/day';
import { checkFile } from './check-file';
import { wrapped } from './wrapped';

const USE = 'Use: npm run pack -- check FILE';

/** The command for authors of packs. Ends with 1 when the pack cannot be used, with 2 when it was called wrongly. */
function main([command, file, ...more]: readonly string[]): number {
  if (command !== 'check' || file === undefined || more.length > 0) {
    console.error(USE);
    return 2;
  }
  const text = read(file);
  if (text === null) {
    console.error(`There is no file ${file} that can be read.`);
    return 2;
  }
  const bases = builtInPacks().map(({ pack }) => pack);
  const report = checkFile(text, bases, dayOf(new Date()));
  console.log(wrapped(report.text, widthOf(process.stdout)));
  return report.ok ? 0 : 1;
}

/** Lines end where the window does, and are not longer than is easy to read; a file gets them whole. */
function widthOf({ isTTY, columns }: NodeJS.WriteStream): number {
  return isTTY ? Math.min(columns, 110) : Number.POSITIVE_INFINITY;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = main(process.argv.slice(2));
