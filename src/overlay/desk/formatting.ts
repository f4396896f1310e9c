import { useState } from 'preact/hooks';
import { UNKNOWN_FORMAT, type DisplayFormat, type Way } from '@/src/crm/reading';
import type { SidebarActions, SidebarModel } from '../model';
import { WORDS } from '../words';

/** Where the focus goes next, as `Desk.focusNextRef` names it. */
export const FORMAT_QUESTION = 'format question';
export const FORMAT_LINE = 'format line';

/** The seller's word with one answer added. */
export function withAnswer(said: DisplayFormat, way: Way): DisplayFormat {
  return 'day' in way ? { ...said, dateOrder: way.dateOrder } : { ...said, decimal: way.decimal };
}

export interface Formatting {
  /** Keeps how the org's dates and numbers are written. */
  setFormat(format: DisplayFormat): Promise<void>;
  /** What was said of the format before it was changed here; null when it was not. */
  formatBefore: DisplayFormat | null;
  undoFormat(): Promise<void>;
  forgetFormat(): void;
}

interface FormattingOptions {
  model: SidebarModel;
  actions: SidebarActions;
  goTo(place: string): void;
  fail(failure: string | null): void;
}

/** What the seller says of the org's format counts at once, and can be taken back while the seller is on the record. */
export function useFormatting({ model, actions, goTo, fail }: FormattingOptions): Formatting {
  const [formatBefore, setFormatBefore] = useState<DisplayFormat | null>(null);
  const save = async (format: DisplayFormat): Promise<boolean> => {
    const answer = await actions.setFormat(format);
    fail(answer.ok ? null : WORDS.saveFailed(answer.reason));
    return answer.ok;
  };
  return {
    formatBefore,
    setFormat: async (format) => {
      const before = model.format?.said ?? null;
      if (await save(format)) setFormatBefore(before);
    },
    undoFormat: async () => {
      if (formatBefore === null || !(await save(formatBefore))) return;
      const said = model.format?.said ?? UNKNOWN_FORMAT;
      goTo(isTakenBack(said, formatBefore) ? FORMAT_QUESTION : FORMAT_LINE);
      setFormatBefore(null);
    },
    forgetFormat: () => {
      goTo(FORMAT_LINE);
      setFormatBefore(null);
    },
  };
}

/** Whether a change gives an answer up altogether, so that the question comes back. */
export function isTakenBack(from: DisplayFormat, to: DisplayFormat): boolean {
  return (from.dateOrder !== null && to.dateOrder === null) || (from.decimal !== null && to.decimal === null);
}
