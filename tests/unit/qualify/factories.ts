import type { Crm } from '@/src/crm/reading';
import { catalogueWith, type Catalogue, type FactId } from '@/src/facts/catalogue';
import type { CatalogueEntry } from '@/src/facts/catalogue-entry';
import { parseDay } from '@/src/day';
import type { Evidence } from '@/src/facts/evidence';
import type { Fact, Facts, FactSource, FactValue, Rung } from '@/src/facts/facts';
import { defaultProcess } from '@/src/packs/built-in';
import type { Condition } from '@/src/process/condition';
import type { Outcome, SalesProcess, Signal } from '@/src/process/sales-process';

type Plain = string | number | boolean;

/**
 * A fact as a test writes it: a claim, null for a blank field, or a value on a rung; a whole value where it is rounded or
 * open upwards. What is left out is unseen.
 */
export type Given = Plain | null | { rung: Extract<Rung, 'stale' | 'claimed' | 'verified'>; value: Plain | FactValue };
export type GivenFacts = Partial<Record<FactId, Given>>;

export const verified = (value: Plain | FactValue): Given => ({ rung: 'verified', value });
export const stale = (value: Plain): Given => ({ rung: 'stale', value });
export const claimed = (value: Plain | FactValue): Given => ({ rung: 'claimed', value });

const ON_PAGE = { kind: 'field', crm: 'salesforce', label: 'Label', surface: 'field' } as const;

/** Facts of one deal. Values have the type that the catalogue says. */
export function makeFacts(
  given: GivenFacts,
  evidence: readonly Evidence[] = [],
  crm: Crm = 'salesforce',
  catalogue: Catalogue = catalogueWith({}),
): Facts {
  return {
    crm,
    facts: new Map([...catalogue].map(([id, entry]) => [id, makeFact(id, entry, given[id])])),
    evidence: new Map(evidence.map(({ outcome }) => [outcome, evidence.filter((item) => item.outcome === outcome)])),
    history: new Map(),
    notices: [],
    people: [],
    left: new Map(),
  };
}

function makeFact(id: FactId, entry: CatalogueEntry, given: Given | undefined): Fact {
  const unseen: FactSource = { kind: 'none', status: 'absent', field: null, text: null, doubt: null };
  if (given === undefined) return { id, entry, rung: 'unseen', value: null, source: unseen, since: null };
  if (given === null)
    return { id, entry, rung: 'blank', value: null, source: { ...ON_PAGE, field: id, text: '' }, since: null };
  const { rung, value } = typeof given === 'object' ? given : { rung: 'claimed' as const, value: given };
  return {
    id,
    entry,
    rung,
    value: typeof value === 'object' ? value : makeValue(entry, value),
    source: { ...ON_PAGE, field: id, text: typeof value === 'object' ? 'shown' : String(value) },
    since: null,
  };
}

function makeValue({ type, label }: CatalogueEntry, plain: Plain): FactValue {
  switch (type) {
    case 'text':
      return { type: 'text', text: String(plain) };
    case 'person':
      return { type: 'person', name: String(plain) };
    case 'choice':
      return { type: 'choice', choice: String(plain) };
    case 'number':
      return { type: 'number', number: Number(plain) };
    case 'money':
      return { type: 'money', amount: Number(plain), currency: 'EUR' };
    case 'flag':
      return { type: 'flag', flag: plain === true };
    case 'date': {
      const day = parseDay(String(plain));
      if (!day) throw new Error(`${label} needs a day, not ${String(plain)}`);
      return { type: 'date', day };
    }
  }
}

const ASK = { ask: 'Ask them', withinDays: 5, otherwise: 'stop' };

export function makeOutcome(id: string, met: Condition, change: Partial<Outcome> = {}): Outcome {
  const texts = { says: `They did ${id}.`, evidence: 'A reply.', why: 'Because.' };
  return {
    id,
    stage: 'only',
    met,
    leastRung: 'claimed',
    need: 'required',
    freshDays: 90,
    establishes: [],
    ...texts,
    ...ASK,
    ...change,
  };
}

export function makeSignal(id: string, fires: Condition, change: Partial<Signal> = {}): Signal {
  const texts = { name: id, says: `It is ${id}.`, why: 'Because.', clears: 'An act.' };
  return { id, severity: 'red', group: id, from: 'only', fires, grade: 'D', ...texts, ...ASK, ...change };
}

/** A process of one stage, "only". */
export function makeProcess(change: Partial<SalesProcess> = {}): SalesProcess {
  const ids = { salesforce: ['Only'], hubspot: ['only'] };
  const { closed } = defaultProcess();
  return {
    id: 'small',
    version: '1',
    title: 'Small',
    purpose: 'For tests.',
    added: {},
    fields: {},
    stages: [{ id: 'only', name: 'Only', buyer: 'They buy.', ids, labels: [] }],
    closed,
    outcomes: [],
    signals: [],
    redGroupsForLastAsk: 3,
    ...change,
  };
}

/** The Salesforce stage that stands for each stage of the default process. */
export const CRM_STAGE: Readonly<Record<string, string>> = Object.fromEntries(
  defaultProcess().stages.map(({ id, ids }) => [id, ids.salesforce[0] ?? id]),
);
