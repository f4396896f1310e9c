import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type Way } from '@/src/crm/reading';
import { DETAILS } from '@/src/details/parts';
import { bringDetails, fetchDetailsBy } from '@/src/overlay/details';
import { aModel, questionOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

const DATE: readonly Way[] = [
  { dateOrder: 'dmy', day: '2026-04-05' },
  { dateOrder: 'mdy', day: '2026-05-04' },
];
/** A line of text: how many a question takes depends on the label and the text that are asked about. */
const LINE_PX = 20;

it('keeps the room of a question until its script is here, so that the verdict stays where it is', async () => {
  fetchDetailsBy(() => new Promise(() => undefined));
  const format = { question: questionOf('05/04/2026', DATE), said: UNKNOWN_FORMAT, shown: UNKNOWN_FORMAT };
  const { root } = showSidebar(aModel({ format }), { detailsAreHere: false });
  const top = (): number => root.querySelector('.verdict')?.getBoundingClientRect().top ?? Number.NaN;
  const before = top();
  expect(root.querySelector('.question')).toBeNull();

  bringDetails(DETAILS);
  await waitFor(() => expect(root.querySelector('.question')).not.toBeNull());
  expect(Math.abs(top() - before)).toBeLessThanOrEqual(LINE_PX);
});
