import { findProgram, VARIABLE, type Program } from '@/tests/browsers/find';

const HOW: Readonly<Record<'chromium' | 'chromedriver', string>> = {
  chromium: 'Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium',
  chromedriver: 'Debian, Ubuntu: sudo apt-get install chromium-driver; macOS: brew install --cask chromedriver',
};

/**
 * The browser and its driver. They have to be of the same version.
 *
 * @throws with what is missing, and how to get it.
 */
export function refereePrograms(): { browser: string; driver: string } {
  const browser = findProgram('chromium');
  const driver = findProgram('chromedriver');
  if (browser && driver) return { browser, driver };
  const missing: Program[] = [...(browser ? [] : ['chromium' as const]), ...(driver ? [] : ['chromedriver' as const])];
  throw new Error(missing.map(wordsFor).join('\n'));
}

function wordsFor(program: Program): string {
  const how = program === 'firefox' ? '' : HOW[program];
  return `No ${program} was found. Install it (${how}), or say where it is: ${VARIABLE[program]}=/path/to/${program}`;
}
