import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UNKNOWN_FORMAT, type DisplayFormat, type ShownFormat, type Way } from '@/src/crm/reading';
import type { SidebarModel } from '@/src/overlay/model';
import { aModel, questionOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

const DATE: readonly Way[] = [
  { dateOrder: 'dmy', day: '2026-04-05' },
  { dateOrder: 'mdy', day: '2026-05-04' },
];
const NUMBER: readonly Way[] = [
  { decimal: '.', number: 1.234 },
  { decimal: ',', number: 1234 },
];

const asking = (text: string, ways: readonly Way[]): SidebarModel =>
  aModel({ format: { question: questionOf(text, ways), said: UNKNOWN_FORMAT, shown: UNKNOWN_FORMAT } });
const told = (said: DisplayFormat, shown: ShownFormat = UNKNOWN_FORMAT): SidebarModel =>
  aModel({ format: { question: null, said, shown } });
const DAY_FIRST: DisplayFormat = { dateOrder: 'dmy', decimal: null };

const line = (): string => document.querySelector('[data-format] p')?.textContent ?? '';

describe('a date that could be two days', () => {
  it('is asked about with both days in words, and the answer is kept for the org', () => {
    const { asked } = showSidebar(asking('05/04/2026', DATE));
    expect(screen.getByText('“Close Date” says 05/04/2026. Which day is that?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '5 Apr 2026' }));
    expect(asked.formats).toEqual([{ dateOrder: 'dmy', decimal: null }]);
  });

  it('can be answered, and the answer undone, with the keyboard alone', async () => {
    const { asked, turnTo } = showSidebar(asking('05/04/2026', DATE));
    screen.getByRole('button', { name: '5 Apr 2026' }).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(asked.formats).toEqual([{ dateOrder: 'mdy', decimal: null }]);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    turnTo(told({ dateOrder: 'mdy', decimal: null }));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked.formats.at(-1)).toEqual(UNKNOWN_FORMAT));
    turnTo(asking('05/04/2026', DATE));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('5 Apr 2026'));
  });

  it('stays a question when the answer could not be kept, and says why', async () => {
    showSidebar(asking('05/04/2026', DATE), { answers: [{ ok: false, reason: 'The disk is full' }] });
    fireEvent.click(screen.getByRole('button', { name: '5 Apr 2026' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Could not save: The disk is full.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('button', { name: '4 May 2026' })).toBeTruthy();
  });

  it('is told to those who do not see it', () => {
    showSidebar(asking('05/04/2026', DATE));
    expect(document.querySelector('output.heard')?.textContent).toContain('There is one question');
  });
});

it('a number that could be two is asked about without a point or a comma', () => {
  const { asked } = showSidebar(asking('1.234', NUMBER));
  const answers = [...document.querySelectorAll('.answers button')].map(({ textContent }) => textContent);
  expect(answers).toEqual(['between 1 and 2', '1\u202f234']);
  fireEvent.click(screen.getByRole('button', { name: /^1\s234$/ }));
  expect(asked.formats).toEqual([{ dateOrder: null, decimal: ',' }]);
});

describe('the line about the format', () => {
  it('is not there before anything was answered', () => {
    showSidebar(aModel());
    expect(document.querySelector('[data-format]')).toBeNull();
  });

  it.each<[string, DisplayFormat, ShownFormat, string]>([
    ['what was answered', DAY_FIRST, UNKNOWN_FORMAT, 'Dates on acme are read day first · Change'],
    ['what was answered and the page shows too', DAY_FIRST, DAY_FIRST, 'Dates on acme are read day first · Change'],
    [
      'that the page goes before the answer',
      DAY_FIRST,
      { dateOrder: 'mdy', decimal: null },
      'You said that dates are day first, but this page writes them month first, so that is how they are read here · Change',
    ],
    [
      'that the page contradicts itself',
      DAY_FIRST,
      { dateOrder: 'mixed', decimal: null },
      'This page writes dates in two ways, so only dates that can be read in one way are read here · Change',
    ],
    [
      'how numbers are read',
      { dateOrder: null, decimal: ',' },
      UNKNOWN_FORMAT,
      'Numbers on acme are read with a decimal comma · Change',
    ],
  ])('says %s', (_what, said, shown, expected) => {
    showSidebar(told(said, shown));
    expect(line()).toBe(expected);
  });

  it('opens to the other answers, which count at once and can be undone', async () => {
    const { asked } = showSidebar(told(DAY_FIRST));
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByRole('button', { name: 'Day first' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Month first' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.formats).toEqual([{ dateOrder: 'mdy', decimal: null }, DAY_FIRST]));
  });

  it('lets the answer be forgotten, so that it is asked again', () => {
    const { asked } = showSidebar(told({ dateOrder: 'dmy', decimal: ',' }));
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Ask me again' })[0] ?? document.body);
    expect(asked.formats).toEqual([{ dateOrder: null, decimal: ',' }]);
  });

  it('says that an answer is forgotten, and that it is kept once it is given again', async () => {
    const { turnTo } = showSidebar(told(DAY_FIRST));
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ask me again' }));
    turnTo(asking('05/04/2026', DATE));
    expect(await screen.findByText(/^Your answer is forgotten\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '5 Apr 2026' }));
    turnTo(told(DAY_FIRST));
    expect(await screen.findByText(/^Your answer is kept/)).toBeTruthy();
    expect(screen.queryByText(/^Your answer is forgotten/)).toBeNull();
  });
});
