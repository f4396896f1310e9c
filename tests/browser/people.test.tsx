import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Person, Reading } from '@/src/crm/reading';
import type { DealPerson } from '@/src/deal/person';
import type { SidebarModel } from '@/src/overlay/model';
import type { Evidence } from '@/src/facts/evidence';
import { FIRST_LAYOUT } from '@/src/settings/sidebar-layout';
import { readingOf, TODAY } from './support/readings';
import { aPerson, anEvidence, modelOf, showSidebar, type Shown } from './support/sidebar';

afterEach(async () => {
  cleanup();
  await emulate([]);
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** A healthy deal whose page lists some people. */
function pageWith(...shown: readonly Person[]): Reading {
  return { ...readingOf('brightwater'), people: { shown, complete: true } };
}

const TOMASZ: Person = { id: '1', name: 'Tomasz Lind', tags: ['Technical Buyer', 'Influencer'] };

interface Given {
  reading?: Reading;
  people?: readonly DealPerson[];
  evidence?: readonly Evidence[];
}

function show({ reading = pageWith(TOMASZ), people = [], evidence = [] }: Given = {}): Shown {
  return showSidebar(modelOf(reading, evidence, { people }), { said: { people } });
}

const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const line = (): HTMLElement => screen.getByRole('button', { name: /^People/ });
const open = (): Promise<void> => userEvent.click(line());
const item = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-person="${name}"]`);
  if (found === null) throw new Error(`${name} is not in the list`);
  return found;
};
const names = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-person]')].map(({ dataset }) => dataset['person']);
const stateOf = (root: Element, outcome: string): string | undefined =>
  root.querySelector<HTMLElement>(`[data-outcome="${outcome}"]`)?.dataset['state'];

describe('a page that counts contacts and lists none', () => {
  const unlisted = 'The page counts contacts of this deal and lists none of them now.';
  const listing = (shown: readonly Person[], complete: boolean): Reading => ({
    ...readingOf('brightwater'),
    people: { shown, complete },
  });

  it('says so, and where they would be seen', async () => {
    const { root } = show({ reading: listing([], false) });
    await open();
    expect(root.querySelector('.people')?.textContent).toContain(`${unlisted} Open their card there to see them here.`);
  });

  it.each([
    ['lists some of them', listing([TOMASZ], false)],
    ['has none', listing([], true)],
    ['has no card of them', readingOf('brightwater')],
  ])('is not spoken of where the page %s', async (_, reading) => {
    const { root } = show({ reading });
    await open();
    expect(root.querySelector('.people')?.textContent).not.toContain(unlisted);
  });
});

describe('the line of the people', () => {
  it('says who is on the deal and what they are in it, while it is folded', () => {
    show({ people: [aPerson({ name: 'Ines Duarte', roles: ['coach', 'user'] })] });
    expect(line().textContent).toBe('People 3');
    expect(line().closest('section')?.textContent).toContain(
      'Priya Raman (economic buyer), Ines Duarte (coach, user), Tomasz Lind (technical buyer)',
    );
  });

  it('says that nobody is named where that is so', async () => {
    const reading = readingOf('brightwater', { fields: { champion: null, economicBuyer: null } });
    show({ reading });
    expect(line().closest('section')?.textContent).toBe('PeopleNobody at the customer is named yet.');
    await open();
    expect(screen.getByText('Nobody at the customer is named yet, on this page or by you.')).toBeTruthy();
  });
});

describe('the list of the people', () => {
  it('says of each what they are, where that is known from, and the last thing that they did', async () => {
    const { root } = show({ people: [aPerson({ roles: ['coach'] })], evidence: [anEvidence()] });
    await open();
    expect(names(root)).toEqual(['Priya Raman', 'Tomasz Lind']);
    expect(item('Priya Raman').textContent).toContain(
      'coachOn this page · You said so · wrote it, Tue 17 Nov, 6 days ago',
    );
    expect(item('Tomasz Lind').textContent).toContain('technical buyerOn this page: Influencer');
    expect(screen.getByText(/is shown, not kept, until you say something/)).toBeTruthy();
  });

  it('takes somebody new by name and role, and offers them for evidence', async () => {
    const { asked, root } = show();
    await open();
    await press('Add a person');
    const name = screen.getByLabelText('Name at the customer');
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.keyboard(' Ines Duarte ');
    await press('signer');
    await press('coach');
    await press('coach');
    await userEvent.click(name);
    await userEvent.keyboard('{Enter}');

    await screen.findByText('What you said of Ines Duarte is kept.');
    expect(asked.people).toEqual([{ name: 'Ines Duarte', change: { roles: ['signer'], left: null } }]);
    expect(names(root)).toContain('Ines Duarte');
    fireEvent.click(screen.getAllByRole('button', { name: 'Record evidence' })[0] ?? document.body);
    const offered = await screen.findByRole('group', { name: 'People named before' });
    expect(
      within(offered)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toContain('Ines Duarte');
  });

  it.each([
    ['no name', ' ', 'Write a name.'],
    ['a name that is there', 'tomasz  lind', 'Tomasz Lind is in the list already. Change them there.'],
  ])('says what to do about %s, and keeps nothing', async (_, typed, words) => {
    const { asked } = show();
    await open();
    await press('Add a person');
    await userEvent.fill(screen.getByLabelText('Name at the customer'), typed);
    await press('Save');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(asked.people).toEqual([]);
  });

  it('takes no day that is still to come', async () => {
    show();
    await open();
    await press('Change Tomasz Lind');
    fireEvent.input(screen.getByLabelText('Left the company on (optional)'), { target: { value: '2026-11-24' } });
    await press('Save');
    expect(await screen.findByText('That day is still to come. Say so once they have left.')).toBeTruthy();
  });

  it('keeps the roles of somebody on the page once they are changed, and forgets them again by Undo', async () => {
    const { asked, root } = show();
    await open();
    await press('Change Tomasz Lind');
    await press('blocker');
    await press('Save');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    expect(asked.people).toEqual([
      { name: 'Tomasz Lind', change: { roles: ['technical-buyer', 'blocker'], left: null } },
    ]);
    expect(item('Tomasz Lind').textContent).toContain('technical buyer, blockerOn this page: Influencer · You said so');

    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(item('Tomasz Lind').textContent).not.toContain('You said so'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Change Tomasz Lind');
    expect(names(root)).toContain('Tomasz Lind');
  });

  it('forgets what was said of somebody, which can be undone', async () => {
    const { root } = show({ people: [aPerson({ name: 'Ines Duarte', roles: ['coach'], left: '2026-11-20' })] });
    await open();
    await press('Forget what you said of Ines Duarte');
    await waitFor(() => expect(names(root)).not.toContain('Ines Duarte'));
    await press('Undo');
    await waitFor(() => expect(names(root)).toContain('Ines Duarte'));
    expect(item('Ines Duarte').textContent).toContain('coachLeft the company, known since Fri 20 Nov');
  });

  it('puts a half-filled form aside on Escape, and keeps it while the line is folded', async () => {
    show();
    await open();
    await press('Add a person');
    await userEvent.fill(screen.getByLabelText('Name at the customer'), 'Ines');
    await open();
    await open();
    expect(screen.getByLabelText<HTMLInputElement>('Name at the customer').value).toBe('Ines');
    await userEvent.click(screen.getByLabelText('Name at the customer'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Continue adding a person'));
    await press('Change Tomasz Lind');
    await press('Cancel');
    await press('Continue adding a person');
    expect(screen.getByLabelText<HTMLInputElement>('Name at the customer').value).toBe('Ines');
  });

  it('goes on with a form that was begun before the tab was closed, and gives it up on Cancel', async () => {
    const personDraft = { id: 'b', of: null, name: 'Ines', roles: ['signer'], left: '' } as const;
    const { asked } = showSidebar({ ...modelOf(pageWith(TOMASZ)), personDraft });
    await open();
    await press('Continue adding a person');
    const name = screen.getByLabelText<HTMLInputElement>('Name at the customer');
    expect(name.value).toBe('Ines');
    expect(screen.getByRole('button', { name: 'signer' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.fill(name, 'Ines D');
    expect(asked.personDrafts).toEqual([{ ...personDraft, name: 'Ines D' }]);
    await press('Cancel');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a person'));
    expect(asked.personDrafts.at(-1)).toBeNull();
  });

  it('says why something could not be kept, and leaves the form as it is', async () => {
    const model = modelOf(pageWith(TOMASZ));
    showSidebar(model, { answers: [{ ok: false, reason: 'The disk is full' }] });
    await open();
    await press('Add a person');
    await userEvent.fill(screen.getByLabelText('Name at the customer'), 'Ines Duarte');
    await press('Save');
    expect(await screen.findByText('Could not save: The disk is full. Your text is still here.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Name at the customer').value).toBe('Ines Duarte');
    await press('Try again');
    await screen.findByText('What you said of Ines Duarte is kept.');
  });
});

describe('somebody who has left', () => {
  it('takes one press, turns their evidence stale with the reason, and can be undone', async () => {
    const { root, asked } = show({ evidence: [anEvidence()] });
    expect(stateOf(root, 'pain-owned')).toBe('met');
    await open();
    await press('Priya Raman has left the company');

    await waitFor(() => expect(stateOf(root, 'pain-owned')).toBe('stale'));
    expect(asked.people).toEqual([{ name: 'Priya Raman', change: { left: TODAY } }]);
    expect(item('Priya Raman').dataset['left']).toBe('true');
    fireEvent.click(root.querySelector('[data-outcome="pain-owned"] button') ?? document.body);
    const why = root.querySelector<HTMLElement>('[data-outcome="pain-owned"]') ?? document.body;
    await within(why).findByText('Priya Raman has left the company.');
    expect(within(why).getByText(/Have somebody else there confirm it/)).toBeTruthy();
    expect(within(why).queryByRole('button', { name: /confirmed it again/ })).toBeNull();

    await press('Undo');
    await waitFor(() => expect(stateOf(root, 'pain-owned')).toBe('met'));
    expect(item('Priya Raman').dataset['left']).toBe('false');
  });

  it('is not offered for evidence, and comes back in one press', async () => {
    const { root } = show({ people: [aPerson({ left: '2026-11-20' })], evidence: [anEvidence()] });
    fireEvent.click(screen.getAllByRole('button', { name: 'Record evidence' })[0] ?? document.body);
    await screen.findByLabelText('Who at the customer');
    expect(screen.queryByRole('button', { name: 'Priya Raman' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Who at the customer').value).not.toBe('Priya Raman');
    await open();
    await press('Priya Raman has not left after all');
    await waitFor(() => expect(stateOf(root, 'pain-owned')).toBe('met'));
  });

  it('leaves it to be confirmed again by whoever else showed it', async () => {
    const old = anEvidence({ id: '3f2b7c1e-0000-4000-8000-000000000002', person: 'Tomasz Lind', day: '2025-11-17' });
    const { root } = show({ people: [aPerson({ left: '2026-11-20' })], evidence: [anEvidence(), old] });
    fireEvent.click(root.querySelector('[data-outcome="pain-owned"] button') ?? document.body);
    expect(await screen.findByRole('button', { name: 'Tomasz Lind confirmed it again today' })).toBeTruthy();
  });
});

describe('a note with links', () => {
  it('leads to them safely in a new tab, and takes nothing else for a link', async () => {
    const note =
      'Plan: https://deals.example/room?id=7. Not javascript:alert(1), nor ftp://x.example (http://b.example)';
    const { root } = show({ evidence: [anEvidence({ note, day: '2025-11-17' })] });
    fireEvent.click(root.querySelector('[data-outcome="pain-owned"] button') ?? document.body);
    await screen.findByRole('link', { name: 'https://deals.example/room?id=7' });
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.note a')];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
      ['https://deals.example/room?id=7', '_blank', 'noopener noreferrer'],
      ['http://b.example/', '_blank', 'noopener noreferrer'],
    ]);
    expect(root.querySelector('.note')?.textContent).toBe(note);
  });
});

const LONG = 'Rechtsschutzversicherungsgesellschaftenvorstandsvorsitzender';

function crowded(width: number): SidebarModel {
  const reading = pageWith(
    { id: '1', name: LONG, tags: ['Verkaufschancenentscheidungsträger', 'Rahmenvertragsgenehmigungsverantwortliche'] },
    TOMASZ,
  );
  const people = [
    aPerson({ left: '2026-11-20' }),
    aPerson({ id: 'x', name: `Anna ${LONG}`, roles: ['coach', 'signer'] }),
  ];
  const model = modelOf(reading, [anEvidence()], { people });
  return { ...model, layout: { ...FIRST_LAYOUT, width } };
}

const STATES = {
  folded: async () => undefined,
  'open, with somebody who left': open,
  'with a form that is refused': async () => {
    await open();
    await press('Add a person');
    await press('Save');
  },
} as const;

describe.each(['light', 'dark'])('in %s colours at 320 px', (scheme) => {
  it.each(Object.entries(STATES))('meets WCAG 2.2 AA and clips nothing: %s', async (_, reach) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    const { root } = showSidebar(crowded(320));
    await reach();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const edge = root.querySelector('.body')?.getBoundingClientRect().right ?? 0;
    const parts = [...(line().closest('section')?.querySelectorAll<HTMLElement>('*') ?? [])];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => part.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).toEqual(
      [],
    );
    const targets = parts.filter((part) => part.matches('button, input') && part.checkVisibility());
    expect(
      targets.filter((target) => target.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML),
    ).toEqual([]);
  });
});
