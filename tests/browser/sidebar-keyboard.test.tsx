import { render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createHost, furnish } from '@/src/overlay/host';
import { guardTyping } from '@/src/overlay/keys';
import type { EvidenceEntry } from '@/src/overlay/model';
import { Sidebar } from '@/src/overlay/Sidebar';
import { DETAILS } from '@/src/details/parts';
import { bringDetails } from '@/src/overlay/details';
import css from '@/src/overlay/styles.css?inline';
import { actionsFor, aModel } from './support/sidebar';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

it('is worked by keys in the real host, and the page hears none of them', async () => {
  const { signal } = ending;
  const host = createHost(document, signal);
  guardTyping(host.shadow, signal);
  const heard: string[] = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
    document.addEventListener(type, () => heard.push(type), { capture: true, signal });
  }
  const saved: EvidenceEntry[] = [];
  const root = furnish(host, css);
  bringDetails(DETAILS);
  render(<Sidebar model={aModel()} actions={actionsFor({ saved })} />, { container: root });
  host.attach();

  root.querySelector<HTMLElement>('[data-outcome="pain-owned"] button')?.focus();
  await userEvent.keyboard('e');
  await expect.poll(() => host.shadow.activeElement?.tagName).toBe('INPUT');
  await userEvent.keyboard('Ede Lee{Escape}');
  await expect.poll(() => root.querySelector('form')).toBeNull();
  await userEvent.keyboard('e');
  await expect.poll(() => host.shadow.activeElement?.tagName).toBe('INPUT');
  await userEvent.keyboard('{Enter}');

  await expect.poll(() => saved).toMatchObject([{ outcome: 'pain-owned', person: 'Ede Lee' }]);
  expect(heard).toEqual([]);
});
