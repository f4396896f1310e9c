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

test('a stage history on the page tells of the past at first sight, and is remembered when it is not shown', async ({
  openDeal,
}) => {
  const first = await openDeal('salesforce', 'brightwater', { history: '1' });
  await expect.poll(async () => (await first.overlay.signals())['slipped']).toBe('raised');
  expect(await first.overlay.text('[data-signal="slipped"]')).toContain('slipped by 76 days');
  await first.overlay.click('[data-signal="slipped"] > button');
  await expect
    .poll(() => first.overlay.text('[data-signal="slipped"] .why'))
    .toContain('From the stage history on this page, since');
  await first.page.close();

  const later = await openDeal('salesforce', 'brightwater');
  await expect.poll(async () => (await later.overlay.signals())['slipped']).toBe('raised');
  expect(await later.overlay.text('[data-signal="slipped"]')).toContain('slipped by 76 days');
});

test('a stage history in native shadow roots and in another language tells the same', async ({ openDeal }) => {
  const { overlay } = await openDeal('salesforce', 'brightwater', { history: '1', lang: 'de', shadow: 'native' });
  await expect.poll(async () => (await overlay.signals())['slipped']).toBe('raised');
  expect(await overlay.text('[data-signal="slipped"]')).toContain('slipped by 76 days');
});
