/** Runs something soon, in a task of its own. Timers that follow one another wait 4 ms each. */
export function inNextTask(run: () => void): void {
  // Firefox has it since 142.
  if ('scheduler' in globalThis) void scheduler.postTask(run);
  else setTimeout(run);
}
