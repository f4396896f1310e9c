import type { StandardFact } from '@/src/facts/catalogue';

/** A value as the CRM stores it; the test pages show it in their own language and locale. */
export type Stored =
  | { text: string }
  | { /** days from today */ day: number }
  | { money: number; currency: string }
  | { number: number }
  | { flag: boolean }
  | { /** a linked record */ name: string; id: string };

/** One opportunity, the same in both test CRMs. A fact that is not listed is not on the page layout. */
export interface Deal {
  slug: string;
  salesforceId: string;
  hubspotId: string;
  /** Salesforce stage API value and HubSpot stage id. */
  stage: { salesforce: string; hubspot: string };
  /** null: the field is on the layout, and empty. */
  values: Partial<Record<StandardFact, Stored | null>>;
}

const euros = (money: number): Stored => ({ money, currency: 'EUR' });
const customer = (name: string, number: number): Stored => ({
  name,
  id: `001Qy00000${String(number).padStart(5, '0')}IAA`,
});
const seller: Stored = { name: 'Dana Whitfield', id: '005Qy0000000421IAA' };

/** The deals of the test CRMs. What each is for stands beside it. */
export const DEALS: readonly Deal[] = [
  {
    // Healthy and early: hold until the customer's acts are recorded, then ready for the next stage.
    slug: 'brightwater',
    salesforceId: '006Qy000001AbCdIAK',
    hubspotId: '19830551201',
    stage: { salesforce: 'Qualification', hubspot: 'qualifiedtobuy' },
    values: {
      name: { text: 'Brightwater – depot energy monitoring' },
      account: customer('Brightwater Utilities', 11),
      owner: seller,
      amount: euros(84_500),
      closeDate: { day: 66 },
      created: { day: -34 },
      nextStep: { text: 'Recap sent to Priya; she corrects the baseline numbers' },
      nextStepDate: { day: 9 },
      lastActivity: { day: -2 },
      lastCustomerTouch: { day: -3 },
      contactCount: { number: 3 },
      newCustomer: { flag: true },
      leadSource: { text: 'Partner Referral' },
      pipeline: { text: 'New business' },
      probability: { number: 20 },
      forecastCategory: { text: 'Pipeline' },
      need: { text: 'Depots bill energy by estimate.\nEvery quarter finance writes off the difference.' },
      needConfirmed: { day: -6 },
      metrics: { text: '€41k written off last quarter; worth doing below €10k' },
      whyNow: { text: 'Metering rule takes effect' },
      whyNowDate: { day: 98 },
      budget: { text: 'Identified' },
      economicBuyer: { text: 'Priya Raman' },
      decisionProcess: { text: 'Ops proposes, CFO signs above €50k' },
      fitBlocker: null,
    },
  },
  {
    // Late and going cold: three independent red groups, so one last ask with a date.
    slug: 'halden',
    salesforceId: '006Qy000001HaLdIAK',
    hubspotId: '19830551202',
    stage: { salesforce: 'Proposal/Price Quote', hubspot: 'contractsent' },
    values: {
      name: { text: 'Halden Logistics – route planning' },
      account: customer('Halden Logistics GmbH', 12),
      owner: seller,
      amount: euros(236_000),
      closeDate: { day: -4 },
      created: { day: -241 },
      closeDateMoves: { number: 4 },
      nextStep: { text: 'Waiting for feedback' },
      nextStepDate: null,
      lastActivity: { day: -1 },
      lastCustomerTouch: { day: -47 },
      contactCount: { number: 1 },
      newCustomer: { flag: true },
      leadSource: { text: 'Web' },
      pipeline: { text: 'Renewals' },
      probability: { number: 75 },
      forecastCategory: { text: 'Commit' },
      need: { text: 'Planners rebuild routes by hand after each cancellation.' },
      needConfirmed: null,
      budget: null,
      economicBuyer: { text: 'TBD' },
      economicBuyerMet: null,
      champion: { text: 'Jonas Weber' },
      championStatus: { text: 'Coach' },
      competitor: { text: 'Routara' },
      competitorPosition: { text: 'Incumbent' },
      decisionProcess: null,
      paperProcess: null,
    },
  },
  {
    // A plain layout without custom fields: too little to judge by.
    slug: 'corvane',
    salesforceId: '006Qy000001CoRvIAK',
    hubspotId: '19830551203',
    stage: { salesforce: 'Needs Analysis', hubspot: 'presentationscheduled' },
    values: {
      name: { text: 'Corvane Labs – sample tracking' },
      account: customer('Corvane Labs', 13),
      owner: seller,
      amount: euros(12_400),
      closeDate: { day: 31 },
      created: { day: -20 },
      nextStep: { text: 'Demo with the lab lead' },
      leadSource: { text: 'Trade Show' },
      probability: { number: 20 },
      forecastCategory: { text: 'Pipeline' },
    },
  },
  {
    // The money holder said no: walk.
    slug: 'meridian',
    salesforceId: '006Qy000001MeRiIAK',
    hubspotId: '19830551204',
    stage: { salesforce: 'Perception Analysis', hubspot: 'decisionmakerboughtin' },
    values: {
      name: { text: 'Meridian Foods – cold chain alerts' },
      account: customer('Meridian Foods', 14),
      owner: seller,
      amount: { money: 1_250_000, currency: 'EUR' },
      closeDate: { day: 24 },
      created: { day: -130 },
      nextStep: { text: 'Ask finance again in the new year' },
      nextStepDate: { day: 45 },
      lastActivity: { day: -5 },
      lastCustomerTouch: { day: -8 },
      contactCount: { number: 4 },
      newCustomer: { flag: false },
      pipeline: { text: 'New business' },
      probability: { number: 70 },
      forecastCategory: { text: 'Best Case' },
      budget: { text: 'Refused' },
      economicBuyer: { text: 'Aileen Cho' },
      economicBuyerMet: { day: -8 },
      champion: { text: 'Marek Novák' },
      championStatus: { text: 'Tested' },
    },
  },
  {
    // Over: nothing to advise.
    slug: 'tessera',
    salesforceId: '006Qy000001TeSsIAK',
    hubspotId: '19830551205',
    stage: { salesforce: 'Closed Won', hubspot: 'closedwon' },
    values: {
      name: { text: 'Tessera Tiles – kiln sensors' },
      account: customer('Tessera Tiles', 15),
      owner: seller,
      amount: euros(58_900),
      closeDate: { day: -12 },
      created: { day: -96 },
      pipeline: { text: 'Renewals' },
      probability: { number: 100 },
      forecastCategory: { text: 'Closed' },
    },
  },
  {
    // Young, with hostile text where a seller could have pasted it.
    slug: 'lindqvist',
    salesforceId: '006Qy000001LiNdIAK',
    hubspotId: '19830551206',
    stage: { salesforce: 'Prospecting', hubspot: 'appointmentscheduled' },
    values: {
      name: { text: 'Lindqvist & Söner <b>AB</b> 🚚 – pilot' },
      account: customer('Lindqvist & Söner AB', 16),
      owner: seller,
      amount: null,
      closeDate: { day: 140 },
      created: { day: -3 },
      nextStep: { text: '<img src=x onerror="document.title=1"> call “Åsa” \u202eback\u202c' },
      nextStepDate: { day: 3 },
      lastActivity: { day: 0 },
      lastCustomerTouch: { day: -1 },
      contactCount: { number: 1 },
      newCustomer: { flag: true },
      pipeline: { text: 'New business' },
      probability: { number: 10 },
      forecastCategory: { text: 'Pipeline' },
      fitBlocker: null,
    },
  },
];

/** @throws when no deal has that slug */
export function dealCalled(slug: string): Deal {
  const deal = DEALS.find((each) => each.slug === slug);
  if (!deal) throw new Error(`No deal is called ${slug}.`);
  return deal;
}
