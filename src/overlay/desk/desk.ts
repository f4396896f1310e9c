import { createContext } from 'preact';
import type { RefObject } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { Evidence, EvidenceDraft } from '@/src/facts/evidence';
import { useAgreeing, type Agreeing } from './agreeing';
import { useChoosing, type Choosing } from './choosing';
import { useDeciding, type Deciding } from './deciding';
import { useLasting } from '../lasting';
import { useLastAsking, type LastAsking } from './last-asking';
import { useMapping, type Mapping } from './mapping';
import { useNaming, type Naming } from './naming';
import { useSettingAside, type SettingAside } from './setting-aside';
import { entryOf, newDraft, pendingDraft } from './drafts';
import { useFormatting, type Formatting } from './formatting';
import type { EvidenceEntry, SidebarActions, SidebarModel } from '../model';
import type { Saved } from '../actions/saved';
import { WORDS } from '../words';

/** Which form is open: for new evidence (`evidence` null) or to change what is recorded. */
export interface Recording {
  outcome: string;
  evidence: Evidence | null;
}

/** What the seller has in hand on this record: open rows, a form, drafts, something just removed. */
export interface Desk extends Mapping, Choosing, LastAsking, Naming, Deciding, SettingAside, Agreeing, Formatting {
  model: SidebarModel;
  actions: SidebarActions;
  /** The rows and groups that stand open. */
  open: ReadonlySet<string>;
  toggle(row: string): void;
  /** Opens a row and takes the seller to it. */
  reveal(row: string): void;
  /** The row that takes the focus when it is drawn next, and then clears this. */
  focusNextRef: RefObject<string | null>;
  recording: Recording | null;
  record(outcome: string, evidence: Evidence | null): void;
  /** Puts the form aside; what was typed is still there when it is opened again. */
  stopRecording(): void;
  /** Closes the form and gives up what was typed. */
  cancelRecording(draft: EvidenceDraft): void;
  /** Set when the seller opens a form, and cleared by the form that takes the focus for it. */
  focusFormRef: RefObject<boolean>;
  /** The content of a form: what was typed before, else as recorded, else a new one. */
  draftFor(recording: Recording): EvidenceDraft;
  hasDraft(outcome: string): boolean;
  change(draft: EvidenceDraft): void;
  save(entry: EvidenceEntry): Promise<Saved>;
  removed: Evidence | null;
  remove(evidence: Evidence): Promise<void>;
  undoRemoval(): Promise<void>;
  forgetRemoval(): void;
  /** What is loading has been so for long: perhaps nothing will come. */
  waitedLong: boolean;
  /** Outcomes that were worked on here: their rows stay where they are. */
  kept: ReadonlySet<string>;
  /** Why the last change that needs no form, or its undoing, failed; null when it did not. */
  failure: string | null;
}

/** Outcomes and signals of a process may have the same id. */
export const outcomeRow = (id: string): string => `outcome ${id}`;
export const signalRow = (id: string): string => `signal ${id}`;

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDeskContext(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside of the sidebar');
  return desk;
}

/** A desk for one record. Give the component that calls it the record as its key. */
export function useDesk(model: SidebarModel, actions: SidebarActions): Desk {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [recording, setRecording] = useState<Recording | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const drafting = useDrafting(model, actions);
  const focusNextRef = useRef<string | null>(null);
  const toggle = (row: string): void => setOpen((before) => without(before, row) ?? new Set(before).add(row));
  const openRow = (row: string): void => setOpen((before) => new Set(before).add(row));
  const focusFormRef = useRef(false);
  const stopRecording = (): void => {
    focusNextRef.current = recording && outcomeRow(recording.outcome);
    setRecording(null);
  };
  const mapping = useMapping(model, actions, (from) => (focusNextRef.current = from));
  const keep = (outcome: string): void => setKept((before) => new Set(before).add(outcome));
  return {
    model,
    actions,
    open,
    toggle,
    reveal: (row) => {
      openRow(row);
      focusNextRef.current = row;
    },
    focusNextRef,
    recording,
    record: (outcome, evidence) => {
      // Also another tab may prove it while the form is open.
      if (!isMet(model, outcome)) keep(outcome);
      openRow(outcomeRow(outcome));
      focusFormRef.current = true;
      setRecording({ outcome, evidence });
    },
    ...mapping,
    focusFormRef,
    stopRecording,
    cancelRecording: (draft) => {
      drafting.drop(draft);
      actions.dropDraft(draft.id);
      stopRecording();
    },
    ...drafting,
    save: async (entry) => {
      if (!isMet(model, entry.outcome)) keep(entry.outcome);
      const saved = await actions.saveEvidence(entry);
      if (!saved.ok) return saved;
      drafting.drop(entry);
      focusNextRef.current = outcomeRow(entry.outcome);
      setRecording((now) => (now?.outcome === entry.outcome ? null : now));
      return saved;
    },
    failure,
    ...useRemoval({ actions, keep, fail: setFailure, goTo: (outcome) => (focusNextRef.current = outcomeRow(outcome)) }),
    ...useFormatting({ model, actions, fail: setFailure, goTo: (place) => (focusNextRef.current = place) }),
    ...useChoosing({
      model,
      actions,
      leave: mapping.leave,
      fail: setFailure,
      goTo: (place) => (focusNextRef.current = place),
    }),
    ...useDeciding({ model, toggle, goTo: (place) => (focusNextRef.current = place) }),
    ...useLastAsking({
      model,
      goTo: (place) => (focusNextRef.current = place),
      focusForm: () => (focusFormRef.current = true),
    }),
    ...useAgreeing({
      model,
      actions,
      goTo: (place) => (focusNextRef.current = place),
      focusForm: () => (focusFormRef.current = true),
    }),
    ...useSettingAside({
      model,
      actions,
      goTo: (place) => (focusNextRef.current = place),
      focusForm: () => (focusFormRef.current = true),
    }),
    ...useNaming({
      model,
      actions,
      goTo: (place) => (focusNextRef.current = place),
      focusForm: () => (focusFormRef.current = true),
    }),
    waitedLong: useLasting(isLoading(model)),
    kept,
  };
}

function isLoading({ page }: SidebarModel): boolean {
  const facts = page.kind === 'judged' ? [...page.facts.facts.values()] : [];
  return facts.some(({ source }) => source.kind === 'none' && source.status === 'loading');
}

function isMet({ page }: SidebarModel, id: string): boolean {
  const results = page.kind === 'judged' ? page.assessment.outcomes : [];
  return results.some(({ outcome, state }) => outcome.id === id && state === 'met');
}

function without(rows: ReadonlySet<string>, row: string): ReadonlySet<string> | null {
  const rest = new Set(rows);
  return rest.delete(row) ? rest : null;
}

type Drafting = Pick<Desk, 'draftFor' | 'hasDraft' | 'change'> & { drop(entry: Pick<EvidenceEntry, 'id'>): void };

/** What was typed here goes before what was kept from earlier; null stands for a draft that is done with. */
function useDrafting(model: SidebarModel, actions: SidebarActions): Drafting {
  const [typed, setTyped] = useState<ReadonlyMap<string, EvidenceDraft | null>>(new Map());
  const note = (id: string, draft: EvidenceDraft | null): void => setTyped((before) => new Map(before).set(id, draft));
  const drafts = [...new Map([...model.drafts.map((draft) => [draft.id, draft] as const), ...typed]).values()].filter(
    (draft) => draft !== null,
  );
  const recorded = (outcome: string): readonly Evidence[] =>
    model.page.kind === 'judged' ? (model.page.facts.evidence.get(outcome) ?? []) : [];
  const pending = (outcome: string): EvidenceDraft | null => pendingDraft(drafts, outcome, recorded(outcome));
  return {
    draftFor: ({ outcome, evidence }) =>
      evidence === null
        ? (pending(outcome) ?? newDraft(outcome, model.people, model.today))
        : (drafts.find(({ id }) => id === evidence.id) ?? entryOf(evidence)),
    hasDraft: (outcome) => pending(outcome) !== null,
    change: (draft) => {
      note(draft.id, draft);
      actions.keepDraft(draft);
    },
    drop: ({ id }) => note(id, null),
  };
}

type Removal = Pick<Desk, 'removed' | 'remove' | 'undoRemoval' | 'forgetRemoval'>;

interface RemovalOptions {
  actions: SidebarActions;
  keep(outcome: string): void;
  goTo(outcome: string): void;
  fail(failure: string | null): void;
}

/** Removing asks nothing beforehand; it can be undone for as long as the seller stays on the record. */
function useRemoval({ actions, keep, goTo, fail }: RemovalOptions): Removal {
  const [removed, setRemoved] = useState<Evidence | null>(null);
  const forgetRemoval = (): void => {
    if (removed) goTo(removed.outcome);
    setRemoved(null);
  };
  return {
    removed,
    remove: async (evidence) => {
      keep(evidence.outcome);
      const answer = await actions.removeEvidence(evidence);
      fail(answer.ok ? null : WORDS.notRemoved(answer.reason));
      if (answer.ok) setRemoved(evidence);
    },
    undoRemoval: async () => {
      if (removed === null) return;
      const answer = await actions.saveEvidence(entryOf(removed));
      fail(answer.ok ? null : WORDS.saveFailed(answer.reason));
      if (answer.ok) forgetRemoval();
    },
    forgetRemoval,
  };
}
