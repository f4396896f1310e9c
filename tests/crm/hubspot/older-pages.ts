import { element, text } from './markup';
import { EMPTY } from './property-cards';
import type { ShownProperty } from './record';

/**
 * Deal pages as they were built before 2026, as far as public code says: only what a record's own properties stand in.
 * That `#crm` held them then is a guess.
 */

/** 2019 and 2020: every row named after its property, the control too. */
export function pageOf2019(properties: readonly ShownProperty[]): string {
  const row = ({ name, label, text: shown, unsaved }: ShownProperty): string =>
    element(
      'div',
      { 'data-profile-property': name },
      element(
        'label',
        {},
        element('i18n-string', { 'data-key': `deal.${name}`, 'data-locale-at-render': 'en-us' }, text(label)),
      ),
      element('input', {
        'data-field': name,
        'data-selenium-test': `property-input-${name}`,
        value: unsaved ?? shown,
        placeholder: EMPTY,
      }),
    );
  return element('div', { 'data-onboarding': 'sidebar-property-editor' }, ...properties.map(row));
}

/** 2020 to 2023: a head with name, amount and close date, and a form in the left column. */
export function pageOf2021(
  head: { name: string; amount: string; closeDate: string },
  properties: readonly ShownProperty[],
): string {
  const control = (property: ShownProperty, id: string): string => {
    const hooks = { id, 'data-field': property.name, 'data-selenium-test': `property-input-${property.name}` };
    if (property.control === 'choice' || property.control === 'owner') {
      const shown = element('span', { class: 'private-dropdown__item__label' }, text(property.text || EMPTY));
      return element('button', { ...hooks, type: 'button' }, shown, element('span', {}, '▾'));
    }
    if (property.control === 'long-text')
      return element('textarea', { ...hooks, placeholder: EMPTY }, text(property.text));
    return element('input', { ...hooks, value: property.text, placeholder: EMPTY });
  };
  const rows = properties.map((property, index) =>
    element(
      'div',
      {},
      element('label', { for: `old-${index}` }, text(property.label)),
      control(property, `old-${index}`),
    ),
  );
  return element(
    'div',
    { 'data-selenium-test': 'highlightedPropertySidebar' },
    element(
      'div',
      { 'data-selenium-test': 'deal-highlight-details' },
      element('h2', { 'data-selenium-test': 'highlightTitle' }, text(head.name)),
      element('span', { 'data-selenium-test': 'currency-component-loaded' }, text(head.amount)),
      element('input', { 'data-selenium-test': 'DealHighlightDetailsCloseDateInput', value: head.closeDate }),
    ),
    element(
      'div',
      { 'data-sidebar-key': 'Properties' },
      element('form', { 'data-selenium-test': 'profile-properties' }, ...rows),
    ),
  );
}

/** An association of that time: the same hooks, of another record. */
export function oldAssociation(properties: readonly ShownProperty[]): string {
  const control = ({ name, text: shown }: ShownProperty): string =>
    element('input', { 'data-field': name, 'data-selenium-test': `property-input-${name}`, value: shown });
  return element('div', { 'data-selenium-test': 'chicklet' }, ...properties.map(control));
}

/** 2024 and 2025: rows in cards without markers, every value in a text area. */
export function cardOf2024(properties: readonly ShownProperty[]): string {
  const row = ({ name, label, text: shown }: ShownProperty): string =>
    element(
      'span',
      { 'data-test-id': name },
      element('label', {}, text(label)),
      element('textarea', { 'data-selenium-test': `property-input-${name}`, placeholder: EMPTY }, text(shown)),
    );
  return element(
    'div',
    { 'data-test-id': 'card-wrapper-PROPERTIES_V3/0-3/V2' },
    element(
      'div',
      { 'data-card-type': 'PROPERTIES_V3', 'data-card-id': 'PROPERTIES_V3/0-3/V2' },
      element(
        'div',
        { 'data-test-id': 'crm-card-content' },
        element('ul', { 'data-selenium-test': 'profile-properties-list' }, ...properties.map(row)),
      ),
    ),
  );
}
