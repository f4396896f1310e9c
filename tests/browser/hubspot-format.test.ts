import { afterEach, describe, expect, it } from 'vitest';
import { dealNamed, one, open, read } from '@/tests/crm/hubspot/opened-page';

const DEAL = dealNamed('brightwater');
const VAGUE = 'locale=en-gb&vague=1';

afterEach(() => document.body.replaceChildren());

const closeInput = (): Element => one('[data-test-id="highlight-property-item-closedate"] input');

describe('H27: a page whose dates tell nothing of their order', () => {
  it('is not read', () => {
    open(DEAL, VAGUE);
    expect(read(DEAL).get('closedate')).toMatchObject({ status: 'unparsed', doubt: 'date-order' });
  });

  it.each([
    ['data-format', 'DD/MM/YYYY', ([first, second, year]: string[]) => `${year}-${second}-${first}`],
    ['data-format', 'MM/DD/YYYY', ([first, second, year]: string[]) => `${year}-${first}-${second}`],
    ['placeholder', 'JJ/MM/AAAA', ([first, second, year]: string[]) => `${year}-${second}-${first}`],
  ])('is read by its date input: %s %s', (attribute, pattern, dayOf) => {
    open(DEAL, VAGUE);
    closeInput().setAttribute(attribute, pattern);
    const text = closeInput().getAttribute('value') ?? '';
    expect(read(DEAL).get('closedate')).toMatchObject({ value: { type: 'date', day: dayOf(text.split('/')) } });
  });
});

it('H28: one day above 12 tells the order of all dates on the page', () => {
  open(DEAL, VAGUE);
  const before = closeInput().getAttribute('value') ?? '';
  one('[data-test-id="pain_confirmed_date"] [data-selenium-test^="property-input-"]').textContent = '25/10/2026';
  const [first, second, year] = before.split('/');
  expect(read(DEAL).get('closedate')).toMatchObject({ value: { type: 'date', day: `${year}-${second}-${first}` } });
});

describe('an amount that one place rounds', () => {
  it('is the exact one of another place', () => {
    open(dealNamed('halden'), 'layout=middle');
    one('[data-test-id="highlight-property-display-amount"]').textContent = '€236K';
    expect(read(dealNamed('halden')).get('amount')).toMatchObject({
      status: 'value',
      value: { type: 'money', amount: 236_000, rounded: false },
    });
  });

  it('is in conflict when the other place is too far off', () => {
    open(dealNamed('halden'), 'layout=middle');
    one('[data-test-id="highlight-property-display-amount"]').textContent = '€239K';
    expect(read(dealNamed('halden')).get('amount')).toMatchObject({ status: 'conflict' });
  });
});
