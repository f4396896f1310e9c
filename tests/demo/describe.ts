import type { Crm } from '@/src/crm/reading';
import type { Overlay } from '@/tests/browsers/overlay';

const NAMES: Record<Crm, string> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };

/** What was read on a deal's page and what follows from it, for a terminal. */
export async function describeDeal(crm: Crm, overlay: Overlay): Promise<string> {
  const [verdict, outcomes, signals, read, unread] = await Promise.all([
    overlay.text('.verdict'),
    overlay.outcomes(),
    overlay.signals(),
    overlay.read(),
    overlay.unread(),
  ]);
  const name = await overlay.text('h1, h2');
  return [
    `${NAMES[crm]} · ${name}`,
    ...verdict.split(/\n+/).map((line) => `  ${line}`),
    '',
    ...read.map(({ label, text }) => `  ${label.padEnd(40)} ${text.replaceAll('\n', ' ⏎ ')}`),
    `  not read: ${unread.join(', ') || 'nothing'}`,
    `  outcomes: ${counted(outcomes)}; signals: ${counted(signals)}`,
  ].join('\n');
}

/** "3 met, 2 open" */
function counted(states: Record<string, string>): string {
  const counts = new Map<string, number>();
  for (const state of Object.values(states)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ') || 'none';
}
