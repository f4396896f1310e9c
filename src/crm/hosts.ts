/**
 * The record hosts, as match patterns: the manifest's only hosts. HubSpot's regional hosts have to be listed one by
 * one, because a pattern may not say `app-*`. Nobody could list the instances of Salesforce Classic (`na139`): they need
 * the whole of `salesforce.com`, which the My Domain hosts of Classic belong to as well. The paths keep our scripts off
 * every other part of the two CRMs; `006` begins the id of every opportunity.
 */
export const RECORD_PAGES = [
  'https://*.lightning.force.com/lightning/*',
  'https://*.lightning.force.com/one/one.app*',
  'https://*.lightning.force.mil/lightning/*',
  'https://*.lightning.force.mil/one/one.app*',
  'https://*.lightning.crmforce.mil/lightning/*',
  'https://*.lightning.crmforce.mil/one/one.app*',
  'https://*.salesforce.com/006*',
  'https://*.salesforce.mil/006*',
  'https://app.hubspot.com/contacts/*',
  'https://app-eu1.hubspot.com/contacts/*',
  'https://app-na2.hubspot.com/contacts/*',
  'https://app-na3.hubspot.com/contacts/*',
  'https://app-ap1.hubspot.com/contacts/*',
];
