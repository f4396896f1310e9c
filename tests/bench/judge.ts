import { UNKNOWN_FORMAT, type FieldReading, type FieldType, type FieldValue, type Reading } from '@/src/crm/reading';
import { FACT_IDS, STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { Day } from '@/src/day';
import { fieldMapOf } from '@/src/facts/field-map';
import { USUAL_FIELDS } from '@/src/facts/usual-fields';
import { know } from '@/src/facts/know';
import { wantedFields } from '@/src/facts/wanted';
import { defaultProcess } from '@/src/process/built-in';
import { assess } from '@/src/qualify/assess';
import type { Row } from './report';
import { median } from './statistics';

const TODAY: Day = '2026-11-23';
/** Late enough for nearly all outcomes to be due and all signals to be watched. */
const STAGE = 'Negotiation/Review';

const VALUES: Readonly<Record<FieldType, FieldValue>> = {
  text: { type: 'text', text: 'Priya Raman wants the depots billed by meter' },
  date: { type: 'date', day: '2026-11-02' },
  money: { type: 'money', amount: 84_500, currency: 'EUR', rounded: false },
  number: { type: 'number', number: 3 },
  flag: { type: 'flag', flag: true },
};

const BATCHES = 40;
const PER_BATCH = 250;

/** Times the pure part, here in Node, warm: facts from a reading, and the assessment with its explanations. */
export function measureJudging(): Row[] {
  const fieldMap = fieldMapOf('salesforce');
  const reading = fullReading();
  const facts = know({ catalogue: STANDARD_CATALOGUE, reading, fieldMap, proofs: [], today: TODAY });
  const process = defaultProcess();
  const { outcomes, signals } = assess(facts, process, TODAY);
  const assessment = time(() => assess(facts, process, TODAY));
  const knowing = time(() => know({ catalogue: STANDARD_CATALOGUE, reading, fieldMap, proofs: [], today: TODAY }));
  return [
    {
      what: 'one assessment with explanations, warm',
      unit: 'ms',
      measured: assessment.median,
      limit: 0.1,
      remark: `${outcomes.length} outcomes, ${signals.length} signals; fastest batch ${assessment.fastest.toFixed(3)}`,
    },
    {
      what: 'facts from a full reading, warm',
      unit: 'ms',
      measured: knowing.median,
      remark: `fastest batch ${knowing.fastest.toFixed(3)}`,
    },
  ];
}

/** A page that shows every field of the default map, each with a value. */
function fullReading(): Reading {
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

/** Milliseconds for one call, once the engine has compiled it: by batches, the median and the fastest. */
function time(run: () => unknown): { median: number; fastest: number } {
  const batch = (): number => {
    const start = performance.now();
    for (let call = 0; call < PER_BATCH; call += 1) run();
    return (performance.now() - start) / PER_BATCH;
  };
  for (let warming = 0; warming < 10; warming += 1) batch();
  const batches = Array.from({ length: BATCHES }, batch);
  return { median: median(batches), fastest: Math.min(...batches) };
}
