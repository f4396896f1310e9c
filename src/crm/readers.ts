import { hubspotReader } from './hubspot/reader';
import type { PageReader } from './reader';
import { HOST_SUFFIX } from './salesforce/address';
import { salesforceReader } from './salesforce/reader';

/** Whose pages these are, by the address's host: the reader for it, or null on any other site. */
export function readerFor({ hostname }: URL): PageReader | null {
  if (hostname.endsWith(HOST_SUFFIX)) return salesforceReader;
  return /^app(?:-[a-z0-9]+)?\.hubspot\.com$/.test(hostname) ? hubspotReader : null;
}
