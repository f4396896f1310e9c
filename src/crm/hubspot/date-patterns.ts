import { orderStatedBy } from '@/src/crm/format/stated';
import type { DisplayFormat } from '@/src/crm/reading';
import { DATE_PATTERN } from './hooks';

/** What the date inputs in some parts of the page state: each has the user's own pattern. */
export function statedByInputs(parts: readonly Element[]): readonly DisplayFormat[] {
  const inputs = parts.flatMap((part) => [...part.querySelectorAll(DATE_PATTERN)]);
  return inputs.flatMap((input) => {
    const pattern = input.getAttribute('data-format') ?? input.getAttribute('placeholder') ?? '';
    const dateOrder = orderStatedBy(pattern);
    return dateOrder === null ? [] : [{ dateOrder, decimal: null }];
  });
}
