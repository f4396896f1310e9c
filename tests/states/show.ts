import type { PageReader, ReadResult } from '@/src/crm/reader';
import { UNKNOWN_FORMAT, type FieldReading, type OpportunityKey, type ShownFormat } from '@/src/crm/reading';
import type { PageState } from './page-state';

/** Draws a page state into the test's own document. */
export function show(state: PageState): void {
  document.title = state.title;
  document.body.setHTMLUnsafe(state.html);
  state.prepare?.(document);
}

/** Reads the page that is drawn as the one at a state's address; null when that names no opportunity. */
export function readState(state: PageState, reader: PageReader): ReadResult | null {
  const opportunity = reader.opportunityAt(new URL(state.address));
  return opportunity && reader.read(document, opportunity, state.asked);
}

/** All that the page that is drawn is read as, whatever parts a reading has, in the form in which a state expects it. */
export function outcomeOf(state: PageState, reader: PageReader): unknown {
  const result = readState(state, reader);
  if (!result) return 'no-opportunity';
  if (!result.ok) return { obstacle: result.obstacle };
  const { fields, pageHistory, ...others } = result.reading;
  return {
    ...others,
    reads: Object.fromEntries(fields),
    ...(pageHistory && { pageHistory: Object.fromEntries(pageHistory) }),
  };
}

/** All that a state expects; `formatOf` is what a page of its CRM tells of the format where the state does not say. */
export function expectedOf(
  { expected }: PageState,
  opportunity: OpportunityKey,
  formatOf: (reads: Readonly<Record<string, FieldReading>>) => ShownFormat = () => UNKNOWN_FORMAT,
): unknown {
  if (expected === 'no-opportunity' || 'obstacle' in expected) return expected;
  return { opportunity, format: formatOf(expected.reads), notices: [], ...expected };
}
