import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type Way } from '@/src/crm/reading';
import { DETAILS } from '@/src/details/parts';
import { bringDetails, fetchDetailsBy } from '@/src/overlay/details';
import { FIRST_LAYOUT, WIDTH } from '@/src/sidebar-layout';
import { readingOf } from './support/readings';
import { aLastAsk, aModel, modelOf, questionOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

const DATE: readonly Way[] = [
  { dateOrder: 'dmy', day: '2026-04-05' },
  { dateOrder: 'mdy', day: '2026-05-04' },
];
/** Two lines of text: how many there are depends on what is asked. */
const LINES_PX = 40;

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

it('stays where it is when the name of the deal comes, of two lines and a thousand letters alike', () => {
  const { root, turnTo } = showSidebar(aModel({ page: { kind: 'waiting' } }));
  const top = (): number => root.querySelector('.body')?.getBoundingClientRect().top ?? Number.NaN;
  const before = top();
  for (const text of ['Brightwater – depot energy monitoring', 'Brightwater '.repeat(100)]) {
    const named = {
      name: { status: 'value', value: { type: 'text', text }, text, surface: 'field', hook: 'test', label: null },
    } as const;
    turnTo(modelOf(readingOf('brightwater', { fields: named })));
    expect(root.querySelector('h2')?.textContent).toBe(text);
    expect(top()).toBe(before);
  }
});

it('begins no line with the dot between what an outcome is and by when to ask, and ends none with it', () => {
  const layout = { ...FIRST_LAYOUT, width: WIDTH.least };
  const { root } = showSidebar({ ...modelOf(readingOf('corvane')), layout });
  const wrapped = [...root.querySelectorAll('.second')].flatMap((second) => {
    const line = second.parentElement?.getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(second);
    const own = words.getBoundingClientRect();
    return line && own.top > line.top + 8 ? [own.left - line.left] : [];
  });
  expect(wrapped.length).toBeGreaterThan(0);
  for (const indent of wrapped) expect(Math.abs(indent)).toBeLessThan(1);
});
