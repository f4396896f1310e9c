import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DETAILS } from '@/src/details/parts';
import { bringDetails, expectDetails, fetchDetailsBy } from '@/src/overlay/details';
import { aModel, showSidebar } from './support/sidebar';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('asks again where it did not come, for as long as somebody waits for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const fetched = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false));
  fetchDetailsBy(fetched);
  const { root } = showSidebar(aModel(), { detailsAreHere: false });
  fireEvent.click(rowOf(root, 'pain-owned'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched.mock.calls.length).toBeGreaterThan(2);

  fireEvent.click(rowOf(root, 'pain-owned'));
  await vi.advanceTimersByTimeAsync(10_000);
  const asked = fetched.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(asked);
});

/** In the order in which it happens: once the script is here, it stays. */
it('asks for the script of the details when the seller reaches for the sidebar, and once for all who wait', async () => {
  const fetched = vi.fn<() => Promise<boolean>>(() => new Promise(() => undefined));
  fetchDetailsBy(fetched);
  const { root } = showSidebar(aModel(), { detailsAreHere: false });
  expect(fetched).not.toHaveBeenCalled();

  fireEvent.pointerEnter(root.querySelector('.sidebar') ?? root);
  expect(fetched).toHaveBeenCalledTimes(1);
  fireEvent.click(rowOf(root, 'pain-owned'));
  fireEvent.click(rowOf(root, 'owner-meets'));
  expectDetails();
  expect(fetched).toHaveBeenCalledTimes(1);

  expect(rowOf(root, 'pain-owned').getAttribute('aria-expanded')).toBe('true');
  expect(screen.queryByText('Record evidence', { selector: '.why *' })).toBeNull();
  bringDetails(DETAILS);
  await waitFor(() => expect(root.querySelectorAll('.why .button')).toHaveLength(2));
});

function rowOf(root: Element, outcome: string): HTMLElement {
  const row = root.querySelector<HTMLElement>(`[data-outcome="${outcome}"] > button`);
  if (row === null) throw new Error(`${outcome} has no row`);
  return row;
}
