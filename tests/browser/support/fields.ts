import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { readFieldFile } from '@/src/background/field-schema';
import { understand } from '@/src/crm/format/parse';
import { UNKNOWN_FORMAT, type FieldReading, type FieldType, type Reading } from '@/src/crm/reading';
import type { FieldMapChange } from '@/src/facts/own-fields';
import { factOnPage } from '@/src/facts/from-page';
import { usualNamesOf } from '@/src/facts/usual-names';
import { wantedFields } from '@/src/facts/wanted';
import type { FieldActions } from '@/src/overlay/actions/field-actions';
import type { Saved } from '@/src/overlay/actions/saved';
import { TODAY } from './readings';

/** What the page names besides the usual fields. */
export function shownField(text: string, label: string | null): FieldReading {
  const found = { text, label, surface: 'field', hook: 'test' } as const;
  return text === '' ? { status: 'empty', ...found } : { status: 'value', value: { type: 'text', text }, ...found };
}

/**
 * Works as in the extension, on the reading instead of the page; the elements of fields are those of the test's own page
 * with `data-page-field`.
 */
export function fieldActionsOn(
  reading: () => Reading | null,
  map: (change: FieldMapChange) => Promise<Saved>,
): FieldActions {
  const elementOf = (field: string): Element | null =>
    [...document.querySelectorAll('[data-page-field]')].find(
      (element) => element.getAttribute('data-page-field') === field,
    ) ?? null;
  return {
    usualNames: () => Promise.resolve(usualNamesOf('salesforce')),
    preview: (fact, field) => {
      const current = reading();
      const type = wantedFields({ [fact]: [field] }, STANDARD_CATALOGUE).get(field) ?? 'text';
      const entry = STANDARD_CATALOGUE.get(fact);
      return current && entry ? factOnPage({ id: fact, entry }, [field], readAs(current, field, type)) : null;
    },
    map,
    readFile: (text) => Promise.resolve(readFieldFile(text, { crm: 'salesforce', org: 'acme' })),
    shownAt: (x, y) => {
      const element = document.elementsFromPoint(x, y).find((one) => one.hasAttribute('data-page-field'));
      return element ? { field: element.getAttribute('data-page-field') ?? '', element } : null;
    },
    elementOf,
    scrollAt: () => undefined,
  };
}

function readAs(reading: Reading, field: string, type: FieldType): Reading {
  const read = reading.fields.get(field);
  if (read?.status !== 'value') return reading;
  const again: FieldReading = { ...read, ...understand(read.text, type, { ...UNKNOWN_FORMAT, today: TODAY }) };
  return { ...reading, fields: new Map(reading.fields).set(field, again) };
}
