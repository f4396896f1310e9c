import type { PageReader } from '@/src/crm/reader';
import { inNextTask } from '@/src/next-task';
import { furnish } from '@/src/overlay/host';
import css from '@/src/overlay/styles.css?inline';
import type { Gate } from './gate';
import { startSession } from './session';
import { shareModules } from './shared';

/**
 * Reads, judges and draws, with the reader of the page's CRM. The background puts the script that calls this into a page
 * when the gate has seen an opportunity there. Each CRM has a script of its own, without the readers of the others.
 */
export function startSidebar(reader: PageReader): void {
  const gate: Gate | undefined = globalThis.walkawayGate;
  if (!gate || gate.started) return;
  gate.started = true;
  const { host, signal } = gate;
  // To take in a script of this size takes as long as a page may be held up.
  inNextTask(() => {
    if (signal.aborted) return;
    shareModules();
    startSession({ reader, page: document, host, root: furnish(host, css), signal });
  });
}
