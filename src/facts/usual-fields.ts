import type { Crm } from '@/src/crm/reading';
import type { FactId } from './catalogue';

/**
 * The fields that usually hold each fact, best first: the CRM's standard field, then names that were seen repeatedly
 * for the same thing in custom fields of public code. Apart from the catalogue, because only the background needs it.
 */
export const USUAL_FIELDS: Readonly<Record<FactId, Readonly<Record<Crm, readonly string[]>>>> = {
  name: { salesforce: ['Name'], hubspot: ['dealname'] },
  account: { salesforce: ['AccountId'], hubspot: ['associatedcompanyid'] },
  owner: { salesforce: ['OwnerId'], hubspot: ['hubspot_owner_id'] },
  stage: { salesforce: ['StageName'], hubspot: ['dealstage'] },
  amount: { salesforce: ['Amount'], hubspot: ['amount'] },
  created: { salesforce: ['CreatedDate'], hubspot: ['createdate'] },
  closeDate: { salesforce: ['CloseDate'], hubspot: ['closedate'] },
  closeDateMoves: {
    salesforce: ['PushCount', 'Push_Count__c', 'Close_Date_Pushes__c'],
    hubspot: ['close_date_push_count'],
  },
  closeDateMovedDays: { salesforce: [], hubspot: [] },
  amountShrunk: { salesforce: [], hubspot: [] },
  stagesSkipped: { salesforce: [], hubspot: [] },
  stageReturns: { salesforce: [], hubspot: [] },
  stageEntered: {
    salesforce: ['LastStageChangeDate', 'Stage_Entered_Date__c'],
    hubspot: ['hs_v2_date_entered_current_stage'],
  },
  nextStep: { salesforce: ['NextStep', 'Opportunity_Next_Steps__c', 'Next_Steps__c'], hubspot: ['hs_next_step'] },
  nextStepDate: {
    salesforce: ['Next_Meeting_Date__c', 'Next_Step_Date__c'],
    hubspot: ['notes_next_activity_date', 'hs_next_meeting_start_time'],
  },
  lastActivity: { salesforce: ['LastActivityDate'], hubspot: ['notes_last_updated'] },
  lastCustomerTouch: {
    salesforce: ['Last_Inbound__c', 'Last_Meeting_Date__c', 'Last_Customer_Reply__c'],
    hubspot: ['hs_latest_sales_email_reply_date', 'engagements_last_meeting_booked'],
  },
  contactCount: { salesforce: ['Number_of_Contacts__c'], hubspot: ['num_associated_contacts'] },
  newCustomer: { salesforce: ['Type'], hubspot: ['dealtype'] },
  need: {
    salesforce: [
      'Description',
      'Identify_Pain__c',
      'Identified_Pain__c',
      'Implicate_Pain__c',
      'MEDDPICC_Identify_Pain__c',
      'MEDDPICCR_Implicate_Pain__c',
      'Pain_Point__c',
      'Pain__c',
      'Use_Case__c',
    ],
    hubspot: ['description', 'identify_pain', 'identified_pain', 'meddpicc_identify_pain', 'pain', 'spiced_pain'],
  },
  needConfirmed: { salesforce: ['Pain_Confirmed_Date__c', 'Discovery_Completed__c'], hubspot: ['pain_confirmed_date'] },
  metrics: {
    salesforce: ['Metrics__c', 'MEDDPICC_Metrics__c', 'COM_Metrics__c', 'Value_Justification__c', 'Impact__c'],
    hubspot: ['metrics', 'meddpicc_metrics', 'impact', 'spiced_impact'],
  },
  metricsAgreed: {
    salesforce: ['Metrics_Agreed_Date__c', 'ROI_Analysis_Completed__c'],
    hubspot: ['metrics_agreed_date'],
  },
  whyNow: {
    salesforce: ['Compelling_Event__c', 'Why_Now__c', 'Critical_Event__c', 'Compelling_Reason__c'],
    hubspot: ['compelling_event', 'critical_event', 'spiced_critical_event', 'why_now'],
  },
  whyNowDate: {
    salesforce: ['Compelling_Event_Date__c', 'Critical_Event_Date__c'],
    hubspot: ['compelling_event_date', 'critical_event_date'],
  },
  budget: {
    salesforce: ['Budget_Confirmed__c', 'Budget_Status__c', 'Budget_Description__c'],
    hubspot: ['budget_confirmed', 'budget', 'bant_budget'],
  },
  economicBuyer: {
    salesforce: [
      'Economic_Buyer__c',
      'Economic_Buyer_Name__c',
      'MEDDPICC_Economic_Buyer__c',
      'MEDDPICCR_Economic_Buyer__c',
      'Decision_Maker__c',
      'Authority_Description__c',
    ],
    hubspot: ['economic_buyer', 'meddpicc_economic_buyer', 'decision_maker', 'bant_authority'],
  },
  economicBuyerMet: {
    salesforce: ['Economic_Buyer_Met__c', 'EB_Meeting_Date__c', 'Economic_Buyer_Status__c'],
    hubspot: ['economic_buyer_met'],
  },
  champion: {
    salesforce: ['Champion__c', 'MEDDPICC_Champion__c', 'MEDDPICCR_Champion__c'],
    hubspot: ['champion', 'meddpicc_champion'],
  },
  championStatus: {
    salesforce: ['Champion_Status__c', 'Last_Time_Testing_Champion__c', 'Champion_Strength__c'],
    hubspot: ['champion_status'],
  },
  decisionCriteria: {
    salesforce: ['Decision_Criteria__c', 'MEDDPICC_Decision_Criteria__c', 'Formal_Decision_Criteria__c'],
    hubspot: ['decision_criteria', 'meddpicc_decision_criteria'],
  },
  decisionProcess: {
    salesforce: ['Decision_Process__c', 'MEDDPICC_Decision_Process__c', 'Decision__c'],
    hubspot: ['decision_process', 'meddpicc_decision_process', 'spiced_decision'],
  },
  decisionDate: { salesforce: ['Decision_Date__c'], hubspot: ['decision_date', 'bant_timeline', 'timeline'] },
  paperProcess: {
    salesforce: ['Paper_Process__c', 'MEDDPICC_Paper_Process__c', 'Procurement_Process__c'],
    hubspot: ['paper_process', 'meddpicc_paper_process'],
  },
  paperStatus: {
    salesforce: ['Legal_Status__c', 'Security_Review__c', 'Contract_Status__c', 'Procurement_Status__c'],
    hubspot: ['legal_status', 'security_review_status', 'procurement_status'],
  },
  competitor: {
    salesforce: [
      'Competitor__c',
      'Competitors__c',
      'MainCompetitors__c',
      'Competition__c',
      'MEDDPICC_Competition__c',
      'Deal_Competition__c',
      'Alternatives_Considered__c',
    ],
    hubspot: ['competitor', 'competitors', 'competition', 'meddpicc_competition'],
  },
  competitorPosition: {
    salesforce: ['Incumbent__c', 'Incumbent_Vendor__c'],
    hubspot: ['competitor_position', 'incumbent'],
  },
  formalTender: { salesforce: ['RFP__c', 'Is_RFP__c', 'Tender__c'], hubspot: ['rfp', 'is_rfp', 'tender'] },
  tenderShaped: { salesforce: ['RFP_Influenced__c'], hubspot: ['rfp_influenced'] },
  scope: { salesforce: ['Scope__c', 'Solution_Fit__c'], hubspot: ['scope_status'] },
  proof: {
    salesforce: ['POC_Status__c', 'Technical_Win__c', 'Trial_Status__c'],
    hubspot: ['poc_status', 'trial_status'],
  },
  jointPlanAccepted: {
    salesforce: ['Mutual_Action_Plan__c', 'MAP_Accepted__c', 'Close_Plan__c'],
    hubspot: ['mutual_action_plan', 'close_plan'],
  },
  proposalSent: { salesforce: ['Proposal_Sent_Date__c'], hubspot: ['proposal_sent_date'] },
  proposalReviewed: { salesforce: ['Proposal_Reviewed_Date__c'], hubspot: ['proposal_reviewed_date'] },
  selected: {
    salesforce: ['Selected_Vendor__c', 'Vendor_of_Choice__c'],
    hubspot: ['vendor_of_choice', 'verbal_commit'],
  },
  discount: { salesforce: ['Discount__c', 'Discount_Percent__c'], hubspot: ['discount', 'discount_percent'] },
  signer: { salesforce: ['Signatory__c', 'Signer__c'], hubspot: ['signer', 'signatory'] },
  goLiveDate: { salesforce: ['Go_Live_Date__c'], hubspot: ['go_live_date'] },
  fitBlocker: {
    salesforce: ['Disqualification_Reason__c', 'Fit_Blocker__c'],
    hubspot: ['disqualification_reason', 'fit_blocker'],
  },
  customerSaidNo: { salesforce: ['Loss_Reason__c'], hubspot: ['closed_lost_reason'] },
  lastAskRefused: { salesforce: [], hubspot: [] },
  pipeline: { salesforce: ['RecordTypeId'], hubspot: ['pipeline'] },
  leadSource: { salesforce: ['LeadSource'], hubspot: ['hs_analytics_source'] },
  probability: { salesforce: ['Probability'], hubspot: ['hs_deal_stage_probability'] },
  forecastCategory: {
    salesforce: ['ForecastCategoryName', 'ForecastCategory'],
    hubspot: ['hs_manual_forecast_category'],
  },
};
