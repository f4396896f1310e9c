import type { Database } from '@/src/memory/database';

/** The database for a window in which nothing is kept. */
export function noDatabase(): Promise<Database> {
  return Promise.reject(
    new Error('This is a private window, where Walkaway keeps nothing. Open the deal in a normal window to record it'),
  );
}
