import type { StandardFact } from '@/src/facts/catalogue';
import type { Language } from './options';

export type Wording = Readonly<Record<Language, string>>;

/** Which element shows the value; the client module `records/valueElements` knows one component for each. */
type ValueKind =
  | 'text'
  | 'amount'
  | 'stage'
  | 'forecast'
  | 'number'
  | 'percent'
  | 'formula'
  | 'picklist'
  | 'long'
  | 'lookup'
  | 'owner'
  | 'modstamp'
  | 'recordtype'
  | 'checkbox';

export type SectionId = 'information' | 'qualification' | 'additional' | 'system';

export interface FieldSpec {
  /** Salesforce API name. */
  api: string;
  label: Wording;
  kind: ValueKind;
  section: SectionId;
}

export const SECTIONS: Readonly<Record<SectionId, Wording>> = {
  information: { en: 'Opportunity Information', de: 'Opportunity-Informationen' },
  qualification: { en: 'Qualification', de: 'Qualifizierung' },
  additional: { en: 'Additional Information', de: 'Zusätzliche Informationen' },
  system: { en: 'System Information', de: 'Systeminformationen' },
};

const spec = (section: SectionId, kind: ValueKind, api: string, en: string, de: string): FieldSpec => ({
  api,
  label: { en, de },
  kind,
  section,
});

export const STAGE_FIELD = spec('information', 'stage', 'StageName', 'Stage', 'Phase');
export const PRIVATE_FIELD = spec('information', 'checkbox', 'IsPrivate', 'Private', 'Privat');

/**
 * The layout of the test org in its own order: the fact that a deal lists, and the field that shows it. `created` has
 * no field of its own in Lightning: the day stands in "Created By", after the user's name.
 */
export const FIELDS: Readonly<Partial<Record<StandardFact, FieldSpec>>> = {
  owner: spec('information', 'owner', 'OwnerId', 'Opportunity Owner', 'Opportunity-Inhaber'),
  amount: spec('information', 'amount', 'Amount', 'Amount', 'Betrag'),
  name: spec('information', 'text', 'Name', 'Opportunity Name', 'Opportunity-Name'),
  closeDate: spec('information', 'text', 'CloseDate', 'Close Date', 'Schlusstermin'),
  account: spec('information', 'lookup', 'AccountId', 'Account Name', 'Accountname'),
  newCustomer: spec('information', 'picklist', 'Type', 'Type', 'Typ'),
  probability: spec('information', 'percent', 'Probability', 'Probability (%)', 'Wahrscheinlichkeit (%)'),
  forecastCategory: spec('information', 'forecast', 'ForecastCategoryName', 'Forecast Category', 'Prognosekategorie'),
  nextStep: spec('information', 'text', 'NextStep', 'Next Step', 'Nächster Schritt'),
  nextStepDate: spec('information', 'text', 'Next_Meeting_Date__c', 'Next Meeting Date', 'Nächster Termin'),
  leadSource: spec('information', 'picklist', 'LeadSource', 'Lead Source', 'Leadquelle'),
  closeDateMoves: spec('information', 'number', 'PushCount', 'Push Count', 'Anzahl Verschiebungen'),
  stageEntered: spec('information', 'text', 'LastStageChangeDate', 'Last Stage Change Date', 'Letzter Phasenwechsel'),
  need: spec('qualification', 'long', 'Description', 'Description', 'Beschreibung'),
  needConfirmed: spec('qualification', 'text', 'Pain_Confirmed_Date__c', 'Pain Confirmed', 'Bedarf bestätigt am'),
  metrics: spec('qualification', 'long', 'Metrics__c', 'Metrics', 'Kennzahlen'),
  metricsAgreed: spec('qualification', 'text', 'Metrics_Agreed_Date__c', 'Metrics Agreed', 'Kennzahlen vereinbart am'),
  whyNow: spec('qualification', 'text', 'Compelling_Event__c', 'Compelling Event', 'Zwingendes Ereignis'),
  whyNowDate: spec(
    'qualification',
    'text',
    'Compelling_Event_Date__c',
    'Compelling Event Date',
    'Datum des Ereignisses',
  ),
  budget: spec('qualification', 'picklist', 'Budget_Confirmed__c', 'Budget', 'Budget'),
  economicBuyer: spec('qualification', 'text', 'Economic_Buyer__c', 'Economic Buyer', 'Budgetverantwortliche'),
  economicBuyerMet: spec(
    'qualification',
    'text',
    'Economic_Buyer_Met__c',
    'Economic Buyer Met',
    'Zuletzt getroffen am',
  ),
  champion: spec('qualification', 'text', 'Champion__c', 'Champion', 'Fürsprecher'),
  championStatus: spec('qualification', 'picklist', 'Champion_Status__c', 'Champion Status', 'Status des Fürsprechers'),
  decisionCriteria: spec('qualification', 'long', 'Decision_Criteria__c', 'Decision Criteria', 'Kriterien'),
  decisionProcess: spec('qualification', 'text', 'Decision_Process__c', 'Decision Process', 'Entscheidungsweg'),
  decisionDate: spec('qualification', 'text', 'Decision_Date__c', 'Decision Date', 'Entscheidung am'),
  paperProcess: spec('qualification', 'text', 'Paper_Process__c', 'Paper Process', 'Vertragsweg'),
  paperStatus: spec('qualification', 'picklist', 'Legal_Status__c', 'Legal Status', 'Rechtsprüfung'),
  competitor: spec('qualification', 'text', 'Competitor__c', 'Competitor', 'Wettbewerber'),
  competitorPosition: spec('qualification', 'picklist', 'Incumbent__c', 'Competitor Position', 'Stellung'),
  formalTender: spec('qualification', 'checkbox', 'RFP__c', 'RFP', 'Ausschreibung'),
  tenderShaped: spec('qualification', 'checkbox', 'RFP_Influenced__c', 'RFP Influenced', 'Ausschreibung mitgestaltet'),
  scope: spec('qualification', 'picklist', 'Scope__c', 'Scope', 'Umfang'),
  proof: spec('qualification', 'picklist', 'POC_Status__c', 'POC Status', 'Status des Piloten'),
  fitBlocker: spec('qualification', 'text', 'Disqualification_Reason__c', 'Disqualification Reason', 'Ausschlussgrund'),
  jointPlanAccepted: spec('additional', 'text', 'Mutual_Action_Plan__c', 'Mutual Action Plan', 'Gemeinsamer Plan vom'),
  proposalSent: spec('additional', 'text', 'Proposal_Sent_Date__c', 'Proposal Sent', 'Angebot gesendet am'),
  proposalReviewed: spec(
    'additional',
    'text',
    'Proposal_Reviewed_Date__c',
    'Proposal Reviewed',
    'Angebot besprochen am',
  ),
  selected: spec('additional', 'checkbox', 'Selected_Vendor__c', 'Selected Vendor', 'Ausgewählt'),
  discount: spec('additional', 'percent', 'Discount__c', 'Discount', 'Rabatt'),
  signer: spec('additional', 'text', 'Signatory__c', 'Signatory', 'Unterzeichner'),
  goLiveDate: spec('additional', 'text', 'Go_Live_Date__c', 'Go-Live Date', 'Produktivstart'),
  customerSaidNo: spec('additional', 'checkbox', 'Loss_Reason__c', 'Customer Declined', 'Kunde hat abgesagt'),
  lastActivity: spec('additional', 'text', 'LastActivityDate', 'Last Activity', 'Letzte Aktivität'),
  lastCustomerTouch: spec('additional', 'text', 'Last_Inbound__c', 'Last Inbound', 'Letzte Nachricht des Kunden'),
  contactCount: spec('additional', 'formula', 'Number_of_Contacts__c', 'Number of Contacts', 'Anzahl Kontakte'),
  pipeline: spec('system', 'recordtype', 'RecordTypeId', 'Opportunity Record Type', 'Opportunity-Datensatztyp'),
  created: spec('system', 'modstamp', 'CreatedById', 'Created By', 'Erstellt von'),
};

const READ_ONLY: ReadonlySet<ValueKind> = new Set(['formula', 'modstamp', 'forecast', 'recordtype']);
const READ_ONLY_FIELDS: ReadonlySet<string> = new Set(['PushCount', 'LastActivityDate', 'LastStageChangeDate']);

/** Whether Lightning shows the field without a pencil, and keeps it in view while the others are edited. */
export function isReadOnly(field: FieldSpec): boolean {
  return READ_ONLY.has(field.kind) || READ_ONLY_FIELDS.has(field.api);
}
