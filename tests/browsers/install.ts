import { spawnSync } from 'node:child_process';
import { findProgram, VARIABLE } from './find';

interface PackageManager {
  program: string;
  steps: readonly (readonly string[])[];
  needsRoot: boolean;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  { program: 'apt-get', steps: [['update'], ['install', '-y', 'chromium']], needsRoot: true },
  { program: 'dnf', steps: [['install', '-y', 'chromium']], needsRoot: true },
  { program: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']], needsRoot: true },
  { program: 'apk', steps: [['add', 'chromium']], needsRoot: true },
  { program: 'brew', steps: [['install', '--cask', 'chromium']], needsRoot: false },
];

/**
 * The program of a Chromium or Chrome: an installed one, else one that the system's package manager can install
 * without asking anybody.
 *
 * @throws with what to type when neither works.
 */
export function ensureChromium(): string {
  const found = findProgram('chromium') ?? (installChromium() ? findProgram('chromium') : null);
  if (found) return found;
  throw new Error(
    [
      'No Chromium, Chrome or Edge was found, and none could be installed from here. Either',
      '  - install one (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), or',
      `  - say where it is, in front of the command: ${VARIABLE.chromium}=/path/to/chrome`,
    ].join('\n'),
  );
}

function installChromium(): boolean {
  const manager = PACKAGE_MANAGERS.find(
    ({ program, needsRoot }) => (!needsRoot || process.getuid?.() === 0) && exists(program),
  );
  if (!manager) return false;
  return manager.steps.every((step) => {
    console.log(`No Chromium found. Running: ${manager.program} ${step.join(' ')}`);
    return spawnSync(manager.program, step, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  });
}

function exists(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
