import { expect, test } from './fixtures';

test('a close date that slips between two visits is noticed, and its reason says since when somebody looked', async ({
  openDeal,
}) => {
  const first = await openDeal('hubspot', 'brightwater', { closes: '60' });
  await expect.poll(async () => (await first.overlay.signals())['slipped']).toBe('unknown');
  await first.page.close();

  const later = await openDeal('hubspot', 'brightwater', { closes: '130' });
  await expect.poll(async () => (await later.overlay.signals())['slipped']).toBe('raised');
  expect(await later.overlay.text('[data-signal="slipped"]')).toContain('slipped by 70 days');

  // Another deal has a history of its own.
  const other = await openDeal('hubspot', 'meridian', { closes: '10' });
  await expect.poll(async () => (await other.overlay.signals())['slipped']).not.toBe('raised');
});
