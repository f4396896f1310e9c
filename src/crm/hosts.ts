/**
 * The record hosts, as match patterns: the manifest's only hosts. HubSpot's regional hosts have to be listed one by
 * one, because a pattern may not say `app-*`. Patterns with a path keep us off every other part of the two CRMs.
 */
export const RECORD_PAGES = [
  'https://*.lightning.force.com/lightning/*',
  'https://*.lightning.force.com/one/one.app*',
  'https://app.hubspot.com/contacts/*',
  'https://app-eu1.hubspot.com/contacts/*',
  'https://app-na2.hubspot.com/contacts/*',
  'https://app-na3.hubspot.com/contacts/*',
  'https://app-ap1.hubspot.com/contacts/*',
];
