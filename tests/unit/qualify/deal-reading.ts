import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { Crm, FieldReading, Reading } from '@/src/crm/reading';
import { FACT_IDS } from '@/src/facts/catalogue';
import { fieldMapOf } from '@/src/facts/field-map';
import { USUAL_FIELDS } from '@/src/facts/usual-fields';
import type { Evidence, Proof } from '@/src/facts/evidence';
import type { Facts } from '@/src/facts/facts';
import { know } from '@/src/facts/know';
import { defaultProcess } from '@/src/packs/built-in';
import { DEALS } from '@/tests/crm/deals';
import type { Deal, Stored } from '@/tests/crm/deals';
import {
  date,
  dayFromToday,
  empty,
  field,
  flag,
  money,
  number,
  reading,
  text,
  TODAY,
} from '@/tests/unit/facts/factories';

export function deal(slug: string): Deal {
  const found = DEALS.find((item) => item.slug === slug);
  if (!found) throw new Error(`no deal ${slug}`);
  return found;
}

/** What a perfect reader would read on a test CRM's page of a deal. */
export function readingOf({ stage, values }: Deal, crm: Crm): Reading {
  const [stageField = ''] = USUAL_FIELDS.stage[crm];
  const fields: [string, FieldReading][] = [[stageField, text(stage[crm])]];
  for (const id of FACT_IDS) {
    const [name] = USUAL_FIELDS[id][crm];
    const stored = values[id];
    if (name !== undefined && stored !== undefined) fields.push([name, stored === null ? empty : read(stored, name)]);
  }
  return reading(Object.fromEntries(fields), crm);
}

function read(stored: Stored, name: string): FieldReading {
  if ('text' in stored) return text(stored.text);
  if ('day' in stored) return date(dayFromToday(stored.day));
  if ('money' in stored) return money(stored.money);
  if ('number' in stored) return number(stored.number);
  if ('name' in stored) return field({ type: 'text', text: stored.name });
  const isType = name === 'Type' || name === 'dealtype';
  return isType ? text(stored.flag ? 'New Business' : 'Existing Business') : flag(stored.flag);
}

/** Everything known about a deal of the test CRMs, with what was recorded for it. */
export function knowDeal(slug: string, crm: Crm, recorded: readonly Evidence[] = []): Facts {
  const outcomes = new Map(defaultProcess().outcomes.map((outcome) => [outcome.id, outcome]));
  const proofs = recorded.map((evidence): Proof => {
    const outcome = outcomes.get(evidence.outcome);
    return { evidence, establishes: outcome?.establishes ?? [], freshDays: outcome?.freshDays ?? 0 };
  });
  return know({
    catalogue: STANDARD_CATALOGUE,
    reading: readingOf(deal(slug), crm),
    fieldMap: fieldMapOf(crm),
    proofs,
    today: TODAY,
  });
}
