import { UNKNOWN_FORMAT, type FieldReading, type FieldType, type FieldValue, type Reading } from '@/src/crm/reading';
import { FACT_IDS, STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { fieldMapOf } from '@/src/facts/field-map';
import { USUAL_FIELDS } from '@/src/facts/usual-fields';
import { wantedFields } from '@/src/facts/wanted';

/** Late enough for nearly all outcomes to be due and all signals to be watched. */
const STAGE = 'Negotiation/Review';

const VALUES: Readonly<Record<FieldType, FieldValue>> = {
  text: { type: 'text', text: 'Priya Raman wants the depots billed by meter' },
  date: { type: 'date', day: '2026-11-02' },
  money: { type: 'money', amount: 84_500, currency: 'EUR', rounded: false },
  number: { type: 'number', number: 3 },
  flag: { type: 'flag', flag: true },
};

/** A page that shows every field of the default map, each with a value. */
export function fullReading(): Reading {
  const wanted = wantedFields(fieldMapOf('salesforce'), STANDARD_CATALOGUE);
  const fields = new Map([...wanted].map(([field, type]) => [field, fieldWith(VALUES[type], field)]));
  for (const id of FACT_IDS) {
    const [choice] = STANDARD_CATALOGUE.get(id)?.choices?.slice(1) ?? [];
    if (!choice) continue;
    for (const field of USUAL_FIELDS[id].salesforce)
      fields.set(field, fieldWith({ type: 'text', text: choice }, field));
  }
  fields.set('StageName', fieldWith({ type: 'text', text: STAGE }, 'StageName'));
  return {
    opportunity: { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' },
    fields,
    format: UNKNOWN_FORMAT,
    notices: [],
  };
}

function fieldWith(value: FieldValue, field: string): FieldReading {
  const text = value.type === 'text' ? value.text : 'as shown';
  return { status: 'value', value, text, surface: 'field', hook: field, label: field };
}
