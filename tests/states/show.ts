import type { PageReader, ReadResult } from '@/src/crm/reader';
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
