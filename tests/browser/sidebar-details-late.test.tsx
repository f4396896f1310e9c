import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchDetailsBy } from '@/src/overlay/details';
import { aModel, rowOf, showSidebar } from './support/sidebar';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

// In a file of its own: once the script of the details is here, it stays.
it('asks again where it did not come, for as long as somebody waits for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const fetched = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false));
  fetchDetailsBy(fetched);
  const { root } = showSidebar(aModel(), { detailsAreHere: false });
  fireEvent.click(rowOf(root, 'pain-owned'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched.mock.calls.length).toBeGreaterThan(2);
  expect(vi.getTimerCount()).toBe(1);

  fireEvent.click(rowOf(root, 'pain-owned'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(vi.getTimerCount()).toBe(0);
});
