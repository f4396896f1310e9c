import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { FIRST_LAYOUT, WIDTH } from '@/src/settings/sidebar-layout';
import { readingOf } from './support/readings';
import { aModel, modelOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

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
