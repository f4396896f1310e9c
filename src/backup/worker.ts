import { sentenceOf } from '@/src/memory/problem';
import type { HeavyWork, Progress } from './heavy-work';

/** What the worker is asked to do: once each, then it ends. */
export type Task =
  | { do: 'save'; product: string; at: number }
  | { do: 'look'; file: Blob }
  | { do: 'take'; file: Blob; rows: number }
  | { do: 'find-damaged' }
  | { do: 'erase-everything' };

/** What it says. */
type Said<Result> =
  { step: 'passing'; done: number; of: number } | { step: 'done'; result: Result } | { step: 'failed'; reason: string };

/**
 * Has the work done by a thread of its own, so that the page can be used meanwhile. One that ends before its work is done
 * changes nothing: each change is one transaction.
 */
export function inWorkers(address: string): HeavyWork {
  const run = <Result>(task: Task, progress: Progress = () => {}, signal?: AbortSignal): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      const worker = new Worker(address);
      const end = (): void => {
        worker.terminate();
        signal?.removeEventListener('abort', giveUp);
      };
      const fail = (reason: string): void => {
        end();
        reject(new Error(reason));
      };
      const giveUp = (): void => fail('It was given up');
      signal?.addEventListener('abort', giveUp);
      worker.addEventListener('message', ({ data }) => {
        const said: Said<Result> = data;
        if (said.step === 'passing') return progress(said.done, said.of);
        if (said.step === 'failed') return fail(said.reason);
        end();
        return resolve(said.result);
      });
      worker.addEventListener('error', () => fail('The browser ended it, perhaps because memory ran out'));
      worker.postMessage(task, { transfer: [] });
    });
  return {
    save: (product, at, progress) => run({ do: 'save', product, at }, progress),
    look: (file, progress) => run({ do: 'look', file }, progress),
    take: (file, rows, progress) => run({ do: 'take', file, rows }, progress),
    findDamaged: (signal) => run({ do: 'find-damaged' }, undefined, signal),
    eraseEverything: (progress) => run({ do: 'erase-everything' }, progress),
  };
}

/** The other side, in the worker. */
export async function answerTask(task: Task, work: HeavyWork, say: (said: Said<unknown>) => void): Promise<void> {
  const progress: Progress = (done, of) => say({ step: 'passing', done, of });
  try {
    say({ step: 'done', result: await resultOf(task, work, progress) });
  } catch (error) {
    say({ step: 'failed', reason: sentenceOf(error) });
  }
}

function resultOf(task: Task, work: HeavyWork, progress: Progress): Promise<unknown> {
  switch (task.do) {
    case 'save':
      return work.save(task.product, task.at, progress);
    case 'look':
      return work.look(task.file, progress);
    case 'take':
      return work.take(task.file, task.rows, progress);
    case 'find-damaged':
      return work.findDamaged(new AbortController().signal);
    case 'erase-everything':
      return work.eraseEverything(progress);
  }
}
