import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type Way } from '@/src/crm/reading';
import { DETAILS } from '@/src/details/parts';
import { bringDetails, fetchDetailsBy } from '@/src/overlay/details';
import { aLastAsk, aModel, questionOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

const DATE: readonly Way[] = [
  { dateOrder: 'dmy', day: '2026-04-05' },
  { dateOrder: 'mdy', day: '2026-05-04' },
];
/** Two lines of text: how many there are depends on what is asked. */
const LINES_PX = 40;

// In a file of its own: once the script of the details is here, it stays.
it('keeps the room of a question and of the last ask until their script is here, so that the verdict stays where it is', async () => {
  fetchDetailsBy(() => new Promise(() => undefined));
  const format = { question: questionOf('05/04/2026', DATE), said: UNKNOWN_FORMAT, shown: UNKNOWN_FORMAT };
  const { root } = showSidebar(aModel({ format, lastAsk: aLastAsk() }), { detailsAreHere: false });
  const top = (): number => root.querySelector('.verdict')?.getBoundingClientRect().top ?? Number.NaN;
  const before = top();
  expect(root.querySelector('.question')).toBeNull();

  bringDetails(DETAILS);
  await waitFor(() => expect(root.querySelector('.question')).not.toBeNull());
  expect(Math.abs(top() - before)).toBeLessThanOrEqual(LINES_PX);
});
