import { spawn, type ChildProcess } from 'node:child_process';
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
  // Also when this process ends by an error that nobody catches.
  const kill = (): void => void driver.kill();
  process.once('exit', kill);
  return {
    port: await portOf(driver, program),
    async stop() {
      process.off('exit', kill);
      if (driver.exitCode !== null) return;
      const ended = once(driver, 'exit');
      driver.kill();
      await ended;
    },
  };
}

async function portOf(driver: ChildProcess, program: string): Promise<number> {
  if (!driver.stdout) throw new Error(`${program} says nothing.`);
  for await (const line of createInterface(driver.stdout)) {
    const port = Number(STARTED.exec(line)?.[1]);
    if (port > 0) {
      // A pipe that nobody empties would stop the driver.
      driver.stdout.resume();
      return port;
    }
  }
  throw new Error(`${program} could not be started.`);
}
