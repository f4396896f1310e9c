/**
 * Runs something soon, in a task of its own. Timers that follow one another wait 4 ms each.
 *
 * @param priority where the seller waits for it, it goes before what else the page has to do
 */
export function inNextTask(run: () => void, priority: TaskPriority = 'user-visible'): void {
  // Firefox has it since 142.
  if ('scheduler' in globalThis) void scheduler.postTask(run, { priority });
  else setTimeout(run);
}
