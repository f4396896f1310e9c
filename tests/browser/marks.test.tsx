import { cleanup, render } from '@testing-library/preact';
import { render as draw } from 'preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { listedDeals } from '@/src/crm/listed';
import { dayStyleOf } from '@/src/day-style';
import { Finder } from '@/src/marks/finder';
import { Marks, type Mark } from '@/src/marks/Marks';
import css from '@/src/marks/styles.css?inline';
import type { KnownDeal } from '@/src/deal/known-deal';
import { VERDICTS } from '@/src/qualify/assessment';

const TODAY = '2026-11-23';
const ORG = { crm: 'hubspot', org: '4402817' } as const;
const STYLE = dayStyleOf('en-GB');

const finders: Finder[] = [];

beforeEach(() => {
  document.head.insertAdjacentHTML('beforeend', `<style data-marks>${css}</style>`);
});

afterEach(async () => {
  for (const finder of finders.splice(0)) finder.stop();
  document.querySelector('style[data-marks]')?.remove();
  cleanup();
  vi.unstubAllGlobals();
  document.querySelector('test-layer')?.remove();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  scrollTo(0, 0);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

function known(id: string, change: Partial<KnownDeal> = {}): KnownDeal {
  return {
    opportunity: { ...ORG, id },
    name: `Deal ${id}`,
    account: null,
    pipeline: null,
    verdict: 'last-ask',
    reason: '3 independent warnings at once: the close date keeps moving, the customer has gone quiet and 1 more.',
    readiness: null,
    next: null,
    judgedAt: new Date(2026, 10, 12, 9).getTime(),
    ...change,
  };
}

const link = (id: string, text = `Deal ${id}`): string =>
  `<a href="https://app.hubspot.com/contacts/4402817/record/0-3/${id}">${text}</a>`;
const row = (id: string): string => `<tr id="row-${id}" style="height: 32px"><td>${link(id)}</td><td>€1</td></tr>`;

interface Found {
  marks: readonly Mark[];
  /** How often they were drawn anew. */
  drawn: number;
  /** They are drawn in it. */
  layer: ShadowRoot;
  /** Ids that were asked for, in order. */
  asked: string[];
  deals: string[];
}

/** Looks for deals in a page in which each of them is known but those named. */
function find(html: string, unknown: readonly string[] = []): Found {
  document.body.innerHTML = html;
  const layer = document.createElement('test-layer');
  document.documentElement.append(layer);
  const found: Found = { marks: [], drawn: 0, layer: layer.attachShadow({ mode: 'open' }), asked: [], deals: [] };
  found.layer.innerHTML = `<style>${css}</style><div></div>`;
  finders.push(
    new Finder({
      root: document.body,
      listed: listedDeals('hubspot'),
      isList: true,
      known: (ids) => {
        found.asked.push(...ids);
        return Promise.resolve(ids.filter((id) => !unknown.includes(id)).map((id) => known(id)));
      },
      onMarks: (marks) => {
        found.marks = marks;
        found.drawn += 1;
        const into = found.layer.querySelector('div');
        if (into) draw(<Marks marks={marks} today={TODAY} dayStyle={STYLE} />, into);
      },
      onDeals: (deals) => {
        found.deals = deals.map(({ opportunity }) => opportunity.id);
      },
    }),
  );
  return found;
}

/** Those that can be seen and pointed at: in the middle, or where they are cut, at either end. */
function idsOf({ layer }: Found): string[] {
  return [...layer.querySelectorAll<HTMLElement>('.mark')]
    .filter((mark) => {
      const { left, top, bottom } = mark.getBoundingClientRect();
      return [top + 2, bottom - 2].some((y) => layer.elementFromPoint(left + 9, y)?.closest('.mark') === mark);
    })
    .map(({ dataset }) => dataset['deal'] ?? '');
}

function markOf({ layer }: Found, id: string): DOMRect {
  const rect = layer.querySelector(`[data-deal="${id}"]`)?.getBoundingClientRect();
  if (!rect) throw new Error(`No mark is drawn for ${id}.`);
  return rect;
}
const rectOf = (selector: string): DOMRect => {
  const rect = document.querySelector(selector)?.getBoundingClientRect();
  if (!rect) throw new Error(`The page has no ${selector}.`);
  return rect;
};

describe('a mark', () => {
  it('stands just behind the name, in the middle of its line', async () => {
    const found = find(`<table style="width: 600px"><tbody>${row('1')}</tbody></table>`);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    const name = rectOf('a');
    const spot = found.marks[0]?.spot;
    expect(spot?.left).toBeCloseTo(name.right + 4, -0.5);
    expect((spot?.top ?? 0) + 9).toBeCloseTo(name.top + name.height / 2, -0.5);
  });

  it('stands in front of the name where the page is written from right to left', async () => {
    const found = find(`<table dir="rtl" style="width: 600px"><tbody>${row('1')}</tbody></table>`);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    expect(found.marks[0]?.spot.left).toBeCloseTo(rectOf('a').left - 4 - 18, -0.5);
  });

  it('stands at the end of the cell of a name that is cut off', async () => {
    const cut = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap';
    const long = link('1', 'A name that is much longer than its column');
    const found = find(
      `<table><tr><td style="padding: 0"><div style="width: 120px; ${cut}">${long}</div></td></tr></table>`,
    );
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    expect(found.marks[0]?.spot.left).toBeCloseTo(rectOf('td').right - 18, -0.5);
  });

  it('stands on the corner of a card whose name fills it, and covers none of the name', async () => {
    const card = `<div data-test-id="cdb-column-item" data-selenium-id="1" style="display: inline-block; padding: 10px; margin: 40px">${link('1')}</div>`;
    const found = find(card);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    const spot = found.marks[0]?.spot;
    const name = rectOf('a');
    expect((spot?.top ?? 0) + 18 <= name.top + 3 || (spot?.left ?? 0) >= name.right).toBe(true);
  });

  it('is gone in the next frames when its row goes, and comes with a row that comes', async () => {
    const found = find(`<table><tbody>${row('1')}${row('2')}</tbody></table>`);
    await expect.poll(() => idsOf(found)).toEqual(['1', '2']);
    document.querySelector('#row-1')?.remove();
    await expect.poll(() => idsOf(found)).toEqual(['2']);
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('3'));
    await expect.poll(() => idsOf(found)).toEqual(['2', '3']);
  });

  it('goes with the row when the list is scrolled, is cut where the row is cut, and gone when the row is out of view', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(String(n + 1))).join('');
    const found = find(`<div id="list" style="height: 200px; overflow: auto"><table>${rows}</table></div>`);
    await expect.poll(() => idsOf(found).length).toBeGreaterThan(4);
    const before = markOf(found, '2').top;
    document.querySelector('#list')?.scrollTo(0, 24);
    await expect.poll(() => markOf(found, '2').top).toBe(before - 24);
    expect(idsOf(found)).toContain('2');
    const { left, top } = markOf(found, '1');
    expect(top).toBeLessThan(rectOf('#list').top);
    expect(found.layer.elementFromPoint(left + 9, rectOf('#list').top - 1)?.closest('.mark') ?? null).toBeNull();
    document.querySelector('#list')?.scrollTo(0, 500);
    await expect.poll(() => idsOf(found)).not.toContain('2');
    expect(idsOf(found)).toContain('18');
  });

  it('is moved by the browser while its list is scrolled, and not drawn again for that', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => row(String(n + 1))).join('');
    const found = find(`<div id="list" style="height: 300px; overflow: auto"><table>${rows}</table></div>`);
    await expect.poll(() => idsOf(found).length).toBeGreaterThan(7);
    const { drawn } = found;
    for (let down = 1; down <= 10; down += 1) {
      document.querySelector('#list')?.scrollTo(0, 4 * down);
      await new Promise(requestAnimationFrame);
      const name = document.querySelectorAll('a')[4]?.getBoundingClientRect();
      await expect.poll(() => markOf(found, '5').top + 9).toBeCloseTo((name?.top ?? 0) + (name?.height ?? 0) / 2, -0.5);
    }
    expect(found.drawn).toBe(drawn);
  });

  it('is drawn anew in each frame of a scroll by a browser that cannot move it: Firefox', async () => {
    vi.stubGlobal('ScrollTimeline', undefined);
    const rows = Array.from({ length: 30 }, (_, n) => row(String(n + 1))).join('');
    const found = find(`<div id="list" style="height: 200px; overflow: auto"><table>${rows}</table></div>`);
    await expect.poll(() => idsOf(found)).toContain('3');
    const [before, { drawn }] = [markOf(found, '3').top, found];
    document.querySelector('#list')?.scrollTo(0, 24);
    await expect.poll(() => markOf(found, '3').top).toBe(before - 24);
    expect(found.drawn).toBe(drawn + 1);
    document.querySelector('#list')?.scrollTo(0, 500);
    await expect.poll(() => idsOf(found)).toContain('18');
    expect(idsOf(found)).not.toContain('3');
  });

  it('goes with the row where something around its list is scrolled, or the list to the side', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(String(n + 1))).join('');
    const found = find(
      `<div id="page" style="height: 300px; overflow: auto"><div style="height: 100px"></div>
       <div id="list" style="height: 250px; width: 300px; overflow: auto"><table style="width: 900px">${rows}</table></div>
       <div style="height: 400px"></div></div>`,
    );
    await expect.poll(() => idsOf(found)).toContain('3');
    const besideName = (): number[] => {
      const name = document.querySelectorAll('a')[2]?.getBoundingClientRect();
      const mark = markOf(found, '3');
      return [mark.left - (name?.right ?? 0), mark.top - (name?.top ?? 0)].map(Math.round);
    };
    const beside = besideName();
    document.querySelector('#page')?.scrollTo(0, 60);
    await expect.poll(besideName).toEqual(beside);
    document.querySelector('#list')?.scrollTo(20, 0);
    await expect.poll(besideName).toEqual(beside);
    document.querySelector('#list')?.scrollTo(20, 40);
    await expect.poll(besideName).toEqual(beside);
    expect(idsOf(found)).toContain('3');
  });

  it('does not leave with the rows where its own row stays in view', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(String(n + 2))).join('');
    const pinned = `<td style="position: sticky; top: 0; background: white">${link('1')}</td>`;
    const found = find(
      `<div id="list" style="height: 200px; overflow: auto"><table><tr>${pinned}</tr>${rows}</table></div>`,
    );
    await expect.poll(() => idsOf(found)).toContain('1');
    document.querySelector('#list')?.scrollTo(0, 70);
    await expect.poll(() => idsOf(found)).not.toContain('2');
    await expect.poll(() => markOf(found, '1').top + 9).toBeCloseTo(rectOf('a').top + rectOf('a').height / 2, -0.5);
    expect(idsOf(found)).toContain('1');
  });

  it('is not cut at a cell that stays in view at the side', async () => {
    const cell = (id: string): string =>
      `<tr style="height: 32px"><td style="position: sticky; left: 0; background: white">${link(id)}</td><td>€1</td></tr>`;
    const rows = Array.from({ length: 30 }, (_, n) => cell(String(n + 1))).join('');
    const found = find(`<div id="list" style="height: 200px; overflow: auto"><table>${rows}</table></div>`);
    await expect.poll(() => idsOf(found).slice(0, 2)).toEqual(['1', '2']);
    document.querySelector('#list')?.scrollTo(0, 340);
    await expect.poll(() => idsOf(found).slice(0, 2)).toEqual(['11', '12']);
  });

  it('hides under a header that stays in view, and under a dialog', async () => {
    const head =
      '<thead><tr><th style="position: sticky; top: 0; height: 32px; background: white">Name</th></tr></thead>';
    const rows = Array.from({ length: 30 }, (_, n) => row(String(n + 1))).join('');
    const found = find(
      `<div id="list" style="height: 200px; overflow: auto"><table>${head}<tbody>${rows}</tbody></table></div>`,
    );
    await expect.poll(() => idsOf(found)).toContain('1');
    document.querySelector('#list')?.scrollTo(0, 34);
    await expect.poll(() => idsOf(found)).not.toContain('1');
    expect(idsOf(found)).toContain('3');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="dialog" style="position: fixed; inset: 0; z-index: 9; background: white">Sure?</div>',
    );
    await expect.poll(() => idsOf(found)).toEqual([]);
    document.querySelector('#dialog')?.remove();
    await expect.poll(() => idsOf(found)).toContain('3');
  });

  it('tells of the deal that a row shows now, when a virtual list uses its elements again', async () => {
    const found = find(`<table><tbody>${row('1')}</tbody></table>`, ['3']);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    const name = document.querySelector('a');
    name?.setAttribute('href', name.href.replace(/\d+$/, '2'));
    await expect.poll(() => idsOf(found)).toEqual(['2']);
    name?.setAttribute('href', name.href.replace(/\d+$/, '3'));
    await expect.poll(() => idsOf(found)).toEqual([]);
  });

  it('is not drawn for a deal that is hidden', async () => {
    const found = find(
      `<table><tbody>${row('1')}</tbody></table><div style="display: none"><table>${row('2')}</table></div>`,
    );
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    expect(found.asked).toEqual(['1', '2']);
  });
});

describe('looking for deals', () => {
  it('asks about each deal once, however often the page changes', async () => {
    const found = find(`<table><tbody>${row('1')}${row('2')}</tbody></table>`, ['2']);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    for (let change = 1; change <= 5; change += 1) {
      document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row(String(change + 2)));
      await expect.poll(() => idsOf(found)).toContain(String(change + 2));
    }
    expect(found.asked).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('changes nothing in the page, and moves nothing', async () => {
    const page = document.createElement('div');
    page.innerHTML = `<table><tbody>${row('1')}${row('2')}</tbody></table>`;
    const html = page.innerHTML;
    const found = find(page.outerHTML);
    const before = JSON.stringify(
      [...document.querySelectorAll('div *')].map((element) => element.getBoundingClientRect()),
    );
    await expect.poll(() => idsOf(found)).toEqual(['1', '2']);
    render(<Marks marks={found.marks} today={TODAY} dayStyle={STYLE} />);
    expect(document.querySelector('div')?.innerHTML).toBe(html);
    expect(
      JSON.stringify(
        [...document.querySelectorAll('body > div:first-of-type *')].map((element) => element.getBoundingClientRect()),
      ),
    ).toBe(before);
  });

  it('does nothing after it was stopped: not for a change, not for a scroll', async () => {
    const found = find(`<table><tbody>${row('1')}</tbody></table>`);
    await expect.poll(() => idsOf(found)).toEqual(['1']);
    finders[0]?.stop();
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
    const queries = vi.spyOn(Element.prototype, 'querySelectorAll');
    document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('2'));
    document.dispatchEvent(new Event('scroll'));
    dispatchEvent(new Event('resize'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(frames).not.toHaveBeenCalled();
    expect(queries).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(found.asked).toEqual(['1']);
  });
});

function marksOf(deals: readonly KnownDeal[]): Mark[] {
  return deals.map((deal, n) => ({
    key: n,
    deal,
    spot: { left: 40, top: 40 + 30 * n, cut: { top: 0, right: 0, bottom: 0, left: 0 } },
    area: null,
  }));
}

describe('the marks as they are drawn', () => {
  it('say the verdict, why and since when', () => {
    render(<Marks marks={marksOf([known('1')])} today={TODAY} dayStyle={STYLE} />);
    expect(document.querySelector<HTMLElement>('.mark')?.title).toBe(
      'Walkaway: last ask, or walk – 3 independent warnings at once: the close date keeps moving, the customer has gone quiet and 1 more (judged Thu 12 Nov)',
    );
    expect(document.querySelector('.mark')?.textContent).toMatch(/^Deal 1\. Walkaway: last ask/);
  });

  it('write the day as the browser’s language does, with the year when it is another one', () => {
    const lastYear = known('1', { judgedAt: new Date(2025, 10, 12, 9).getTime() });
    render(<Marks marks={marksOf([lastYear])} today={TODAY} dayStyle={dayStyleOf('de-DE')} />);
    expect(document.querySelector<HTMLElement>('.mark')?.title).toContain('(judged Mi., 12. Nov. 2025)');
  });

  it('have a shape of their own for each verdict', () => {
    const deals = VERDICTS.map((verdict, n) => known(String(n), { verdict }));
    render(<Marks marks={marksOf(deals)} today={TODAY} dayStyle={STYLE} />);
    const shapes = [...document.querySelectorAll('.mark path')].map((path) => path.getAttribute('d'));
    expect(new Set(shapes).size).toBe(VERDICTS.length);
  });

  it('take the pointer only on themselves', () => {
    document.body.innerHTML = '<button style="position: fixed; inset: 0">Page</button>';
    render(<Marks marks={marksOf([known('1')])} today={TODAY} dayStyle={STYLE} />);
    expect(document.elementFromPoint(49, 49)?.closest('.mark')).not.toBeNull();
    expect(document.elementFromPoint(62, 49)?.textContent).toBe('Page');
  });

  it.each(['light', 'dark'])('meet WCAG 2.2 AA in %s colours', async (scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    const deals = VERDICTS.map((verdict, n) => known(String(n), { verdict }));
    render(<Marks marks={marksOf(deals)} today={TODAY} dayStyle={STYLE} />);
    const { violations } = await axe.run('.marks', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
