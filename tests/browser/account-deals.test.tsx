import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { dayStyleOf } from '@/src/day-style';
import { AccountDeals } from '@/src/marks/AccountDeals';
import css from '@/src/marks/styles.css?inline';
import type { KnownDeal } from '@/src/deal/known-deal';
import { VERDICTS, type Verdict } from '@/src/qualify/assessment';
import { FIRST_LAYOUT, type SidebarLayout } from '@/src/settings/sidebar-layout';

const STYLE = dayStyleOf('en-GB');

beforeEach(() => {
  document.head.insertAdjacentHTML('beforeend', `<style data-marks>${css}</style>`);
});

afterEach(async () => {
  cleanup();
  document.querySelector('style[data-marks]')?.remove();
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  await page.viewport(1280, 900);
});

function known(verdict: Verdict, change: Partial<KnownDeal> = {}): KnownDeal {
  return {
    opportunity: { crm: 'hubspot', org: '1', id: verdict },
    name: `Halden Logistics – ${verdict}`,
    account: { id: '2', name: 'Halden Logistics' },
    pipeline: null,
    verdict,
    reason: 'The person who holds the money refused it.',
    readiness: null,
    next: null,
    judgedAt: new Date(2026, 10, 12, 9).getTime(),
    ...change,
  };
}

const OPEN = VERDICTS.filter((verdict) => verdict !== 'closed');

interface Shown {
  arranged: SidebarLayout[];
}

function show(deals: readonly KnownDeal[] = OPEN.map((verdict) => known(verdict)), layout = FIRST_LAYOUT): Shown {
  const shown: Shown = { arranged: [] };
  function Page(): JSX.Element {
    const [open, setOpen] = useState(false);
    return (
      <AccountDeals
        deals={deals}
        open={open}
        turn={setOpen}
        linkTo={({ opportunity }) => `https://app.hubspot.com/contacts/1/record/0-3/${opportunity.id}`}
        layout={layout}
        arrange={(changed) => void shown.arranged.push(changed)}
        today="2026-11-23"
        dayStyle={STYLE}
      />
    );
  }
  render(<Page />);
  return shown;
}

const tab = (): HTMLElement => screen.getByRole('button', { name: /^Walkaway: / });
const fold = (): HTMLElement => screen.getByRole('button', { name: 'Fold to the edge' });

describe('the deals of an account', () => {
  it('are counted on the folded tab, with the verdicts of the first three', () => {
    show();
    expect(tab().textContent).toContain('5 deals');
    expect(tab().querySelectorAll('.badge')).toHaveLength(3);
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('are listed each with its link, verdict, reason and the day it was judged', async () => {
    show([known('walk')]);
    await userEvent.click(tab());
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://app.hubspot.com/contacts/1/record/0-3/walk');
    const row = screen.getByRole('listitem');
    for (const text of [
      'Halden Logistics – walk',
      'Walk away',
      'The person who holds the money refused it.',
      'Judged Thu 12 Nov, 11 days ago',
    ]) {
      expect(row.textContent).toContain(text);
    }
  });

  it('open and fold by the keyboard, and the focus goes along', async () => {
    show();
    await userEvent.tab();
    expect(document.activeElement).toBe(tab());
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(fold());
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getAllByRole('link')[0]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(tab());
    await userEvent.keyboard('{Enter}{Enter}');
    expect(document.activeElement).toBe(tab());
  });

  it('take no focus when they appear', () => {
    show();
    expect(document.activeElement).toBe(document.body);
  });

  it('move with the arrow keys to where the sidebar’s tab then stands too', async () => {
    const { arranged } = show();
    tab().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(arranged).toEqual([{ ...FIRST_LAYOUT, top: FIRST_LAYOUT.top + 24 }]);
  });

  it('call a deal whose name no page showed by no name', async () => {
    show([known('hold', { name: '' })]);
    await userEvent.click(tab());
    expect(screen.getByRole('link').textContent).toBe('This deal');
  });

  it('stay inside a window of 320 px, with long words', async () => {
    await page.viewport(320, 480);
    show([
      known('hold', { name: 'Lebensversicherungsgesellschaftsangestelltenverband '.repeat(3) }),
      ...OPEN.map((each) => known(each)),
    ]);
    await userEvent.click(tab());
    const panel = document.querySelector('.panel')?.getBoundingClientRect();
    expect(panel).toMatchObject({ left: 8, right: 312 });
    expect(panel?.bottom).toBeLessThanOrEqual(480);
    const wide = [...document.querySelectorAll('.panel *:not(.heard, .heard *)')].filter(
      (element) => element.getBoundingClientRect().right > 312,
    );
    expect(wide.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  it.each(['folded', 'open'])('%s, they meet WCAG 2.2 AA', async (state) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    show();
    if (state === 'open') await userEvent.click(tab());
    const { violations } = await axe.run('.deals-here', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  it('offer only targets of at least 24 px', async () => {
    show();
    await userEvent.click(tab());
    const small = [...document.querySelectorAll('button, a')].filter(
      (target) => target.getBoundingClientRect().height < 24,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});
