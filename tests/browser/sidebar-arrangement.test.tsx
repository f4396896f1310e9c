import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { readingOf } from './support/readings';
import { aModel, modelOf, showSidebar } from './support/sidebar';

afterEach(() => {
  cleanup();
  document.body.removeAttribute('style');
});

const FOLDED = { ...FIRST_LAYOUT, folded: true };

describe('folding', () => {
  it('leaves a tab with the verdict and the number of signals', async () => {
    showSidebar(modelOf(readingOf('meridian')));
    await userEvent.click(screen.getByRole('button', { name: 'Fold to the edge' }));

    expect(screen.getByRole('button', { name: /Walkaway: Walk away 2 walk-away signals/ })).toBeTruthy();
  });

  it('takes the focus along, so that the same key unfolds again', async () => {
    const { asked } = showSidebar(aModel());
    screen.getByRole('button', { name: 'Fold to the edge' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Hold');
    await userEvent.keyboard('{Enter}');

    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Fold to the edge');
    expect(asked.arranged.map(({ folded }) => folded)).toEqual([true, false]);
  });

  it('does not take the focus when the seller did not fold', () => {
    showSidebar(aModel({ layout: FOLDED }));

    expect(document.activeElement).toBe(document.body);
  });
});

describe('the folded tab', () => {
  it('moves with the arrow keys and stays inside the window', async () => {
    const { asked } = showSidebar(aModel({ layout: { ...FOLDED, top: 20 } }));
    screen.getByRole('button').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');

    expect(asked.arranged.map(({ top }) => top)).toEqual([44, 20, 0]);
  });

  it('is dragged without being opened', () => {
    const { asked } = showSidebar(aModel({ layout: FOLDED }));
    drag(screen.getByRole('button'), { x: 0, y: 100 });

    expect(asked.arranged).toEqual([{ ...FOLDED, top: FOLDED.top + 100 }]);
  });

  it('opens on a click whose pointer trembled', async () => {
    const { asked } = showSidebar(aModel({ layout: FOLDED }));
    drag(screen.getByRole('button'), { x: 1, y: 2 });
    await userEvent.click(screen.getByRole('button'));

    expect(asked.arranged).toEqual([FIRST_LAYOUT]);
  });
});

describe('the width', () => {
  it.each([
    ['right', 'ArrowLeft', 376],
    ['right', 'ArrowRight', 344],
    ['left', 'ArrowRight', 376],
    ['left', 'Home', 320],
    ['right', 'End', 480],
  ] as const)('on the %s side after %s is %d px', async (side, key, width) => {
    const { asked } = showSidebar(aModel({ layout: { ...FIRST_LAYOUT, side } }));
    const handle = screen.getByRole('separator');
    handle.focus();
    await userEvent.keyboard(`{${key}}`);

    expect(asked.arranged.at(-1)?.width).toBe(width);
    expect(handle.ariaValueNow).toBe(String(width));
  });

  it('is stepped through by presses, for those who cannot drag', async () => {
    const { asked } = showSidebar(aModel());
    for (const width of [480, 320, 360]) {
      await userEvent.click(screen.getByRole('separator'));
      expect(asked.arranged.at(-1)?.width).toBe(width);
    }
  });

  it.each([
    [-40, 400],
    [-400, 480],
    [400, 320],
  ])('follows the pointer within its limits: %d px', (x, width) => {
    const { asked, root } = showSidebar(aModel());
    drag(screen.getByRole('separator'), { x, y: 0 });

    expect(asked.arranged).toEqual([{ ...FIRST_LAYOUT, width }]);
    expect(root.querySelector('.panel')?.getBoundingClientRect().width).toBe(width);
  });

  it('follows the pointer also where the user has the browser write larger', () => {
    const { root } = showSidebar(aModel());
    root.setAttribute('style', '--scale: 1.5');
    const before = root.querySelector('.panel')?.getBoundingClientRect().width ?? 0;
    drag(screen.getByRole('separator'), { x: -30, y: 0 });

    expect(root.querySelector('.panel')?.getBoundingClientRect().width).toBe(before + 30);
  });
});

it('moves to the other side of the window', async () => {
  const { root } = showSidebar(aModel());
  const left = (): number => root.querySelector('.panel')?.getBoundingClientRect().left ?? NaN;
  expect(left()).toBeGreaterThan(innerWidth / 2);
  await userEvent.click(screen.getByRole('button', { name: 'Move to the other side' }));

  expect(left()).toBe(8);
});

it('draws the arrangement of another tab when that changed', () => {
  const model = aModel();
  const { turnTo, root } = showSidebar(model);
  turnTo({ ...model, layout: { ...FIRST_LAYOUT, width: 440 } });

  expect(root.querySelector('.panel')?.getBoundingClientRect().width).toBe(440);
});

function drag(handle: Element, way: { x: number; y: number }): void {
  const from = handle.getBoundingClientRect();
  const at = (x: number, y: number): PointerEventInit => ({
    bubbles: true,
    pointerId: 1,
    clientX: from.left + 2 + x,
    clientY: from.top + 2 + y,
  });
  handle.dispatchEvent(new PointerEvent('pointerdown', at(0, 0)));
  handle.dispatchEvent(new PointerEvent('pointermove', at(way.x / 2, way.y / 2)));
  handle.dispatchEvent(new PointerEvent('pointermove', at(way.x, way.y)));
  handle.dispatchEvent(new PointerEvent('pointerup', at(way.x, way.y)));
}
