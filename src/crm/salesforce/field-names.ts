import { HOLDER_NAME, HOLDER_PREFIX } from './hooks';

/** The attribute of a field in Dynamic Forms that holds its name, changed so that it fits into an id. */
const FORM_FIELD_NAME = 'data-field-id';

/** Standard fields have no underscores, so that their names survive in an id of Dynamic Forms. */
const STANDARD: ReadonlySet<string> = new Set([
  'AccountId',
  'Amount',
  'CampaignId',
  'CloseDate',
  'CreatedById',
  'Description',
  'ExpectedRevenue',
  'ForecastCategoryName',
  'IsPrivate',
  'LastModifiedById',
  'LeadSource',
  'Name',
  'NextStep',
  'OwnerId',
  'Probability',
  'StageName',
  'TotalOpportunityQuantity',
  'Type',
]);

/** `Amount` of `sfdc:RecordField.Opportunity.Amount`; null for fields of other objects. */
export function nameOfHolder(holder: Element): string | null {
  const name = holder.getAttribute(HOLDER_NAME) ?? '';
  return name.startsWith(HOLDER_PREFIX) ? name.slice(HOLDER_PREFIX.length) : null;
}

type FormFieldName =
  | { readonly known: 'exact'; readonly api: string }
  /** A field of one's own: `Renewal_Date_c` may have been `Renewal_Date__c`, or that of a package. */
  | { readonly known: 'label' }
  /** It has a holder in it, which says more. */
  | { readonly known: 'held' };

/** What the id of a field in Dynamic Forms says of its name, beside the names that holders have told. */
export function nameOfFormField(field: Element, held: readonly string[]): FormFieldName {
  const id = /^Record(\w+?)Field\d*$/.exec(field.getAttribute(FORM_FIELD_NAME) ?? '')?.[1] ?? '';
  if (held.some((name) => asInId(name) === id)) return { known: 'held' };
  return STANDARD.has(id) ? { known: 'exact', api: id } : { known: 'label' };
}

function asInId(name: string): string {
  return name.replaceAll('__', '_');
}

/** The selector that finds a field's element again. */
export function hookOf(holder: Element): string {
  const attribute = holder.hasAttribute(HOLDER_NAME) ? HOLDER_NAME : FORM_FIELD_NAME;
  return `[${attribute}="${holder.getAttribute(attribute)}"]`;
}
