import type { Day } from '@/src/day';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { fieldMapOf } from '@/src/facts/field-map';
import { know } from '@/src/facts/know';
import { defaultProcess } from '@/src/packs/built-in';
import { assess } from '@/src/qualify/assess';
import { fullReading } from './full-reading';
import { time, type Timed } from './timing';

const TODAY: Day = '2026-11-23';

/** What judging one deal takes, warm, wherever this runs. In ms. */
export interface Judging {
  knowing: Timed;
  assessment: Timed;
  outcomes: number;
  signals: number;
}

/** Times the pure part: facts from a reading of which every field has a value, and the assessment. */
export function timeJudging(): Judging {
  const fieldMap = fieldMapOf('salesforce');
  const reading = fullReading();
  const process = defaultProcess();
  const knowAll = () => know({ catalogue: STANDARD_CATALOGUE, reading, fieldMap, proofs: [], today: TODAY });
  const facts = knowAll();
  const { outcomes, signals } = assess(facts, process, TODAY);
  return {
    knowing: time(knowAll),
    assessment: time(() => assess(facts, process, TODAY)),
    outcomes: outcomes.length,
    signals: signals.length,
  };
}
