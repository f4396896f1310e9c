import type { SalesProcess } from '@/src/process/sales-process';
import { sourceOf, type ProcessSource } from '@/src/process/source';
import { defaultProcess } from '@/src/packs/built-in';

/** A short process with the stages of the default one: one of its outcomes is new, most others are missing. */
export function shortProcess(): SalesProcess {
  const usual = defaultProcess();
  const [first] = usual.outcomes;
  const alone = usual.signals.find(({ id }) => id === 'one-voice');
  if (!first || !alone) throw new Error('The default process has changed.');
  return {
    ...usual,
    id: 'short',
    version: '2.1.0',
    title: 'Short cycle',
    purpose: 'For deals that close within weeks: one outcome a stage, and an early no.',
    outcomes: [
      { ...first, id: 'asked-price', stage: 'qualify', says: 'They asked for a price for a named quantity.' },
      ...usual.outcomes.filter(({ id }) => id === 'pain-owned' || id === 'in-range'),
    ],
    signals: [
      ...usual.signals.filter(({ id }) => id !== 'no-next' && id !== 'one-voice'),
      { ...alone, from: 'engage' },
    ],
  };
}

export const PROCESSES: ProcessSource = sourceOf([defaultProcess, shortProcess]);
