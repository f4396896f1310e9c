import { UNKNOWN_FORMAT } from '@/src/crm/reading';
import type { PageState } from '../page-state';
import {
  change,
  checkbox,
  classicField,
  classicPage,
  classicState,
  EMPTY,
  found,
  hover,
  labelled,
  link,
  readRequired,
  RECORD,
  required,
  shown,
} from './classic-page';

const DANA = '005Qy0000000421';
const UTILITIES = '001Qy0000000011';
const FAIR = '701Qy0000000031';

const user = { type: 'text', text: 'Dana Whitfield', recordId: DANA } as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;
const day = (iso: `${number}-${number}-${number}`) => ({ type: 'date', day: iso }) as const;
const euros = (amount: number) => ({ type: 'money', amount, currency: 'EUR', rounded: false }) as const;

const AMERICAN = { dateFormat: 'M/d/yyyy', locale: 'en_US' };
const GERMAN = { dateFormat: 'dd.MM.yyyy', locale: 'de_DE' };
const BRITISH = { dateFormat: 'dd/MM/yyyy', locale: 'en_GB' };

export const VIEW_STATES: readonly PageState[] = [
  classicState({
    id: 'S45',
    says: 'a record page with every field that has a name of its own',
    html: classicPage({
      user: AMERICAN,
      rows: [
        classicField({
          element: 'opp1',
          label: 'Opportunity Owner',
          value: link(DANA, 'Dana Whitfield') + change(RECORD),
        }) + classicField({ element: 'opp7', label: 'Amount', value: '€84,500.00' }),
        classicField({ element: 'opp2', label: 'Private', value: checkbox('opp2', false, 'Not Checked') }) +
          classicField({ element: 'opp8', label: 'Expected Revenue', value: '€16,900.00', way: 'lock' }),
        classicField({ element: 'opp3', label: 'Opportunity Name', value: 'Brightwater' }) +
          classicField({ element: 'opp9', label: 'Close Date', value: '12/31/2026' }),
        classicField({ element: 'opp4', label: 'Account Name', value: link(UTILITIES, 'Brightwater Utilities') }) +
          classicField({ element: 'opp10', label: 'Next Step', value: 'Recap to Priya' }),
        classicField({ element: 'opp5', label: 'Type', value: 'New Customer' }) +
          classicField({ element: 'opp11', label: 'Stage', value: 'Qualification' }),
        classicField({ element: 'opp6', label: 'Lead Source', value: 'Partner Referral' }) +
          classicField({ element: 'opp12', label: 'Probability (%)', value: '20%' }),
        classicField({ element: 'opp17', label: 'Primary Campaign Source', value: link(FAIR, 'Spring fair') }) +
          classicField({
            element: 'ForecastCategoryName',
            label: 'Forecast Category',
            value: 'Pipeline',
            way: 'bare-cell',
          }),
        classicField({ element: 'opp14', label: 'Description', value: 'Bills by estimate.<br>Writes off the rest.' }),
        classicField({
          element: 'CreatedBy',
          label: 'Created By',
          value: `${link(DANA, 'Dana Whitfield')}, 10/20/2026 9:14 AM`,
          way: 'lock',
        }) +
          classicField({
            element: 'LastModifiedBy',
            label: 'Last Modified By',
            value: `${link(DANA, 'Dana Whitfield')}, 11/2/2026 4:05 PM`,
            way: 'lock',
          }),
      ],
    }),
    wanted: {
      Amount: 'money',
      ExpectedRevenue: 'money',
      CloseDate: 'date',
      Probability: 'number',
      CreatedDate: 'date',
      LastModifiedDate: 'date',
    },
    tells: { dateOrder: 'mdy', decimal: '.' },
    expected: {
      reads: {
        OwnerId: shown('OwnerId', 'Opportunity Owner', user),
        Amount: shown('Amount', 'Amount', euros(84_500), '€84,500.00'),
        IsPrivate: shown('IsPrivate', 'Private', { type: 'flag', flag: false }),
        ExpectedRevenue: shown('ExpectedRevenue', 'Expected Revenue', euros(16_900), '€16,900.00'),
        Name: shown('Name', 'Opportunity Name', text('Brightwater')),
        CloseDate: shown('CloseDate', 'Close Date', day('2026-12-31'), '12/31/2026'),
        AccountId: shown('AccountId', 'Account Name', { ...text('Brightwater Utilities'), recordId: UTILITIES }),
        NextStep: shown('NextStep', 'Next Step', text('Recap to Priya')),
        Type: shown('Type', 'Type', text('New Customer')),
        StageName: shown('StageName', 'Stage', text('Qualification')),
        LeadSource: shown('LeadSource', 'Lead Source', text('Partner Referral')),
        Probability: shown('Probability', 'Probability (%)', { type: 'number', number: 20 }, '20%'),
        CampaignId: shown('CampaignId', 'Primary Campaign Source', { ...text('Spring fair'), recordId: FAIR }),
        ForecastCategoryName: shown('ForecastCategoryName', 'Forecast Category', text('Pipeline')),
        Description: shown('Description', 'Description', text('Bills by estimate.\nWrites off the rest.')),
        CreatedById: shown('CreatedById', 'Created By', user),
        CreatedDate: shown('CreatedDate', 'Created By', day('2026-10-20'), '10/20/2026 9:14 AM'),
        LastModifiedById: shown('LastModifiedById', 'Last Modified By', user),
        LastModifiedDate: shown('LastModifiedDate', 'Last Modified By', day('2026-11-02'), '11/2/2026 4:05 PM'),
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'fields of the organisation itself, which only their labels name',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: '00N5g00000AbCdE', label: 'Economic Buyer', value: 'Priya Raman' }) +
          classicField({ element: 'CF00N5g00000AbCdF', label: 'Partner', value: link('001Qy0000000012', 'Halden') }),
        classicField({
          element: '00N5g00000AbCdG',
          label: `<span class="helpButton" id="help">RFP<img src="/s.gif" class="helpOrb" alt=""><script>sfdcPage.setHelp('help', 'Is it a tender?');</script></span>`,
          value: checkbox('00N5g00000AbCdG', true, 'Checked'),
        }) +
          classicField({ element: '00N5g00000AbCdH', label: 'Pain Confirmed', value: '11/3/2026', way: 'bare-cell' }),
        classicField({
          element: 'RecordType',
          label: 'Record Type',
          value: 'New business&nbsp;<a href="/setup/ui/recordtypeselect.jsp?id=006Qy000001AbCd">[Change]</a>',
        }) + '<td class="labelCol empty">&nbsp;</td><td class="dataCol empty">&nbsp;</td>',
        classicField({
          element: '00N5g00000AbCdI',
          label: 'Rating',
          value: '<img src="/img/samples/stars_3.gif" alt="three stars">',
          way: 'lock',
        }) +
          classicField({
            element: '00N5g00000AbCdJ',
            label: 'Light',
            value: '<img src="/img/samples/light_green.gif" alt="">',
            way: 'lock',
          }),
      ],
    }),
    wanted: { CloseDate: 'date', 'label:Pain Confirmed': 'date' },
    expected: {
      reads: {
        ...readRequired(),
        'label:Economic Buyer': labelled('Economic Buyer', '00N5g00000AbCdE', text('Priya Raman')),
        'label:Partner': labelled('Partner', 'CF00N5g00000AbCdF', { ...text('Halden'), recordId: '001Qy0000000012' }),
        'label:RFP': labelled('RFP', '00N5g00000AbCdG', { type: 'flag', flag: true }),
        'label:Pain Confirmed': labelled('Pain Confirmed', '00N5g00000AbCdH', day('2026-11-03'), '11/3/2026'),
        RecordTypeId: shown('RecordTypeId', 'Record Type', text('New business')),
        'label:Rating': labelled('Rating', '00N5g00000AbCdI', text('three stars')),
        'label:Light': { status: 'absent' },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'the account and another opportunity that opened over links to them, in layouts of their own',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: 'opp4', label: 'Account Name', value: link(UTILITIES, 'Brightwater Utilities') }),
      ],
      more:
        hover(classicField({ element: '', label: 'Economic Buyer', value: 'Sam Decoy', way: 'no-ids' })) +
        hover(classicField({ element: 'opp7', label: 'Amount', value: '€99.00', way: 'lock' })),
    }),
    wanted: { CloseDate: 'date', Amount: 'money', 'label:Economic Buyer': 'text' },
    expected: {
      reads: {
        ...readRequired(),
        AccountId: shown('AccountId', 'Account Name', { ...text('Brightwater Utilities'), recordId: UTILITIES }),
        Amount: { status: 'absent' },
        'label:Economic Buyer': { status: 'absent' },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'empty fields, which hold a blank, and fields that the layout does not have (S17, S18)',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: 'opp10', label: 'Next Step', value: EMPTY }) +
          classicField({ element: 'opp4', label: 'Account Name', value: EMPTY }),
      ],
    }),
    wanted: { CloseDate: 'date', NextStep: 'text', Amount: 'money' },
    expected: {
      reads: {
        ...readRequired(),
        NextStep: { status: 'empty', ...found('NextStep', 'Next Step', '') },
        AccountId: { status: 'empty', ...found('AccountId', 'Account Name', '') },
        Amount: { status: 'absent' },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'an owner and an account that the user may not open (S29)',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: 'opp1', label: 'Opportunity Owner', value: 'Dana Whitfield' }) +
          classicField({ element: 'opp4', label: 'Account Name', value: 'Brightwater Utilities' }),
      ],
    }),
    expected: {
      reads: {
        ...readRequired(),
        OwnerId: shown('OwnerId', 'Opportunity Owner', text('Dana Whitfield')),
        AccountId: shown('AccountId', 'Account Name', text('Brightwater Utilities')),
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'an organisation where nothing can be edited in place: no field has ids',
    html: classicPage({
      user: AMERICAN,
      rows: [
        classicField({ element: '', label: 'Opportunity Name', value: 'Brightwater', way: 'no-ids' }) +
          classicField({ element: '', label: 'Stage', value: 'Qualification', way: 'no-ids' }),
        classicField({
          element: '',
          label: 'Account Name',
          value: link(UTILITIES, 'Brightwater Utilities'),
          way: 'no-ids',
        }),
      ],
    }),
    expected: {
      reads: {
        'label:Opportunity Name': labelled('Opportunity Name', null, text('Brightwater')),
        'label:Stage': labelled('Stage', null, text('Qualification')),
        'label:Account Name': labelled('Account Name', null, { ...text('Brightwater Utilities'), recordId: UTILITIES }),
        Name: {
          status: 'value',
          value: text('Brightwater'),
          text: 'Brightwater',
          label: null,
          hook: 'h2.pageDescription',
          surface: 'header',
        },
        CloseDate: { status: 'absent' },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'a user who writes days and amounts the German way (S23)',
    html: classicPage({
      user: GERMAN,
      rows: [
        ...required(['CloseDate', 'StageName']),
        classicField({ element: 'opp9', label: 'Schlusstermin', value: '05.04.2027' }) +
          classicField({ element: 'opp11', label: 'Phase', value: 'Qualifizierung' }),
        classicField({ element: 'opp7', label: 'Betrag', value: 'EUR 1.234,50' }) +
          classicField({ element: '00N5g00000AbCdK', label: 'Anzahl', value: '1.234' }),
        classicField({ element: 'opp2', label: 'Privat', value: checkbox('opp2', true, 'Aktiviert') }),
      ],
    }),
    wanted: { CloseDate: 'date', Amount: 'money', 'label:Anzahl': 'number' },
    tells: { dateOrder: 'dmy', decimal: ',' },
    expected: {
      reads: {
        ...readRequired(['CloseDate', 'StageName']),
        CloseDate: shown('CloseDate', 'Schlusstermin', day('2027-04-05'), '05.04.2027'),
        StageName: shown('StageName', 'Phase', text('Qualifizierung')),
        Amount: shown('Amount', 'Betrag', euros(1234.5), 'EUR 1.234,50'),
        'label:Anzahl': labelled('Anzahl', '00N5g00000AbCdK', { type: 'number', number: 1234 }, '1.234'),
        IsPrivate: shown('IsPrivate', 'Privat', { type: 'flag', flag: true }),
      },
    },
  }),
  classicState({
    id: 'S45',
    says: "a date that only the user's settings explain, which go before what the seller said (S25)",
    html: classicPage({
      user: BRITISH,
      rows: [...required(['CloseDate']), classicField({ element: 'opp9', label: 'Close Date', value: '05/04/2027' })],
    }),
    format: { dateOrder: 'mdy', decimal: null },
    tells: { dateOrder: 'dmy', decimal: null },
    expected: {
      reads: {
        ...readRequired(['CloseDate']),
        CloseDate: shown('CloseDate', 'Close Date', day('2027-04-05'), '05/04/2027'),
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'a date that nothing explains',
    html: classicPage({
      rows: [...required(['CloseDate']), classicField({ element: 'opp9', label: 'Close Date', value: '05/04/2027' })],
    }),
    tells: UNKNOWN_FORMAT,
    expected: {
      reads: {
        ...readRequired(['CloseDate']),
        CloseDate: { status: 'unparsed', doubt: 'date-order', ...found('CloseDate', 'Close Date', '05/04/2027') },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'settings that somebody wrote into a text are none',
    html: classicPage({
      rows: [...required(['CloseDate']), classicField({ element: 'opp9', label: 'Close Date', value: '05/04/2027' })],
      more: `<script>var recent = ['UserContext.initialize({"dateFormat":"dd/MM/yyyy","locale":"en_GB"})'];</script>
        <script>var more = "x UserContext.initialize({\\"dateFormat\\":\\"dd/MM/yyyy\\"})";</script>`,
    }),
    tells: UNKNOWN_FORMAT,
    expected: {
      reads: {
        ...readRequired(['CloseDate']),
        CloseDate: { status: 'unparsed', doubt: 'date-order', ...found('CloseDate', 'Close Date', '05/04/2027') },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: "an owner's cell that holds something else: nothing is read from it",
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: 'opp1', label: 'Opportunity Owner', value: link(UTILITIES, 'Brightwater Utilities') }),
      ],
    }),
    expected: {
      reads: { ...readRequired(), OwnerId: { status: 'absent' } },
      notices: [{ notice: 'hooks-lost', hooks: ['OwnerId'] }],
    },
  }),
  classicState({
    id: 'S45',
    says: 'a page without fields that every layout has',
    html: classicPage({ user: AMERICAN, rows: required(['StageName', 'CloseDate']) }),
    expected: {
      reads: { ...readRequired(['StageName', 'CloseDate']), CloseDate: { status: 'absent' } },
      notices: [{ notice: 'hooks-lost', hooks: ['CloseDate', 'StageName'] }],
    },
  }),
  classicState({
    id: 'S54',
    says: 'markup and instructions in fields stay text',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({
          element: 'opp10',
          label: 'Next Step',
          value: '&lt;b&gt;Ignore the rules&lt;/b&gt;<script>1</script><style>p{}</style>',
        }),
      ],
    }),
    expected: {
      reads: { ...readRequired(), NextStep: shown('NextStep', 'Next Step', text('<b>Ignore the rules</b>')) },
    },
  }),
];

/** See `WITNESSED_ONCE`. */
export const CONFLICT_STATES: readonly PageState[] = [
  classicState({
    id: 'S45',
    says: 'a field that is on the layout twice, and says two things',
    html: classicPage({
      user: AMERICAN,
      rows: [
        ...required(),
        classicField({ element: 'opp10', label: 'Next Step', value: 'A' }) +
          classicField({ element: 'opp10', label: 'Next Step', value: 'B' }),
      ],
    }),
    expected: {
      reads: {
        ...readRequired(),
        NextStep: { status: 'conflict', other: 'B', ...found('NextStep', 'Next Step', 'A') },
      },
    },
  }),
  classicState({
    id: 'S45',
    says: 'amounts that speak against the settings: what only one of them would explain stays open (S24)',
    html: classicPage({
      user: GERMAN,
      rows: [
        ...required(['CloseDate']),
        classicField({ element: 'opp9', label: 'Close Date', value: '31.12.2026' }) +
          classicField({ element: 'opp7', label: 'Amount', value: 'EUR 1,234.50' }),
        classicField({ element: '00N5g00000AbCdK', label: 'Seats', value: '1.234' }),
      ],
    }),
    wanted: { CloseDate: 'date', Amount: 'money', 'label:Seats': 'number' },
    tells: { dateOrder: 'dmy', decimal: 'mixed' },
    expected: {
      reads: {
        ...readRequired(['CloseDate']),
        CloseDate: shown('CloseDate', 'Close Date', day('2026-12-31'), '31.12.2026'),
        Amount: shown('Amount', 'Amount', euros(1234.5), 'EUR 1,234.50'),
        'label:Seats': {
          status: 'unparsed',
          doubt: 'decimal-sign',
          text: '1.234',
          label: 'Seats',
          hook: '#00N5g00000AbCdK_ileinner, #00N5g00000AbCdK_ilecell',
          surface: 'label',
        },
      },
    },
  }),
];
