import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DETAILS } from '@/src/details/parts';
import { bringDetails, expectDetails, fetchDetailsBy } from '@/src/overlay/details';
import { aModel, rowOf, showSidebar } from './support/sidebar';

afterEach(cleanup);

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
