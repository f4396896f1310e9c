import { findProgram, VARIABLE } from '@/tests/browsers/find';

const HOW: Readonly<Record<'chromium' | 'chromedriver', string>> = {
  chromium: 'Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium',
  chromedriver: 'Debian, Ubuntu: sudo apt-get install chromium-driver; macOS: brew install --cask chromedriver',
};

/** Where the browser and its driver are. */
export interface Programs {
  browser: string;
  driver: string;
}

/**
 * The browser and its driver. They have to be of the same version.
 *
 * @throws with what is missing, and how to get it.
 */
export function refereePrograms(): Programs {
  const browser = findProgram('chromium');
  const driver = findProgram('chromedriver');
  if (browser && driver) return { browser, driver };
  const missing = [browser ? null : ('chromium' as const), driver ? null : ('chromedriver' as const)];
  throw new Error(missing.flatMap((program) => (program ? [wordsFor(program)] : [])).join('\n'));
}

function wordsFor(program: keyof typeof HOW): string {
  const how = HOW[program];
  return `No ${program} was found. Install it (${how}), or say where it is: ${VARIABLE[program]}=/path/to/${program}`;
}
