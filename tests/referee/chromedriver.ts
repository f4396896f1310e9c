import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Chromedriver {
  port: number;
  stop(): Promise<void>;
}

const STARTED = /started successfully on port (\d+)/;

/** Starts a chromedriver on a free port. */
export async function startChromedriver(program: string): Promise<Chromedriver> {
  const driver = spawn(program, ['--port=0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<number>((resolve, reject) => {
    driver.once('error', reject);
    driver.once('exit', () => reject(new Error(`${program} ended before it was ready.`)));
    // Read to its end: a pipe that nobody empties would stop the driver.
    createInterface(driver.stdout).on('line', (line) => {
      const found = Number(STARTED.exec(line)?.[1]);
      if (found > 0) resolve(found);
    });
  });
  // Also when this process ends by an error that nobody catches.
  const kill = (): void => void driver.kill();
  process.once('exit', kill);
  return {
    port,
    async stop() {
      process.off('exit', kill);
      if (driver.exitCode !== null || driver.signalCode !== null) return;
      const ended = once(driver, 'exit');
      driver.kill();
      await ended;
    },
  };
}
