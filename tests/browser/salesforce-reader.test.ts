import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  UNKNOWN_FORMAT,
  type FieldReading,
  type FieldType,
  type OpportunityKey,
  type Reading,
} from '@/src/crm/reading';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { pageFields } from '@/src/facts/suggest-fields';
import { Lightning, path, show, text, type LightningField, type ShadowMode } from './support/lightning';

const KEY: OpportunityKey = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' };
const TITLE = 'Brightwater | Opportunity | Salesforce';
const MODES: readonly ShadowMode[] = ['synthetic', 'native'];
const STEPS = [
  ['Prospecting', 'Erstkontakt'],
  ['Qualification', 'Qualifizierung'],
  ['Closed Won', 'Gewonnen'],
] as const;

const name: LightningField = { api: 'Name', label: 'Name', value: text('Brightwater') };
const stage: LightningField = {
  api: 'StageName',
  label: 'Phase',
  value: '<sfa-output-stage-name><span>Qualifizierung</span></sfa-output-stage-name>',
};
const field = (api: string, value: string | null): LightningField => ({ api, label: api, value });

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.title = '';
});

function read(wanted: Readonly<Record<string, FieldType>> = {}): Reading {
  const result = salesforceReader.read(document, KEY, {
    fields: new Map(Object.entries(wanted)),
    format: UNKNOWN_FORMAT,
    today: '2026-11-23',
  });
  if (!result.ok) throw new Error(result.obstacle);
  return result.reading;
}

const obstacle = (): string | null => {
  const result = salesforceReader.read(document, KEY, {
    fields: new Map(),
    format: UNKNOWN_FORMAT,
    today: '2026-11-23',
  });
  return result.ok ? null : result.obstacle;
};

/** The field's value if it has one, else its status. */
function valueOf(reading: Reading, api: string): unknown {
  const found = reading.fields.get(api);
  if (found?.status !== 'value') return found?.status;
  return found.value.type === 'text' ? found.value.text : found.value;
}

const page = (mode: ShadowMode, fields: readonly LightningField[], more = ''): void => {
  const lightning = new Lightning(mode);
  show(
    lightning.root(lightning.header('Brightwater') + fields.map((one) => lightning.field(one)).join('') + more),
    TITLE,
  );
};

describe.each(MODES)('a page with %s shadow roots', (mode) => {
  const lightning = new Lightning(mode);

  it('is read by API names', () => {
    page(mode, [
      name,
      stage,
      field('Amount', `<sfa-output-opportunity-amount>${text('84.500,00 €')}</sfa-output-opportunity-amount>`),
      field('CloseDate', text('31.12.2026')),
      field('AccountId', lightning.lookup('Brightwater Utilities', '001Qy0000000011IAA')),
      field('Probability', '<lightning-formatted-number>20%</lightning-formatted-number>'),
      field('acme__Champion__c', text('Priya Raman')),
    ]);
    const reading = read({ Amount: 'money', CloseDate: 'date', Probability: 'number' });
    expect(reading.opportunity).toBe(KEY);
    expect(valueOf(reading, 'Name')).toBe('Brightwater');
    expect(valueOf(reading, 'Amount')).toEqual({ type: 'money', amount: 84_500, currency: 'EUR', rounded: false });
    expect(valueOf(reading, 'CloseDate')).toEqual({ type: 'date', day: '2026-12-31' });
    expect(reading.fields.get('AccountId')).toMatchObject({
      value: { type: 'text', text: 'Brightwater Utilities', recordId: '001Qy0000000011' },
    });
    expect(valueOf(reading, 'Probability')).toEqual({ type: 'number', number: 20 });
    expect(valueOf(reading, 'acme__Champion__c')).toBe('Priya Raman');
    expect(reading.fields.get('StageName')).toEqual({
      status: 'value',
      value: { type: 'text', text: 'Qualifizierung' },
      text: 'Qualifizierung',
      surface: 'field',
      hook: '[data-target-selection-name="sfdc:RecordField.Opportunity.StageName"]',
      label: 'Phase',
    });
    expect(reading.notices).toEqual([]);
  });

  it('is read in Dynamic Forms', () => {
    show(
      lightning.root(lightning.field(name, 'dynamic') + lightning.field(field('NextStep', text('Recap')), 'dynamic')),
      TITLE,
    );
    expect(valueOf(read(), 'NextStep')).toBe('Recap');
  });

  it('tells empty from absent', () => {
    page(mode, [name, field('NextStep', text(''))]);
    const reading = read({ NextStep: 'text', Type: 'text' });
    expect(reading.fields.get('NextStep')?.status).toBe('empty');
    expect(reading.fields.get('Type')).toEqual({ status: 'absent' });
  });

  it('does not read a field that is edited, nor one that is not rendered yet', () => {
    page(mode, [name, { ...field('NextStep', null), editing: true }, field('Type', null)]);
    const reading = read({ NextStep: 'text' });
    expect(reading.fields.get('NextStep')).toEqual({ status: 'editing' });
    expect(reading.fields.get('Type')).toEqual({ status: 'loading' });
    expect(reading.notices).toEqual([{ notice: 'editing' }]);
  });

  it('reads a field once that stands there twice, and says so when the two disagree', () => {
    page(mode, [
      name,
      field('Type', text('New')),
      field('Type', text('New')),
      field('NextStep', text('A')),
      field('NextStep', text('B')),
    ]);
    expect(valueOf(read(), 'Type')).toBe('New');
    expect(read().fields.get('NextStep')?.status).toBe('conflict');
  });

  it('does not choose between two users in one field', () => {
    const users = lightning.lookup('Dana Whitfield', '005Qy0000000421IAA', 'User');
    const other = lightning.lookup('Sam Decoy', '005Qy0000000422IAA', 'User');
    const owner = (value: string): string => `<force-owner-lookup>${value}</force-owner-lookup>`;
    page(mode, [name, field('OwnerId', owner(users + other))]);
    expect(read().fields.get('OwnerId')).toEqual({ status: 'loading' });
    page(mode, [name, field('OwnerId', owner(users + users))]);
    expect(read().fields.get('OwnerId')).toMatchObject({ status: 'value', text: 'Dana Whitfield' });
  });

  it('reads a field as edited when one of its two places is edited', () => {
    page(mode, [name, field('Type', text('New')), { ...field('Type', null), editing: true }]);
    expect(read().fields.get('Type')).toEqual({ status: 'editing' });
  });

  it('reads checkboxes by their state', () => {
    const box = (state: string): string =>
      `<lightning-input><label>Private</label><input type="checkbox" disabled ${state}></lightning-input>`;
    page(mode, [name, field('IsPrivate', box('checked')), field('RFP__c', box(''))]);
    expect(valueOf(read(), 'IsPrivate')).toEqual({ type: 'flag', flag: true });
    expect(valueOf(read(), 'RFP__c')).toEqual({ type: 'flag', flag: false });
  });

  it('reads a picture by the words that stand for it, and takes one without any for no empty field', () => {
    const formula = (picture: string): string =>
      `<records-formula-output><lightning-formatted-rich-text><span>${picture}</span></lightning-formatted-rich-text></records-formula-output>`;
    page(mode, [
      name,
      field('Health__c', formula('<img src="/img/samples/flag_red.gif" alt=" at risk ">')),
      field('Stars__c', formula('<img src="/img/samples/stars_3.gif" alt="">')),
      field('Note__c', formula('<img src="/img/samples/flag_red.gif" alt="at risk"> Legal is slow')),
    ]);
    expect(valueOf(read(), 'Health__c')).toBe('at risk');
    expect(valueOf(read(), 'Stars__c')).toBe('loading');
    expect(valueOf(read(), 'Note__c')).toBe('Legal is slow');
  });

  it('takes the user and the day from "created by"', () => {
    const stamp = lightning.component(
      'records-modstamp',
      () =>
        `<div>${lightning.lookup('Dana Whitfield', '005Qy0000000421IAA', 'User')},&nbsp;${text('10/20/2026, 9:14 AM')}</div>`,
    );
    page(mode, [name, field('CreatedById', stamp)]);
    const reading = read({ CreatedDate: 'date' });
    expect(valueOf(reading, 'CreatedById')).toBe('Dana Whitfield');
    expect(valueOf(reading, 'CreatedDate')).toEqual({ type: 'date', day: '2026-10-20' });
  });

  it('takes the name, the account and the owner from the header when no field shows them', () => {
    const items = [
      { label: 'Account Name', value: lightning.lookup('Brightwater Utilities', '001Qy0000000011IAA') },
      { label: 'Close Date', value: text('12/31/2026') },
      { label: 'Owner', value: lightning.lookup('Dana Whitfield', '005Qy0000000421IAA', 'User') },
    ];
    show(lightning.root(lightning.header('Brightwater', items) + lightning.tabs('never')), TITLE);
    const reading = read({ CloseDate: 'date' });
    expect(valueOf(reading, 'Name')).toBe('Brightwater');
    expect(reading.fields.get('AccountId')).toMatchObject({
      text: 'Brightwater Utilities',
      surface: 'header',
      label: 'Account Name',
    });
    expect(reading.fields.get('OwnerId')).toMatchObject({ text: 'Dana Whitfield', surface: 'header' });
    expect(reading.fields.get('CloseDate')).toEqual({ status: 'absent' });
    expect(reading.notices).toEqual([{ notice: 'tab-not-opened', tab: 'Details' }]);
  });

  it('takes no link of the header for the owner or the account when a field says that it is another one', () => {
    const engineer = lightning.lookup('Sam Decoy', '005Qy0000000422IAA', 'User');
    const partner = lightning.lookup('Halden', '001Qy0000000012IAA');
    const header = lightning.header('Brightwater', [
      { label: 'Sales Engineer', value: engineer },
      { label: 'Partner', value: partner },
    ]);
    const fields: readonly LightningField[] = [
      name,
      { api: 'SE__c', label: 'Sales Engineer', value: engineer },
      { api: 'Partner__c', label: 'Partner', value: partner },
    ];
    show(lightning.root(header + fields.map((one) => lightning.field(one)).join('')), TITLE);
    const reading = read({ OwnerId: 'text', AccountId: 'text' });
    expect(reading.fields.get('OwnerId')).toEqual({ status: 'absent' });
    expect(reading.fields.get('AccountId')).toEqual({ status: 'absent' });
    expect(valueOf(reading, 'SE__c')).toBe('Sam Decoy');
  });

  it('reads what was chosen by its label on a page without names, where one field with a name has that label', () => {
    const called = (api: string, label: string, value: string): LightningField => ({ api, label, value: text(value) });
    page(mode, [
      name,
      called('Economic_Buyer__c', 'Economic Buyer', 'Priya Raman'),
      called('Decided__c', 'Decision date', '12/31/2026'),
      called('Champion__c', 'Champion', 'Jonas Weber'),
      called('Old_Champion__c', 'Champion', 'Ines Duarte'),
    ]);
    const reading = read({ 'label:Economic Buyer': 'text', 'label:Decision date': 'date', 'label:Champion': 'text' });
    expect(valueOf(reading, 'label:Economic Buyer')).toBe('Priya Raman');
    expect(valueOf(reading, 'label:Decision date')).toEqual({ type: 'date', day: '2026-12-31' });
    expect(valueOf(reading, 'label:Champion')).toBe('absent');
    expect(salesforceReader.locate(document, 'label:Economic Buyer')).toBe(
      salesforceReader.locate(document, 'Economic_Buyer__c'),
    );
    expect(salesforceReader.locate(document, 'label:Champion')).toBeNull();
    expect(pageFields(reading).map(({ field: one }) => one)).not.toContain('label:Economic Buyer');
  });

  it('leaves out windows and forms over the record', () => {
    const form = `<div role="dialog">${lightning.field(field('NextStep', text('of the window')))}</div>
      <records-lwc-record-layout>${lightning.component('forcegenerated-detailpanel_opportunity___012000000000000aaa___full___create___recordlayout2', () => lightning.field(field('Type', text('of the form'))))}</records-lwc-record-layout>`;
    page(mode, [name, field('Description', text('of the record'))], form);
    const reading = read();
    expect([...reading.fields.keys()].toSorted()).toEqual(['Description', 'Name']);
  });

  it('finds the element that shows a field', () => {
    page(
      mode,
      [name, field('NextStep', text('Recap'))],
      `<div hidden>${lightning.field(field('Type', text('New')))}</div>`,
    );
    expect(salesforceReader.locate(document, 'NextStep')?.getAttribute('data-target-selection-name')).toBe(
      'sfdc:RecordField.Opportunity.NextStep',
    );
    expect(salesforceReader.locate(document, 'Type')).toBeNull();
    expect(salesforceReader.locate(document, 'Amount')).toBeNull();
  });
});

describe('the stage', () => {
  const german = (parts: readonly LightningField[], current: string, clicked?: string): FieldReading | undefined => {
    page('synthetic', parts, path(STEPS, current, clicked));
    return read().fields.get('StageName');
  };

  it('is read from the path, which has the API value', () => {
    expect(german([name, stage], 'Qualification')).toMatchObject({
      value: { text: 'Qualification' },
      text: 'Qualifizierung',
      label: 'Phase',
      surface: 'path',
    });
  });

  it('is not read from a step that has two titles', () => {
    const second = '<span class="slds-path__title">Gewonnen</span>';
    const l = new Lightning('synthetic');
    show(l.root(l.header('Brightwater') + path(STEPS, 'Qualification') + l.tabs('never')), TITLE);
    document.querySelector('.slds-is-current .slds-path__title')?.insertAdjacentHTML('beforebegin', second);
    expect(read({ StageName: 'text' }).fields.get('StageName')).toEqual({ status: 'absent' });
  });

  it('is the saved step of the path, not the one that was clicked', () => {
    expect(german([name, stage], 'Qualification', 'Closed Won')).toMatchObject({ value: { text: 'Qualification' } });
  });

  it('is read from the path alone when the Details tab was never opened', () => {
    const l = new Lightning('synthetic');
    show(l.root(l.header('Brightwater') + path(STEPS, 'Closed Won') + l.tabs('never')), TITLE);
    expect(read().fields.get('StageName')).toMatchObject({
      value: { text: 'Closed Won' },
      text: 'Gewonnen',
      label: null,
    });
  });

  it('is read from the path alone when it is not on the layout', () => {
    expect(german([name], 'Closed Won')).toMatchObject({ value: { text: 'Closed Won' } });
  });

  it('is read from the field when the path is one for another picklist', () => {
    expect(german([name, stage], 'Prospecting')).toMatchObject({ value: { text: 'Qualifizierung' }, surface: 'field' });
  });
});

describe('text', () => {
  it.each([
    ['lines are kept', 'one<br>two', 'one\ntwo'],
    ['blanks are collapsed', ' a \n b\u00a0 c ', 'a b c'],
    ['paragraphs are lines', '<p>one</p><p>two <b>three</b></p><ul><li>four</li></ul>', 'one\ntwo three\nfour'],
    ['markup in a text stays text', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['scripts and styles are left out', '<style>p{}</style><script>1</script>a', 'a'],
    ['emoji are kept', '🚚 “Åsa”', '🚚 “Åsa”'],
  ])('%s', (_what, value, expected) => {
    page('synthetic', [
      name,
      field('Description', `<lightning-formatted-rich-text>${value}</lightning-formatted-rich-text>`),
    ]);
    expect(valueOf(read(), 'Description')).toBe(expected);
  });

  it.each([
    ['long', 'x'.repeat(100_000)],
    ['full of markup', '<b>x</b><i></i>'.repeat(20_000)],
    ['full of empty markup', '<b></b>'.repeat(50_000)],
    ['deeply nested', `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}`],
  ])('that is %s is cut and costs little', (_what, value) => {
    page('synthetic', [
      name,
      field('Description', `<lightning-formatted-rich-text>${value}</lightning-formatted-rich-text>`),
    ]);
    const costs = Array.from({ length: 20 }, () => {
      const start = performance.now();
      read();
      return performance.now() - start;
    });
    // The least: a machine that is busy with something else makes single ones long.
    expect(Math.min(...costs)).toBeLessThan(16);
    const found = read().fields.get('Description');
    expect(found && 'text' in found ? found.text.length : null).toBeLessThanOrEqual(2000);
  });
});

describe('dates and amounts', () => {
  it('are read in the format that the page shows elsewhere', () => {
    page('synthetic', [name, field('CloseDate', text('05/04/2026')), field('Go_Live_Date__c', text('31/12/2026'))]);
    expect(valueOf(read({ CloseDate: 'date', Go_Live_Date__c: 'date' }), 'CloseDate')).toEqual({
      type: 'date',
      day: '2026-04-05',
    });
  });

  it('are not read when the format is not certain', () => {
    page('synthetic', [name, field('CloseDate', text('05/04/2026')), field('NextStep', text('31/12/2026'))]);
    expect(read({ CloseDate: 'date', NextStep: 'text' }).fields.get('CloseDate')).toMatchObject({
      status: 'unparsed',
      text: '05/04/2026',
    });
  });
});

describe('a page', () => {
  const lightning = new Lightning('synthetic');
  const record = (recordName: string, more = ''): string =>
    lightning.root(lightning.field({ ...name, value: text(recordName) }) + more);

  it('with a left record in it, hidden, is read as the visible one', () => {
    show(`<div style="display:none">${record('Halden')}</div><div>${record('Brightwater')}</div>`, TITLE);
    expect(valueOf(read(), 'Name')).toBe('Brightwater');
  });

  it('with two visible records is refused', () => {
    show(record('Halden') + record('Brightwater'), TITLE);
    expect(obstacle()).toBe('two-records');
    expect(salesforceReader.recordRoot(document)).toBeNull();
  });

  it('ignores fields outside the record', () => {
    show(
      `${record('Brightwater')}<div class="forceDockingPanel">${lightning.field(field('NextStep', text('docked')))}</div>`,
      TITLE,
    );
    expect([...read().fields.keys()]).toEqual(['Name']);
  });

  it.each([
    ['there is no record', '<p>Home</p>', TITLE],
    ['the title names another record', record('Halden'), TITLE],
    ['the header has no name yet', lightning.root(`${lightning.header('')}<p>…</p>`), TITLE],
    [
      'a related list belongs to another opportunity',
      record(
        'Brightwater',
        '<a href="/lightning/r/Opportunity/006Qy000001HaLdIAK/related/OpportunityContactRoles/view">Contact Roles</a>',
      ),
      TITLE,
    ],
    [
      'the fields are those of another object',
      lightning.root('<div data-target-selection-name="sfdc:RecordField.Account.Name">Halden</div>'),
      'Halden | Account | Salesforce',
    ],
  ])('is still loading when %s', (_what, html, title) => {
    show(html, title);
    expect(obstacle()).toBe('loading');
  });

  it('with two values in one item of its header gives neither, and says that something is lost', () => {
    const items = [{ label: 'Account Name', value: lightning.lookup('Brightwater', '001Qy0000000011IAA') }];
    show(lightning.root(lightning.header('Brightwater', items) + lightning.field(name)), TITLE);
    const other = `<p class="fieldComponent">${lightning.lookup('Halden', '001Qy0000000013IAA')}</p>`;
    document.querySelector('.fieldComponent')?.insertAdjacentHTML('beforebegin', other);
    const { fields, notices } = read({ AccountId: 'text' });
    expect(fields.get('AccountId')).toEqual({ status: 'absent' });
    expect(notices).toEqual([{ notice: 'hooks-lost', hooks: ['headerValue'] }]);
  });

  it('is read when its title is not that of a record', () => {
    show(record('Brightwater'), 'Lightning Experience | Salesforce');
    expect(obstacle()).toBeNull();
  });

  it('is still read when the title lags behind a new name', () => {
    show(record('Brightwater'), TITLE);
    read();
    document.querySelector('[data-output-element-id]')?.replaceChildren('Brightwater 2');
    expect(valueOf(read(), 'Name')).toBe('Brightwater 2');
  });

  it('that says it cannot be shown is refused', () => {
    show(
      '<div class="oneRecordHomeFlexipage2Wrapper"><flexipage-error><p>No access</p></flexipage-error></div>',
      'Error | Salesforce',
    );
    expect(obstacle()).toBe('no-access');
  });

  it('without any known part says so', () => {
    show(lightning.root('<p>Something new</p>'), TITLE);
    expect(read({ Amount: 'money' }).notices).toEqual([{ notice: 'layout-unknown' }]);
  });

  it('with a component of native shadow in a synthetic page is read through it', () => {
    const owner = new Lightning('native').component('force-owner-lookup', () =>
      lightning.lookup('Dana Whitfield', '005Qy0000000421IAA', 'User'),
    );
    page('synthetic', [name, field('OwnerId', owner)]);
    expect(valueOf(read(), 'OwnerId')).toBe('Dana Whitfield');
  });

  it('is read through a closed shadow root where the browser lets extensions in', () => {
    page('synthetic', [name, field('OwnerId', '<force-owner-lookup></force-owner-lookup>')]);
    const owner = document.querySelector('force-owner-lookup');
    const closed = owner?.attachShadow({ mode: 'closed' });
    closed?.append('Dana Whitfield');
    const openOrClosedShadowRoot = (element: Element) => (element === owner ? closed : null);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    expect(valueOf(read(), 'OwnerId')).toBe('Dana Whitfield');
  });

  it('with a field named like a part of every object is read', () => {
    page('synthetic', [name, field('constructor', text('odd'))]);
    expect(valueOf(read(), 'constructor')).toBe('odd');
  });

  it('asks for the Details tab only if it was never opened', () => {
    show(record('Brightwater', lightning.tabs('left')), TITLE);
    expect(read({ Amount: 'money' }).notices).toEqual([]);
  });
});

describe.each(MODES)('with %s shadow roots, a change concerns the record', (mode) => {
  const lightning = new Lightning(mode);
  const timeline = '<div id="timeline"><p>Call</p></div>';

  /** Whether any change that this makes concerns the record. */
  const concerns = (change: (trees: readonly ParentNode[]) => void): boolean => {
    show(lightning.root(lightning.field(name) + timeline), TITLE);
    const root = salesforceReader.recordRoot(document);
    if (!root) throw new Error('no record');
    const trees = [root, ...(salesforceReader.shadowRoots?.(root) ?? [])];
    const observer = new MutationObserver(() => undefined);
    for (const tree of trees) observer.observe(tree, { subtree: true, childList: true, characterData: true });
    change(trees);
    return observer.takeRecords().some((record) => salesforceReader.concerns?.(record));
  };
  const find = (trees: readonly ParentNode[], selector: string): Element | null =>
    trees.map((tree) => tree.querySelector(selector)).find((found) => found !== null) ?? null;

  it('when a value changes', () => {
    expect(concerns((trees) => find(trees, '[data-output-element-id]')?.replaceChildren('Halden'))).toBe(true);
  });

  it('when a field appears or goes', () => {
    const added = (trees: readonly ParentNode[]): void => {
      const panel = document.createElement('div');
      panel.setHTMLUnsafe(lightning.field(field('NextStep', text('Recap'))));
      find(trees, '#timeline')?.append(panel);
    };
    expect(concerns(added)).toBe(true);
    expect(concerns((trees) => find(trees, 'records-record-layout-item')?.remove())).toBe(true);
  });

  it('but not when something else on its page does', () => {
    expect(concerns((trees) => find(trees, '#timeline p')?.replaceChildren('Meeting'))).toBe(false);
    expect(concerns((trees) => find(trees, '#timeline')?.append(document.createElement('p')))).toBe(false);
  });
});
