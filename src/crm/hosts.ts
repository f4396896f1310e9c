/**
 * The record hosts, as match patterns: the manifest's only hosts. HubSpot's regional hosts have to be listed one by
 * one, because a pattern may not say `app-*`. The paths keep our scripts off every other part of the two CRMs; `006` begins
 * the id of every opportunity. The hosts themselves are as narrow: a browser leaves the path out when it asks the user.
 */
export const RECORD_PAGES = [
  'https://*.lightning.force.com/lightning/*',
  'https://*.lightning.force.com/one/one.app*',
  'https://*.lightning.force.mil/lightning/*',
  'https://*.lightning.force.mil/one/one.app*',
  'https://*.lightning.crmforce.mil/lightning/*',
  'https://*.lightning.crmforce.mil/one/one.app*',
  'https://*.my.salesforce.com/006*',
  'https://*.my.salesforce.mil/006*',
  'https://app.hubspot.com/contacts/*',
  'https://app-eu1.hubspot.com/contacts/*',
  'https://app-na2.hubspot.com/contacts/*',
  'https://app-na3.hubspot.com/contacts/*',
  'https://app-ap1.hubspot.com/contacts/*',
];
