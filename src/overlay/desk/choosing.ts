import { useState } from 'preact/hooks';
import type { ProcessChange } from '@/src/process/choice';
import { undoing } from '@/src/process/choice';
import { meaningOf, type StageMeaning } from '@/src/process/named-stages';
import type { SidebarActions, SidebarModel } from '../model';
import type { Saved } from '../actions/saved';
import { WORDS } from '../words';

/** Where the seller is on the way to another process, or to what a stage is. */
export type ChoosingPlace =
  | { step: 'processes' }
  /** What would change, before it does. */
  | { step: 'process'; id: string }
  | { step: 'stage'; name: string };

/** Where the focus goes next, as `Desk.focusNextRef` names it. */
export const PROCESS_LINE = 'process line';
export const STAGE_LINE = 'stage line';
export const STAGE_QUESTION = 'stage question';
/** The process in the list that was looked at. */
export const lookedAt = (id: string): string => `looked at ${id}`;

/** What the seller just said, and how to take it back. */
interface SaidNow {
  says: string;
  undo(): Promise<Saved>;
  /** Where the seller goes when it is taken back. */
  from: string;
  /** Where the seller goes when it stands. */
  after: string;
}

/** Choosing a process and naming stages, as a part of the desk. */
export interface Choosing {
  saidNow: SaidNow | null;
  /** What is chosen counts at once, leads back to the deal, and says so where it can be undone. */
  chooseProcess(change: ProcessChange, says: string): Promise<void>;
  nameStage(name: string, means: StageMeaning | null, says: string): Promise<void>;
  /** For whatever else is said: as soon as it is kept, it leads back to the deal, and can be undone. False: it is not. */
  say(saying: Promise<Saved>, said: SaidNow): Promise<boolean>;
  undoSaid(): Promise<void>;
  forgetSaid(): void;
}

interface ChoosingOptions {
  model: SidebarModel;
  actions: SidebarActions;
  /** Back to the deal, however far the way led. */
  leave(): void;
  goTo(place: string): void;
  fail(failure: string | null): void;
}

export function useChoosing({ model: { process }, actions, leave, goTo, fail }: ChoosingOptions): Choosing {
  const [saidNow, setSaidNow] = useState<SaidNow | null>(null);
  const kept = (answer: Saved): boolean => {
    fail(answer.ok ? null : WORDS.saveFailed(answer.reason));
    return answer.ok;
  };
  const say = async (saying: Promise<Saved>, said: SaidNow): Promise<boolean> => {
    if (!kept(await saying)) return false;
    leave();
    setSaidNow(said);
    return true;
  };
  return {
    saidNow,
    say,
    chooseProcess: async (change, says) => {
      if (!process) return;
      const back = undoing(change, process.choices);
      const undo = (): Promise<Saved> => actions.process.choose(back);
      await say(actions.process.choose(change), { says, undo, from: PROCESS_LINE, after: PROCESS_LINE });
    },
    nameStage: async (name, means, says) => {
      const before = meaningOf(process?.stageNames ?? [], name);
      const undo = (): Promise<Saved> => actions.process.nameStage(name, before);
      const from = before === null ? STAGE_QUESTION : STAGE_LINE;
      await say(actions.process.nameStage(name, means), { says, undo, from, after: STAGE_LINE });
    },
    undoSaid: async () => {
      if (saidNow === null || !kept(await saidNow.undo())) return;
      goTo(saidNow.from);
      setSaidNow(null);
    },
    forgetSaid: () => {
      if (saidNow !== null) goTo(saidNow.after);
      setSaidNow(null);
    },
  };
}
