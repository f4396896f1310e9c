import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import axe from 'axe-core';
import { cdp, userEvent } from 'vitest/browser';
import type { FieldReading, Reading } from '@/src/crm/reading';
import type { FieldMap } from '@/src/facts/facts';
import { fieldFileText } from '@/src/facts/field-file';
import { FIELD_WORDS } from '@/src/details/fields/words';
import { WORDS } from '@/src/overlay/words';
import { shownField } from './support/fields';
import { readingOf } from './support/readings';
import { modelOf, showSidebar, type Shown } from './support/sidebar';

const ORG = { crm: 'salesforce', org: 'acme' } as const;
const BUYER = 'Person who can say yes to the money';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** The healthy deal, on a layout that calls some of its fields otherwise. */
function page(): Reading {
  const reading = readingOf('brightwater', { fields: { economicBuyer: null, budget: null, whyNowDate: null } });
  const own: readonly (readonly [string, FieldReading])[] = [
    ['Weather__c', shownField('Rain', 'Weather')],
    ['Wirtschaftl_Entscheider__c', shownField('Ines Duarte', 'Wirtschaftl. Entscheider')],
    ['Geldlage__c', shownField('freigegeben', 'Geldlage')],
    ['Termin__c', shownField('31.12.2026', 'Termin')],
    ['label:Stimmung', { ...shownField('gut', 'Stimmung'), surface: 'label' } as FieldReading],
  ];
  return { ...reading, fields: new Map([...reading.fields, ...own]) };
}

function show(ownFields: FieldMap = {}, answers?: Parameters<typeof showSidebar>[1]): Shown {
  return showSidebar(modelOf(page(), [], { ownFields }), answers);
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

async function choose(fact: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: /^Read \d+ of \d+ fields/ }));
  fireEvent.click((await screen.findAllByRole('button', { name: WORDS.chooseFieldOf(fact) }))[0] ?? document.body);
  await screen.findByLabelText(FIELD_WORDS.filter);
}

const options = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset['field']);

describe('choosing the field of a fact', () => {
  it('begins where the fact is not shown, with what looks like its field first', async () => {
    show();
    await choose(BUYER);
    expect(options()[0]).toBe('Wirtschaftl_Entscheider__c');
    expect(screen.getByRole('list', { name: FIELD_WORDS.likely }).textContent).toContain('Ines Duarte');
    expect(options()).toContain('Weather__c');
    expect(options()).not.toContain('Economic_Buyer__c');
  });

  it('begins in the grounds of a row as well, also for a fact that comes from a field', () => {
    show();
    const row = document.querySelector('[data-outcome="pain-owned"] button');
    fireEvent.click(row ?? document.body);
    expect(screen.getByRole('button', { name: WORDS.chooseFieldOf('Customer confirmed the recap') })).toBeTruthy();
  });

  it('finds a field by name, label or value, and by keys alone', async () => {
    show();
    await choose(BUYER);
    await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(FIELD_WORDS.filter));
    await userEvent.keyboard('duarte');
    expect(options()).toEqual(['Wirtschaftl_Entscheider__c']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { name: FIELD_WORDS.isOurs })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe(FIELD_WORDS.confirm);
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: FIELD_WORDS.which })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe(WORDS.chooseFieldOf(BUYER));
  });

  it('goes through the list by arrow keys', async () => {
    show();
    await choose(BUYER);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.getAttribute('data-field')).toBe(options()[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('data-field')).toBe(options().at(-1));
  });

  it('shows label, name, value and meaning before it asks, then judges by the field at once', async () => {
    const { asked } = show();
    await choose(BUYER);
    fireEvent.click(document.querySelector('[data-field="Wirtschaftl_Entscheider__c"]') ?? document.body);
    const facts = document.querySelector('.facts')?.textContent ?? '';
    for (const part of [
      'Wirtschaftl. Entscheider',
      'Wirtschaftl_Entscheider__c',
      'Ines Duarte',
      'A person: Ines Duarte',
    ]) {
      expect(facts).toContain(part);
    }
    expect(asked.mapped).toEqual([]);
    press(FIELD_WORDS.confirm);
    await screen.findByText(FIELD_WORDS.mapped(BUYER, 'Wirtschaftl. Entscheider'));
    expect(asked.mapped).toEqual([{ economicBuyer: ['Wirtschaftl_Entscheider__c'] }]);
    expect(document.querySelector('[data-read="economicBuyer"]')?.textContent).toContain('Ines Duarte');
    expect(document.querySelector('[data-unread="economicBuyer"]')).toBeNull();
  });

  it('can be undone', async () => {
    const { asked } = show({ champion: ['Weather__c'] });
    await choose(BUYER);
    fireEvent.click(document.querySelector('[data-field="Wirtschaftl_Entscheider__c"]') ?? document.body);
    press(FIELD_WORDS.confirm);
    await screen.findByText(FIELD_WORDS.mapped(BUYER, 'Wirtschaftl. Entscheider'));
    await expect.poll(() => document.activeElement?.textContent).toBe(WORDS.undo);
    press(WORDS.undo);
    await expect.poll(() => document.querySelector('[data-unread="economicBuyer"]')).not.toBeNull();
    expect(asked.mapped.at(-1)).toEqual({ economicBuyer: null });
  });

  it.each([
    ['Money', 'Geldlage__c', 'An answer: approved', FIELD_WORDS.confirm],
    ['Money', 'Weather__c', '“Rain” is not one of the answers that are known: none', FIELD_WORDS.confirmAnyway],
    ['Date of that event', 'Termin__c', 'A date: ', FIELD_WORDS.confirm],
    ['Date of that event', 'Weather__c', '“Rain” cannot be read as a date', FIELD_WORDS.confirmAnyway],
    [BUYER, 'Wirtschaftl_Entscheider__c', 'A person: Ines Duarte', FIELD_WORDS.confirm],
    [BUYER, 'Termin__c', '“31.12.2026” cannot be read as the name of a person', FIELD_WORDS.confirmAnyway],
  ])('says what %s makes of %s, with the focus on the likely answer', async (fact, field, says, button) => {
    show();
    await choose(fact);
    fireEvent.click(document.querySelector(`[data-field="${field}"]`) ?? document.body);
    expect(document.querySelector('.facts')?.textContent).toContain(says);
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
    const likely = button === FIELD_WORDS.confirm ? button : FIELD_WORDS.cancel;
    expect(document.activeElement?.textContent).toBe(likely);
    expect(document.querySelector('.choices .main')?.textContent).toBe(likely);
    expect(screen.queryAllByText(FIELD_WORDS.tellsNothing)).toHaveLength(likely === button ? 0 : 1);
  });

  it('says of a field without a name that a renamed label ends it', async () => {
    show();
    await choose(BUYER);
    const option = document.querySelector('[data-field="label:Stimmung"]');
    expect(option?.textContent).toContain(FIELD_WORDS.labelOnly);
    fireEvent.click(option ?? document.body);
    expect(screen.getByText(FIELD_WORDS.labelOnlyWarning)).toBeTruthy();
  });

  it('says why it could not be kept, and stays', async () => {
    show({}, { answers: [{ ok: false, reason: 'The disk is full' }] });
    await choose(BUYER);
    fireEvent.click(document.querySelector('[data-field="Weather__c"]') ?? document.body);
    press(FIELD_WORDS.confirm);
    await expect.poll(() => document.querySelector('.sheet .error')?.textContent).toContain('The disk is full');
  });
});

describe('picking a field on the page', () => {
  async function pick(reading = page()): Promise<Shown> {
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<div data-page-field="Weather__c" style="position:fixed;left:40px;top:40px;width:200px;height:30px">Rain</div>
       <div data-page-field="Wirtschaftl_Entscheider__c" style="position:fixed;left:40px;top:100px;width:200px;height:30px">Ines</div>`,
    );
    const shown = showSidebar(modelOf(reading));
    await choose(BUYER);
    press(FIELD_WORDS.pick);
    await screen.findByText(FIELD_WORDS.pickTitle);
    return shown;
  }

  const shield = (): Element => document.querySelector('[data-shield]') ?? document.body;
  const frame = (): DOMRect | undefined => document.querySelector('.marker:not([hidden])')?.getBoundingClientRect();

  it('frames what is under the pointer, and takes it by a click', async () => {
    await pick();
    fireEvent.pointerMove(shield(), { clientX: 60, clientY: 110 });
    await screen.findByText('Wirtschaftl. Entscheider: Ines Duarte');
    await expect.poll(() => [frame()?.left, frame()?.top]).toEqual([36, 96]);
    fireEvent.pointerMove(shield(), { clientX: 400, clientY: 400 });
    await screen.findByText(FIELD_WORDS.nothingHere);
    expect(frame()).toBeUndefined();
    fireEvent.click(shield(), { clientX: 400, clientY: 400 });
    expect(screen.getByText(FIELD_WORDS.pickTitle)).toBeTruthy();
    fireEvent.click(shield(), { clientX: 60, clientY: 110 });
    await screen.findByRole('heading', { name: FIELD_WORDS.isOurs });
    expect(document.querySelector('.facts')?.textContent).toContain('Ines Duarte');
  });

  it('covers the page until a second click can no longer follow', async () => {
    await pick();
    fireEvent.click(shield(), { clientX: 60, clientY: 110 });
    await screen.findByRole('heading', { name: FIELD_WORDS.isOurs });
    expect(document.querySelector('[data-shield]')).not.toBeNull();
    await expect.poll(() => document.querySelector('[data-shield]')).toBeNull();
  });

  it.each([
    [
      'the first that has a name of its own, also where one with a label only stands before it',
      '{ArrowDown}',
      'Weather: Rain',
    ],
    ['the one before that, going back', '{ArrowUp}', 'Amount: 9'],
  ])('begins by keys with %s', async (_, key, first) => {
    const reading = page();
    const header: FieldReading = { ...shownField('9', 'Amount'), surface: 'label' } as FieldReading;
    const fields = new Map([['label:Amount', header], ...reading.fields]);
    document.body.insertAdjacentHTML('afterbegin', '<div data-page-field="label:Amount">9</div>');
    await pick({ ...reading, fields });
    await userEvent.keyboard(key);
    expect(await screen.findByText(first)).toBeTruthy();
  });

  it('goes from field to field by keys, and ends with Escape', async () => {
    await pick();
    await userEvent.keyboard('{ArrowDown}');
    await screen.findByText('Weather: Rain');
    await userEvent.keyboard('{Tab}');
    await screen.findByText('Wirtschaftl. Entscheider: Ines Duarte');
    await userEvent.keyboard('{ArrowUp}');
    await screen.findByText('Weather: Rain');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: FIELD_WORDS.isOurs })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText(FIELD_WORDS.pickTitle)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: FIELD_WORDS.which })).toBeTruthy();
  });
});

describe('the fields of one’s own', () => {
  const OWN = { economicBuyer: ['Wirtschaftl_Entscheider__c'], signer: ['Gone__c'] };

  it('are counted at the foot and listed with what they are called', () => {
    show(OWN);
    press('2 fields of your own');
    expect([...document.querySelectorAll<HTMLElement>('[data-own]')].map(({ dataset }) => dataset['own'])).toEqual([
      'economicBuyer',
      'signer',
    ]);
    expect(document.querySelector('[data-own="economicBuyer"]')?.textContent).toContain('Wirtschaftl. Entscheider');
    // Not on this page, so that its name is all that is known: it is said once.
    expect(document.querySelector('[data-own="signer"]')?.textContent).toBe('SignerGone__c');
  });

  it('can be changed, and taken back with an undo', async () => {
    const { asked } = show(OWN);
    press('2 fields of your own');
    press(FIELD_WORDS.remove('Signer'));
    await screen.findByText(FIELD_WORDS.unmapped('Signer'));
    expect(document.querySelector('[data-own="signer"]')).toBeNull();
    press(WORDS.undo);
    await expect.poll(() => document.querySelector('[data-own="signer"]')).not.toBeNull();
    expect(asked.mapped).toEqual([{ signer: null }, { signer: ['Gone__c'] }]);
    press(FIELD_WORDS.change(BUYER));
    await screen.findByLabelText(FIELD_WORDS.filter);
    expect(screen.getByText(FIELD_WORDS.nowFrom('Wirtschaftl. Entscheider'), { exact: false })).toBeTruthy();
  });

  it('are taken from a text only after what would change was shown', async () => {
    const { asked } = show(OWN);
    press('2 fields of your own');
    const map = { economicBuyer: ['Weather__c'], signer: ['Gone__c'], champion: ['Nowhere__c'] };
    await check(fieldFileText({ ...ORG, org: 'acme--uat.sandbox' }, map));
    const preview = await screen.findByText(FIELD_WORDS.otherOrg('acme--uat.sandbox'));
    const text = preview.parentElement?.textContent ?? '';
    expect(text).toContain('Nowhere__c (not on this page)');
    expect(text).toContain(FIELD_WORDS.insteadOf('Wirtschaftl. Entscheider'));
    expect(text).toContain(FIELD_WORDS.same(1));
    expect(asked.mapped).toEqual([]);
    press(FIELD_WORDS.doImport(2));
    await screen.findByText(FIELD_WORDS.imported(2));
    expect(asked.mapped).toEqual([{ champion: ['Nowhere__c'], economicBuyer: ['Weather__c'] }]);
    expect(document.querySelector('[data-own="champion"]')).not.toBeNull();
  });

  it('are refused whole from a damaged text, with each problem', async () => {
    const { asked } = show();
    press('Fields of your own');
    await check(
      fieldFileText(ORG, { signer: ['A'] })
        .replace('"signer"', '"luck"')
        .replace('"A"', '""'),
    );
    const alert = await screen.findByText(FIELD_WORDS.refused);
    const problems = within(alert.parentElement ?? document.body).getAllByRole('listitem');
    expect(problems.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('map.luck.0'),
      expect.stringContaining('“luck”'),
    ]);
    expect(asked.mapped).toEqual([]);
  });

  it('say what to do when there is no text to take them from', async () => {
    show();
    press('Fields of your own');
    await check('  ');
    expect((await screen.findByText(FIELD_WORDS.nothingToRead)).checkVisibility()).toBe(true);
    expect(screen.queryByText(FIELD_WORDS.refused)).toBeNull();
  });

  async function check(text: string): Promise<void> {
    fireEvent.input(screen.getByLabelText(FIELD_WORDS.paste), { target: { value: text } });
    press(FIELD_WORDS.check);
  }
});

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  const OWN = { economicBuyer: ['Wirtschaftl_Entscheider__c'], signer: ['label:Stimmung'] };
  const narrow = (own: FieldMap = {}): void => {
    const model = modelOf(page(), [], { ownFields: own });
    showSidebar({ ...model, layout: { ...model.layout, width: 320 } });
  };
  const STEPS: Readonly<Record<string, () => Promise<void>>> = {
    'the list': async () => {
      narrow();
      await choose(BUYER);
    },
    'the page as the list': async () => {
      narrow();
      await choose(BUYER);
      press(FIELD_WORDS.pick);
      await screen.findByText(FIELD_WORDS.pickTitle);
    },
    'the question': async () => {
      narrow();
      await choose(BUYER);
      fireEvent.click(document.querySelector('[data-field="label:Stimmung"]') ?? document.body);
      await screen.findByText(FIELD_WORDS.labelOnlyWarning);
    },
    'the own fields, with a file that would change some': async () => {
      narrow(OWN);
      press('2 fields of your own');
      const text = fieldFileText(ORG, { signer: ['A_Field_With_A_Very_Long_Name_Of_Its_Own__c'], champion: ['B__c'] });
      fireEvent.input(screen.getByLabelText(FIELD_WORDS.paste), { target: { value: text } });
      press(FIELD_WORDS.check);
      await screen.findByText(FIELD_WORDS.doImport(2));
    },
    'the own fields, with a file that is refused': async () => {
      narrow();
      press('Fields of your own');
      fireEvent.input(screen.getByLabelText(FIELD_WORDS.paste), { target: { value: '{' } });
      press(FIELD_WORDS.check);
      await screen.findByText(FIELD_WORDS.refused);
    },
  };

  afterEach(() => emulate([]));

  it.each(Object.entries(STEPS))('meets WCAG 2.2 AA and clips nothing at 320 px: %s', async (_, reach) => {
    await emulate([{ name: 'prefers-color-scheme', value: scheme }]);
    await reach();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // These are about whole pages.
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const edge = document.querySelector('.body, .pick-bar')?.getBoundingClientRect().right ?? 0;
    const drawn = [...document.querySelectorAll('.body *, .pick-bar *')];
    expect(drawn.length).toBeGreaterThan(4);
    expect(drawn.filter((one) => one.getBoundingClientRect().right > edge).map(({ outerHTML }) => outerHTML)).toEqual(
      [],
    );
  });
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
