import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportFailure } from '@/tests/browsers/failure';
import { refereePrograms } from './programs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const LOCK = `${FOLDER}package-lock.json`;
/** A copy of the lock file that was installed; goes with the packages when they are removed. */
const INSTALLED = `${FOLDER}node_modules/.installed-from.json`;

/** Installs what only the referee needs, the first time and when its lock file has changed. */
function prepare(): void {
  refereePrograms();
  const lock = readFileSync(LOCK, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  console.log('Installing Salesforce’s page objects and what drives them, for the referee alone.');
  // Without their scripts: some of these packages would download a browser or a driver.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm could not install the packages of tests/referee.');
  writeFileSync(INSTALLED, lock);
}

try {
  prepare();
} catch (error) {
  reportFailure(error);
}
