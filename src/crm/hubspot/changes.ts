import { attributesIn } from '@/src/crm/hooks';
import { NOT_TEXT, SELECTORS, UNREAD } from './hooks';

/** The attributes that the reader looks at. Pages change others, such as classes, all the time. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...attributesIn(SELECTORS),
  'aria-hidden',
  'for',
  'id',
  'type',
  'value',
]);

/** Whether a change within the record can change what is read; what is not known to be without interest can. */
export function concernsRecord({ type, attributeName, target }: MutationRecord): boolean {
  if (type === 'attributes' && !ATTRIBUTES.has(attributeName ?? '')) return false;
  const element = target instanceof Element ? target : target.parentElement;
  return !element?.closest(`${UNREAD}, ${NOT_TEXT}`);
}
