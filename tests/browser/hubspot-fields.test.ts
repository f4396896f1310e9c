import { afterEach, describe, expect, it } from 'vitest';
import { plain } from '@/tests/crm/hubspot/expected';
import { dealNamed, LAYOUTS, notices, one, open, openOnTop, ownerBox, read } from '@/tests/crm/hubspot/opened-page';

const BRIGHTWATER = dealNamed('brightwater');
const HALDEN = dealNamed('halden');
const LINDQVIST = dealNamed('lindqvist');

afterEach(() => document.body.replaceChildren());

describe('a field', () => {
  it('is absent when the layout does not have it, and empty when it does', () => {
    open(HALDEN);
    expect(read(HALDEN).get('go_live_date')).toEqual({ status: 'absent' });
    expect(read(HALDEN).get('paper_process')).toMatchObject({ status: 'empty', text: '--' });
  });

  it.each(['No owner', 'Kein Eigentümer', 'Aucun propriétaire', '--'])('is empty when the owner reads "%s"', (text) => {
    open(HALDEN);
    ownerBox().textContent = text;
    expect(read(HALDEN).get('hubspot_owner_id')).toMatchObject({ status: 'empty' });
  });

  it.each(['', '4211037'])('is loading while the owner reads "%s"', (text) => {
    open(HALDEN);
    ownerBox().textContent = text;
    expect(read(HALDEN).get('hubspot_owner_id')).toEqual({ status: 'loading' });
  });

  it('is the name without its suffix when the owner has left', () => {
    open(HALDEN);
    ownerBox().textContent = 'Dana Whitfield (Deactivated User)';
    expect(read(HALDEN).get('hubspot_owner_id')).toMatchObject({ text: 'Dana Whitfield' });
  });

  it.each(LAYOUTS)('is being edited while it is in input mode: %s', (layout) => {
    open(BRIGHTWATER, `layout=${layout}&edit=1`);
    expect(read(BRIGHTWATER).get('hs_next_step')).toEqual({ status: 'editing' });
    expect(read(BRIGHTWATER).get('dealstage')).toEqual({ status: 'editing' });
    expect(notices(BRIGHTWATER)).toEqual([{ notice: 'editing' }]);
  });

  it('is being edited while the input in the strip has the focus', () => {
    open(HALDEN);
    const input = one('[data-test-id="highlight-property-item-closedate"] input');
    if (input instanceof HTMLElement) input.focus();
    expect(read(HALDEN).get('closedate')).toEqual({ status: 'editing' });
  });

  it('is one value when two places agree', () => {
    open(HALDEN, 'layout=middle');
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'value', surface: 'card' });
  });

  it('is in conflict when two places disagree', () => {
    open(HALDEN, 'layout=middle');
    one('[data-test-id="highlight-property-display-amount"]').textContent = '€1';
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'conflict', text: '€236,000' });
  });

  it('is one value when two places write the same amount differently', () => {
    open(HALDEN, 'layout=middle');
    one('[data-test-id="highlight-property-display-amount"]').textContent = '€236,000.00';
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'value' });
  });

  it('is the saved value when the other place is being edited', () => {
    open(HALDEN, 'layout=middle');
    one('[data-test-id="amount"] [data-deferred-property-input-mode]').setAttribute(
      'data-deferred-property-input-mode',
      'input',
    );
    one('[data-selenium-test="property-input-amount"]').textContent = '€1';
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'value', text: '€236,000', surface: 'strip' });
  });

  it('is being edited while the strip holds its open control', () => {
    open(HALDEN);
    const item = one('[data-test-id="highlight-property-item-closedate"]');
    item.firstElementChild?.setAttribute('data-deferred-property-input-mode', 'input');
    expect(read(HALDEN).get('closedate')).toEqual({ status: 'editing' });
  });

  it('is what the input in the strip holds, not the text beside it', () => {
    open(HALDEN);
    one('[data-test-id="highlight-property-item-closedate"]').insertAdjacentHTML(
      'beforeend',
      '<span data-test-id="highlight-property-display-closedate">12/31/2030</span>',
    );
    expect(read(HALDEN).get('closedate')).toMatchObject({ status: 'value', text: '11/19/2026' });
  });

  it('is one value where the strip names the field twice and says the same, and a conflict where it does not', () => {
    open(HALDEN);
    const add = (text: string): void =>
      one('[data-test-id="properties-list"]').insertAdjacentHTML(
        'beforeend',
        `<span data-test-id="highlight-property-display-amount">${text}</span>`,
      );
    add('€236,000');
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'value', text: '€236,000' });
    add('€1');
    expect(read(HALDEN).get('amount')).toMatchObject({ status: 'conflict', text: '€236,000', other: '€1' });
  });

  it('is in conflict when its row shows it twice and says two things', () => {
    open(HALDEN);
    const value = one('ul [data-selenium-test="property-input-hs_next_step"]');
    const copy = value.cloneNode();
    copy.textContent = 'Call them';
    value.after(copy);
    expect(read(HALDEN).get('hs_next_step')).toMatchObject({ status: 'conflict', other: 'Call them' });
  });

  it('does not come from the tile of another record that stands in the strip', () => {
    open(HALDEN);
    const before = read(HALDEN);
    one('[data-test-id="properties-list"]').insertAdjacentHTML(
      'afterbegin',
      `<div data-selenium-test="chicklet"><span data-selenium-test="property-input-amount">€1</span>
       <span data-selenium-test="property-input-jobtitle">Buyer</span></div>`,
    );
    expect(read(HALDEN)).toEqual(before);
  });

  it('is being edited while its control is open, whatever became of the names of modes', () => {
    open(HALDEN);
    const row = one('ul > [data-test-id="hs_next_step"]');
    row.innerHTML = `<div><div data-test-id="DisplayOptimizedFormControl">
      <input data-selenium-test="property-input-hs_next_step" value="Typed"></div></div>`;
    expect(read(HALDEN).get('hs_next_step')).toEqual({ status: 'editing' });
  });

  it('does not come from an item that is named after two properties, or from a skeleton', () => {
    open(HALDEN);
    one('[data-test-id$="-and-hubspot_owner_id"]').innerHTML = '<input value="09/01/2026">';
    one('[data-test-id="properties-list"]').insertAdjacentHTML(
      'beforeend',
      '<div data-test-id="property-input-skeleton"></div>',
    );
    const named = [...read(HALDEN).keys()];
    expect(named).not.toContain('createdate-and-hubspot_owner_id');
    expect(named).not.toContain('skeleton');
  });

  it.each([
    ['<p>First</p><p>second</p>third', 'First\nsecond\nthird'],
    ['First<br>second', 'First\nsecond'],
    ['<span data-component-name="UITag">A</span><span data-component-name="UITag">B</span>', 'A\nB'],
    ['  one\u00a0 \u202f two  ', 'one two'],
    ['<textarea> typed </textarea>', 'typed'],
  ])('is plain text in lines: %s', (markup, text) => {
    open(HALDEN);
    one('[data-selenium-test="property-input-competitor"]').innerHTML = markup;
    expect(read(HALDEN).get('competitor')).toMatchObject({ status: 'value', text });
  });

  it('leaves out links’ buttons and other controls beside the text', () => {
    open(HALDEN);
    one('[data-selenium-test="property-input-competitor"]').innerHTML =
      '<a href="https://example.com">Routara</a><button>Open</button>';
    expect(read(HALDEN).get('competitor')).toMatchObject({ text: 'Routara' });
  });
});

describe('the company', () => {
  const secondTile =
    '<div data-test-id="chiclet-0-2-77"><a href="/contacts/1/record/0-2/77">Other GmbH</a><span>Billing</span></div>';

  it('is the one labelled primary among several', () => {
    open(HALDEN);
    one('[data-test-id="associated-objects-card-content-0-2"]').insertAdjacentHTML('afterbegin', secondTile);
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ status: 'value', text: 'Halden Logistics GmbH' });
  });

  it('is in conflict among several without a primary one', () => {
    open(HALDEN);
    const content = one('[data-test-id="associated-objects-card-content-0-2"]');
    content.innerHTML = content.innerHTML.replaceAll('Primary', 'Partner') + secondTile;
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ status: 'conflict' });
  });

  it('is not the only one shown where their card counts more, unless that is the one labelled primary', () => {
    open(HALDEN);
    one('[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"] h3').textContent = 'Companies (2)';
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ status: 'value', text: 'Halden Logistics GmbH' });
    const content = one('[data-test-id="associated-objects-card-content-0-2"]');
    content.innerHTML = content.innerHTML.replaceAll('Primary', 'Partner');
    expect(read(HALDEN).get('associatedcompanyid')).toEqual({ status: 'absent' });
  });

  it('is one company when a logo links to it too', () => {
    open(HALDEN);
    const link = one('[data-test-id="company-chicklet-title-link"]');
    link.insertAdjacentHTML('afterend', `<a href="${link.getAttribute('href') ?? ''}"><img alt=""></a>`);
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ status: 'value', text: 'Halden Logistics GmbH' });
  });

  it('is empty on a card that counts none, and not on one that shows none', () => {
    open(HALDEN);
    one('[data-test-id="associated-objects-card-content-0-2"]').replaceChildren();
    expect(read(HALDEN).get('associatedcompanyid')).toEqual({ status: 'absent' });
    one('[data-test-id="card-wrapper-ASSOCIATION_V3/0-2"] h3').textContent = 'Companies (0)';
    expect(read(HALDEN).get('associatedcompanyid')).toMatchObject({ status: 'empty' });
  });
});

describe('what stands on top of a deal page', () => {
  it('gives the values of all its properties when the panel of all properties is open', () => {
    open(HALDEN, 'layout=sparse');
    openOnTop(HALDEN, 'layout=default', 'panel');
    expect(read(HALDEN).get('competitor')).toMatchObject({ status: 'value', text: 'Routara', surface: 'panel' });
    expect([...read(HALDEN).keys()]).not.toContain('phone-button');
    expect([...read(HALDEN).keys()]).not.toContain('skeleton');
  });

  it('gives nothing for a row of that panel without a label', () => {
    open(HALDEN, 'layout=sparse');
    openOnTop(HALDEN, 'layout=default', 'panel');
    const row = one('[data-test-id="all-properties-panel"] [data-test-id="property-input-competitor"]');
    for (const label of row.querySelectorAll('label, [data-test-id="hover-content-wrapper"]')) label.remove();
    expect(read(HALDEN).get('competitor')).toEqual({ status: 'absent' });
  });

  it('gives nothing from that panel when it may be the one of another record: of a preview, or of a contact', () => {
    open(HALDEN, 'layout=sparse');
    const before = plain(read(HALDEN));
    openOnTop(LINDQVIST, 'layout=default', 'panel');
    const panel = one('[data-test-id="all-properties-panel"]');
    openOnTop(LINDQVIST, '', 'preview');
    expect(plain(read(HALDEN))).toEqual(before);
    one('[data-crm-location="CRM_OBJECT_PREVIEW"]').append(panel);
    expect(plain(read(HALDEN))).toEqual(before);
    document.body.append(panel);
    one('[data-crm-location="CRM_OBJECT_PREVIEW"]').remove();
    expect(plain(read(HALDEN))).not.toEqual(before);
    one('[data-test-id^="group-accordion-"]').setAttribute('data-test-id', 'group-accordion-contactinformation');
    expect(plain(read(HALDEN))).toEqual(before);
  });

  it('is ignored when it is the preview of another deal', () => {
    open(HALDEN);
    const before = plain(read(HALDEN));
    openOnTop(HALDEN, '', 'preview');
    expect(plain(read(HALDEN))).toEqual(before);
    one('#crm').append(one('[data-crm-location="CRM_OBJECT_PREVIEW"]'));
    expect(plain(read(HALDEN))).toEqual(before);
  });
});
