import type { StandardFact } from '@/src/facts/catalogue';
import type { Language } from './parameters';

/** How HubSpot edits a property, which decides its markup. `moment` is a day with a time of day, always read-only. */
export type Control = 'text' | 'long-text' | 'choice' | 'date' | 'moment' | 'number' | 'percent' | 'owner';

export interface Property {
  /** HubSpot's internal name, the same in every language. */
  name: string;
  label: Readonly<Record<Language, string>>;
  control: Control;
  readOnly: boolean;
}

/** Labels of HubSpot's own properties are translated; those that an admin typed stay as typed. */
const own = (name: string, control: Control, en: string, de: string, fr: string, readOnly = false): Property => ({
  name,
  label: { en, de, fr },
  control,
  readOnly,
});
const custom = (name: string, control: Control, label: string): Property =>
  own(name, control, label, label, label, false);
const fixed = (name: string, control: Control, en: string, de: string, fr: string): Property =>
  own(name, control, en, de, fr, true);

/** Facts that no page shows: they are seen to happen. */
type SeenAlone = 'closeDateMovedDays' | 'amountShrunk' | 'stagesSkipped' | 'stageReturns';

/**
 * The property that shows a fact: the first one in the catalogue. The account is no property but an association card,
 * and a refused last ask is not on the page at all.
 */
export const PROPERTIES: Readonly<Record<Exclude<StandardFact, 'account' | 'lastAskRefused' | SeenAlone>, Property>> = {
  name: own('dealname', 'text', 'Deal name', 'Dealname', 'Nom de la transaction'),
  owner: own('hubspot_owner_id', 'owner', 'Deal owner', 'Zuständiger Mitarbeiter', 'Propriétaire de la transaction'),
  stage: own('dealstage', 'choice', 'Deal stage', 'Deal-Phase', 'Phase de la transaction'),
  amount: own('amount', 'number', 'Amount', 'Betrag', 'Montant'),
  created: fixed('createdate', 'moment', 'Create date', 'Erstellungsdatum', 'Date de création'),
  closeDate: own('closedate', 'date', 'Close date', 'Abschlussdatum', 'Date de fermeture'),
  closeDateMoves: custom('close_date_push_count', 'number', 'Close date pushes'),
  stageEntered: fixed(
    'hs_v2_date_entered_current_stage',
    'moment',
    'Date entered current stage',
    'Eintrittsdatum aktuelle Phase',
    "Date d'entrée dans la phase actuelle",
  ),
  nextStep: own('hs_next_step', 'long-text', 'Next step', 'Nächster Schritt', 'Étape suivante'),
  nextStepDate: fixed(
    'notes_next_activity_date',
    'moment',
    'Next activity date',
    'Datum der nächsten Aktivität',
    'Date de la prochaine activité',
  ),
  lastActivity: fixed(
    'notes_last_updated',
    'moment',
    'Last activity date',
    'Datum der letzten Aktivität',
    'Date de la dernière activité',
  ),
  lastCustomerTouch: fixed(
    'hs_latest_sales_email_reply_date',
    'moment',
    'Recent sales email replied date',
    'Datum der letzten Antwort auf eine Vertriebs-E-Mail',
    'Date de la dernière réponse à un e-mail de vente',
  ),
  contactCount: fixed(
    'num_associated_contacts',
    'number',
    'Number of associated contacts',
    'Anzahl der zugeordneten Kontakte',
    'Nombre de contacts associés',
  ),
  newCustomer: own('dealtype', 'choice', 'Deal type', 'Deal-Typ', 'Type de transaction'),
  need: own('description', 'long-text', 'Deal description', 'Deal-Beschreibung', 'Description de la transaction'),
  needConfirmed: custom('pain_confirmed_date', 'date', 'Pain confirmed on'),
  metrics: custom('metrics', 'long-text', 'Metrics'),
  metricsAgreed: custom('metrics_agreed_date', 'date', 'Metrics agreed on'),
  whyNow: custom('compelling_event', 'text', 'Compelling event'),
  whyNowDate: custom('compelling_event_date', 'date', 'Compelling event date'),
  budget: custom('budget_confirmed', 'choice', 'Budget'),
  economicBuyer: custom('economic_buyer', 'text', 'Economic buyer'),
  economicBuyerMet: custom('economic_buyer_met', 'date', 'Economic buyer met on'),
  champion: custom('champion', 'text', 'Champion'),
  championStatus: custom('champion_status', 'choice', 'Champion status'),
  decisionCriteria: custom('decision_criteria', 'long-text', 'Decision criteria'),
  decisionProcess: custom('decision_process', 'long-text', 'Decision process'),
  decisionDate: custom('decision_date', 'date', 'Decision date'),
  paperProcess: custom('paper_process', 'long-text', 'Paper process'),
  paperStatus: custom('legal_status', 'choice', 'Legal status'),
  competitor: custom('competitor', 'text', 'Competitor'),
  competitorPosition: custom('competitor_position', 'choice', 'Competitor position'),
  formalTender: custom('rfp', 'choice', 'RFP'),
  tenderShaped: custom('rfp_influenced', 'choice', 'RFP influenced'),
  scope: custom('scope_status', 'choice', 'Scope'),
  proof: custom('poc_status', 'choice', 'PoC status'),
  jointPlanAccepted: custom('mutual_action_plan', 'date', 'Mutual action plan accepted'),
  proposalSent: custom('proposal_sent_date', 'date', 'Proposal sent on'),
  proposalReviewed: custom('proposal_reviewed_date', 'date', 'Proposal reviewed on'),
  selected: custom('vendor_of_choice', 'choice', 'Vendor of choice'),
  discount: custom('discount', 'percent', 'Discount'),
  signer: custom('signer', 'text', 'Signer'),
  goLiveDate: custom('go_live_date', 'date', 'Go-live date'),
  fitBlocker: custom('disqualification_reason', 'long-text', 'Disqualification reason'),
  customerSaidNo: own('closed_lost_reason', 'choice', 'Closed lost reason', 'Verlustgrund', "Raison de l'échec"),
  pipeline: own('pipeline', 'choice', 'Pipeline', 'Pipeline', 'Pipeline'),
  leadSource: own('hs_analytics_source', 'choice', 'Original source', 'Ursprüngliche Quelle', 'Source originale'),
  probability: fixed(
    'hs_deal_stage_probability',
    'percent',
    'Deal probability',
    'Deal-Wahrscheinlichkeit',
    'Probabilité',
  ),
  forecastCategory: own(
    'hs_manual_forecast_category',
    'choice',
    'Forecast category',
    'Prognosekategorie',
    'Catégorie de prévision',
  ),
};
