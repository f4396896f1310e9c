import type { CatalogueEntry } from './catalogue-entry';

/** One thing each that the rules may ask about. */
export const CATALOGUE = {
  name: { type: 'text', label: 'Deal name' },
  account: { type: 'text', label: 'Account' },
  owner: { type: 'person', label: 'Owner' },
  stage: { type: 'text', label: 'Stage' },
  amount: { type: 'money', label: 'Amount' },
  amountShrunk: { type: 'number', label: 'Per cent by which the amount shrank' },
  created: { type: 'date', label: 'Created' },
  closeDate: { type: 'date', label: 'Expected close' },
  closeDateMoves: { type: 'number', label: 'Times the close date moved later' },
  closeDateMovedDays: { type: 'number', label: 'Days by which the close date moved later in all' },
  stageEntered: { type: 'date', label: 'Entered this stage' },
  stagesSkipped: { type: 'number', label: 'Stages that were jumped over' },
  stageReturns: { type: 'number', label: 'Times the stage went back' },
  nextStep: { type: 'text', label: 'Next step' },
  nextStepDate: { type: 'date', label: 'Next dated event' },
  lastActivity: { type: 'date', label: 'Last logged activity (any side)' },
  lastCustomerTouch: { type: 'date', label: 'Last thing the customer did' },
  contactCount: { type: 'number', label: 'Contacts on the deal' },
  newCustomer: { type: 'flag', label: 'New customer' },
  need: { type: 'text', label: "Need / problem in the customer's words" },
  needConfirmed: { type: 'date', label: 'Customer confirmed the recap' },
  metrics: { type: 'text', label: 'Baseline and target numbers' },
  metricsAgreed: { type: 'date', label: 'Customer agreed the numbers' },
  whyNow: { type: 'text', label: 'Event that forces a date' },
  whyNowDate: { type: 'date', label: 'Date of that event' },
  budget: { type: 'choice', label: 'Money', choices: ['none', 'identified', 'approved', 'refused'] },
  economicBuyer: { type: 'person', label: 'Person who can say yes to the money' },
  economicBuyerMet: { type: 'date', label: 'Economic buyer last took part' },
  champion: { type: 'person', label: 'Champion' },
  championStatus: {
    type: 'choice',
    label: 'How proven the champion is',
    choices: ['none', 'coach', 'candidate', 'tested', 'left'],
  },
  decisionCriteria: { type: 'text', label: 'How options will be judged' },
  decisionProcess: { type: 'text', label: 'Steps and people to a yes' },
  decisionDate: { type: 'date', label: 'Date the customer gave for deciding' },
  paperProcess: { type: 'text', label: 'Steps from yes to signature' },
  paperStatus: {
    type: 'choice',
    label: 'Legal / security / procurement',
    choices: ['not-started', 'mapped', 'running', 'done'],
  },
  competitor: { type: 'text', label: 'Alternatives in play' },
  competitorPosition: {
    type: 'choice',
    label: 'Their position',
    choices: ['none', 'present', 'incumbent', 'preferred'],
  },
  formalTender: { type: 'flag', label: 'Formal tender / RFP' },
  tenderShaped: { type: 'flag', label: 'We influenced the requirements' },
  scope: { type: 'choice', label: 'Scope clarity', choices: ['clear', 'questions', 'unclear'] },
  proof: {
    type: 'choice',
    label: 'Proof / trial',
    choices: ['none', 'criteria-agreed', 'running', 'passed', 'failed'],
  },
  jointPlanAccepted: { type: 'date', label: 'Customer accepted the joint plan' },
  proposalSent: { type: 'date', label: 'Proposal / quote sent' },
  proposalReviewed: { type: 'date', label: 'Customer went through it with us' },
  selected: { type: 'flag', label: 'Customer said we are selected' },
  discount: { type: 'number', label: 'Discount offered' },
  signer: { type: 'person', label: 'Signer' },
  goLiveDate: { type: 'date', label: 'Go-live date the customer set' },
  fitBlocker: { type: 'text', label: 'Hard reason we cannot serve them' },
  customerSaidNo: { type: 'flag', label: 'Customer stopped the project or declined' },
  lastAskRefused: { type: 'flag', label: 'The dated last ask was refused or ignored' },
  pipeline: { type: 'text', label: 'Pipeline' },
  leadSource: { type: 'text', label: 'Lead source' },
  probability: { type: 'number', label: 'Probability' },
  forecastCategory: { type: 'text', label: 'Forecast category' },
} as const satisfies Record<string, CatalogueEntry>;

/** A fact that every process may ask about. */
export type StandardFact = keyof typeof CATALOGUE;

/** A fact that a process adds. The dot keeps it apart from the standard ones, those of later versions included. */
export type AddedFact = `${string}.${string}`;

export type FactId = StandardFact | AddedFact;

/** A fact as the catalogue names it. */
export interface Named {
  id: FactId;
  entry: CatalogueEntry;
}

export const FACT_IDS = Object.keys(CATALOGUE) as readonly StandardFact[];

/** Every fact that one process may ask about. */
export type Catalogue = ReadonlyMap<FactId, CatalogueEntry>;

/** The facts of a process that adds none. */
export const STANDARD_CATALOGUE: Catalogue = new Map(FACT_IDS.map((id) => [id, CATALOGUE[id]]));

/** Facts that a process adds to the standard ones. */
export type AddedFacts = Readonly<Partial<Record<AddedFact, CatalogueEntry>>>;

/** The standard facts, and behind them those that a process adds. */
export function catalogueWith(added: AddedFacts): Catalogue {
  const more = Object.entries(added).flatMap(([id, entry]) => (isAddedFact(id) && entry ? [[id, entry] as const] : []));
  return more.length === 0 ? STANDARD_CATALOGUE : new Map([...STANDARD_CATALOGUE, ...more]);
}

export function isAddedFact(id: string): id is AddedFact {
  return id.includes('.');
}

export function isStandardFact(id: FactId): id is StandardFact {
  return Object.hasOwn(CATALOGUE, id);
}
