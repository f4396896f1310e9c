import { text, type Lightning } from '@/tests/browser/support/lightning';
import { ABSENT, header, headerName, labelled, layout, onPath, PATH, readsOf, state, stateIn, TITLE } from './page';
import { held, NAME, ROWS, STAGE, textRow } from './rows';

const HOLDER_LOST = [{ notice: 'hooks-lost', hooks: ['holder'] }] as const;
const CHAMPION = textRow('Champion__c', 'Priya Raman', 'Champion');
const NEXT_STEP = textRow('NextStep', 'Recap', 'Next Step');
const aura = (label: string, value: string, attributes = ''): string =>
  `<div class="forcePageBlockItemView" ${attributes}><span class="test-id__field-label">${label}</span>
    <div class="slds-form-element__control"><span class="slds-form-element__static">${value}</span></div></div>`;
const named = (api: string): string => `data-target-selection-name="sfdc:RecordField.Opportunity.${api}"`;
const auraHeader = (items: string): string =>
  `<div class="forceHighlightsStencil"><h1><span class="primaryField">Brightwater</span></h1>
    <ul class="secondaryFields">${items}</ul></div>`;

/** The same, found by the id of a field in Dynamic Forms. */
const byId = (api: string, said: string, label = api) =>
  ({
    status: 'value',
    value: { type: 'text', text: said },
    ...held(api, label, said),
    hook: `[data-field-id="Record${api}Field"]`,
  }) as const;

const nothing = Object.fromEntries(ROWS.map(({ api }) => [api, ABSENT]));
const stage = { StageName: onPath('Qualification', 'Qualification', null) };

/** Pages of older and newer kinds than most, and what their headers show. */
export const OTHER_PAGES = [
  ...state(
    'S5',
    'fields of Dynamic Forms without API names are read by their ids, those of one’s own by their labels',
    {
      html: (l) =>
        l.root(
          header(l) +
            PATH +
            l.formField(NAME.draw(l), 'RecordNameField', false) +
            l.formField(NEXT_STEP.draw(l), 'RecordNextStepField', false) +
            l.formField(CHAMPION.draw(l), 'RecordChampion_cField', false),
        ),
    },
    {
      reads: readsOf([], {
        StageName: ABSENT,
        Name: byId('Name', 'Brightwater'),
        NextStep: byId('NextStep', 'Recap', 'Next Step'),
        'label:Champion': labelled('Champion', 'Priya Raman', '[data-field-id="RecordChampion_cField"]'),
      }),
      notices: HOLDER_LOST,
    },
  ),
  ...stateIn(
    'synthetic',
    'S1',
    'an old page is read by API names where it has them, and by labels where not',
    {
      html: (l) =>
        l.root(
          header(l) +
            PATH +
            aura('Name', 'Brightwater', named('Name')) +
            aura('Champion', 'Priya Raman') +
            aura('Private', '<img class="checked" alt="True">', named('IsPrivate')) +
            aura('Competitor', ''),
        ),
    },
    {
      reads: readsOf([NAME], {
        StageName: ABSENT,
        'label:Champion': labelled('Champion', 'Priya Raman', '.forcePageBlockItemView'),
        'label:Competitor': {
          status: 'empty',
          text: '',
          label: 'Competitor',
          surface: 'label',
          hook: '.forcePageBlockItemView',
        },
        IsPrivate: { status: 'value', value: { type: 'flag', flag: true }, ...held('IsPrivate', 'Private', 'true') },
      }),
      notices: HOLDER_LOST,
    },
  ),
  ...state(
    'S2',
    'a header whose fields an administrator chose has the name, and its fields have their own',
    {
      html: (l) =>
        l.root(
          `<record_flexipage-dynamic-highlights2>${l.component(
            'record_flexipage-highlights-primary-row',
            (slot) => `<div class="entityNameTitle">Opportunity</div>${slot('primaryField')}`,
            { primaryField: '<lightning-formatted-text slot="primaryField">Brightwater</lightning-formatted-text>' },
          )}${l.field(NEXT_STEP.draw(l), 'dynamic')}</record_flexipage-dynamic-highlights2>${PATH}${l.tabs('never')}`,
        ),
    },
    {
      reads: {
        ...nothing,
        ...stage,
        Name: nameIn('record_flexipage-highlights-primary-row [slot="primaryField"]'),
        NextStep: NEXT_STEP.reads,
      },
      notices: [{ notice: 'tab-not-opened', tab: 'Details' }],
    },
  ),
  ...stateIn(
    'synthetic',
    'S2',
    'the header of an old page has the name and the account',
    {
      html: (l) =>
        l.root(
          auraHeader(
            `<li class="slds-item"><p class="slds-text-title">Account Name</p>${l.lookup('Brightwater Utilities', '001Qy0000000011IAA')}</li>`,
          ) +
            PATH +
            l.tabs('never'),
        ),
    },
    {
      reads: {
        ...nothing,
        ...stage,
        Name: nameIn('.forceHighlightsStencil .primaryField'),
        AccountId: {
          status: 'value',
          value: { type: 'text', text: 'Brightwater Utilities', recordId: '001Qy0000000011' },
          text: 'Brightwater Utilities',
          label: 'Account Name',
          surface: 'header',
          hook: '.forceHighlightsStencil .secondaryFields li.slds-item a[href]',
        },
      },
      notices: [{ notice: 'tab-not-opened', tab: 'Details' }],
    },
  ),
  ...headerState('a text that the header has cut has no value', [{ label: 'Amount', value: text('EUR 1,517,…') }], {
    'label:Amount': {
      status: 'unparsed',
      doubt: 'format',
      text: 'EUR 1,517,…',
      label: 'Amount',
      surface: 'label',
      hook: 'records-highlights-details-item',
    },
  }),
  ...headerState(
    'two accounts in the header are a conflict: an id does not tell which is the deal’s',
    (l) => [
      { label: 'Account Name', value: l.lookup('Brightwater Utilities', '001Qy0000000011IAA') },
      { label: 'Partner', value: l.lookup('Halden Logistics', '001Qy0000000013IAA') },
    ],
    {
      AccountId: {
        status: 'conflict',
        other: 'Halden Logistics',
        text: 'Brightwater Utilities',
        label: 'Account Name',
        surface: 'header',
        hook: 'records-highlights-details-item a[href]',
      },
    },
  ),
  ...headerState(
    'a field of the header that is a button with a list, and one without a text, are not read',
    [
      { label: 'Phone (2)', value: '<button>Phone (2)</button>' },
      { label: 'Competitor', value: text('') },
      { label: 'Competitor', value: text('') },
    ],
    {},
  ),
];

interface Item {
  label: string;
  value: string;
}

function headerState(
  says: string,
  items: readonly Item[] | ((l: Lightning) => readonly Item[]),
  reads: Parameters<typeof readsOf>[1],
): ReturnType<typeof state> {
  const html = (l: Lightning): string =>
    l.root(
      l.header('Brightwater', typeof items === 'function' ? items(l) : items) +
        PATH +
        l.tabs('opened') +
        layout(l, [NEXT_STEP, STAGE]),
    );
  const all = {
    ...nothing,
    Name: headerName('Brightwater'),
    NextStep: NEXT_STEP.reads,
    StageName: onPath('Qualification'),
    ...reads,
  };
  return state('S2', says, { html, title: TITLE }, { reads: all, notices: [] });
}

function nameIn(hook: string): ReturnType<typeof headerName> {
  return {
    status: 'value',
    value: { type: 'text', text: 'Brightwater' },
    text: 'Brightwater',
    hook,
    surface: 'header',
    label: null,
  };
}
