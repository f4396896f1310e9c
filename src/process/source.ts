import type { SalesProcess } from './sales-process';

/** Where processes come from. */
export interface ProcessSource {
  /** Judges every deal that nothing was chosen for. */
  usual(): SalesProcess;
  /** Null when there is none with this id, or not any more. */
  find(id: string): SalesProcess | null;
  /** Every process that can be chosen, the usual one first. */
  all(): readonly SalesProcess[];
}

export type ProcessOffer = Pick<SalesProcess, 'id' | 'version' | 'title' | 'purpose'>;

/** What it takes to choose a process. */
export function offerOf({ id, version, title, purpose }: SalesProcess): ProcessOffer {
  return { id, version, title, purpose };
}

/** The source of a fixed list of processes, of which the first is the usual one. */
export function sourceOf(processes: readonly [() => SalesProcess, ...(() => SalesProcess)[]]): ProcessSource {
  const all = (): readonly SalesProcess[] => processes.map((process) => process());
  return {
    usual: processes[0],
    find: (id) => all().find((process) => process.id === id) ?? null,
    all,
  };
}
