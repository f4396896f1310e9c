import { databaseOpener } from '@/src/memory/database';
import { dealRow, evidenceRow, historyRow } from './rows';

export interface Filling {
  deals: number;
  changes: number;
  evidence: number;
}

/** How many rows of each kind there are then. */
export type Filled = Record<'deals' | 'histories' | 'evidence', number>;

const AT_ONCE = 1000;

/**
 * Fills the extension's own database, from one of its own pages. By plain writes of whole rows: the extension's own way,
 * one change after the other, would take an hour for the same rows.
 */
export async function fill({ deals, changes, evidence }: Filling): Promise<Filled> {
  const database = await databaseOpener()();
  const now = Date.now();
  for (let from = 0; from < deals; from += AT_ONCE) {
    const writing = database.transaction(['deals', 'histories', 'evidence'], 'readwrite', { durability: 'relaxed' });
    for (let number = from; number < Math.min(deals, from + AT_ONCE); number += 1) {
      void writing.objectStore('deals').put(dealRow(number, now));
      void writing.objectStore('histories').put(historyRow(number, changes, now));
      for (let piece = 0; piece < evidence; piece += 1) {
        void writing.objectStore('evidence').put(evidenceRow(number, piece, evidence, now));
      }
    }
    await writing.done;
  }
  const filled = {
    deals: await database.count('deals'),
    histories: await database.count('histories'),
    evidence: await database.count('evidence'),
  };
  database.close();
  return filled;
}
