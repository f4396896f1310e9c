import { NOT_TEXT, UNREAD } from './hooks';

/** The attributes that the reader looks at. Pages change others, such as classes, all the time. */
const ATTRIBUTES = new Set([
  'aria-hidden',
  'aria-labelledby',
  'data-card-id',
  'data-card-type',
  'data-crm-location',
  'data-deferred-property-input-mode',
  'data-deferred-property-input-root',
  'data-field',
  'data-selenium-test',
  'data-test-id',
  'href',
  'id',
  'role',
  'value',
]);

/** Whether a change within the record can change what is read; what is not known to be without interest can. */
export function concernsRecord({ type, attributeName, target }: MutationRecord): boolean {
  if (type === 'attributes' && !ATTRIBUTES.has(attributeName ?? '')) return false;
  const element = target instanceof Element ? target : target.parentElement;
  return !element?.closest(`${UNREAD}, ${NOT_TEXT}`);
}
