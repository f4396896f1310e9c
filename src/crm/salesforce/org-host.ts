/** Whose pages a host serves, and which of Salesforce's two faces they have. */
export interface OrgHost {
  /**
   * One organisation has the same key in both faces, so that what was recorded in one is there in the other: `acme`
   * for `acme.lightning.force.com` and `acme.my.salesforce.com`.
   */
  readonly org: string;
  readonly face: 'lightning' | 'classic';
}

/**
 * My Domain hosts of Lightning: production, sandboxes, scratch, developer and trial orgs, and the two of the American
 * government. A proxy that adds its own ending (`….mcas.ms`) is another company's host, and is not one of them.
 */
const LIGHTNING = /^(.+)\.lightning\.(?:force\.com|(?:crm)?force\.(mil))$/;

/** My Domain hosts of Classic. A sandbox's older one names the instance as well: `acme--uat.cs21.my.salesforce.com`. */
const CLASSIC = /^(.+?)(?:\.[a-z]{2,3}\d+)?\.my\.salesforce\.(?:com|(mil))$/;

/**
 * The organisation and the face of a Salesforce host; null for every other host, also for sites and set-up pages. The
 * instances of old (`na139.salesforce.com`) are among those: their addresses do not say which org a record is of, and
 * every org has a My Domain by now.
 */
export function orgHost(hostname: string): OrgHost | null {
  const lightning = LIGHTNING.exec(hostname);
  const named = lightning ?? CLASSIC.exec(hostname);
  const face = lightning ? 'lightning' : 'classic';
  // The government's hosts are a name space of their own.
  return named?.[1] === undefined ? null : { org: named[2] ? `${named[1]}.${named[2]}` : named[1], face };
}
