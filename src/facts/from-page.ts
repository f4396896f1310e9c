import type { Doubt, FieldReading, Reading } from '@/src/crm/reading';
import type { Named } from './catalogue';
import { convert } from './convert';
import type { Fact, FactSource } from './facts';

type Unreadable = Extract<FactSource, { kind: 'none' }>['status'];

/**
 * A fact as the page alone gives it: the first of its fields that holds a value, else one that is empty, else none.
 * A claim on a page has no age, so it never goes stale.
 */
export function factOnPage(named: Named, fields: readonly string[], reading: Reading): Fact {
  const found = fields.map((field) => factInField(named, field, reading));
  return (
    found.find(({ rung }) => rung === 'claimed') ??
    found.find(({ rung }) => rung === 'blank') ??
    found.find(({ source }) => source.kind === 'none' && source.status !== 'absent') ??
    unseen(named, 'absent', fields[0] ?? null)
  );
}

/** All facts that the fields of one fact give, best field first: some facts are true of any of their fields. */
export function claimsOnPage(named: Named, fields: readonly string[], reading: Reading): readonly Fact[] {
  return fields.map((field) => factInField(named, field, reading)).filter(({ rung }) => rung === 'claimed');
}

function factInField(named: Named, field: string, reading: Reading): Fact {
  const read = reading.fields.get(field) ?? { status: 'absent' };
  if (read.status === 'empty') return blank(named, field, read, reading);
  if (read.status === 'conflict') {
    return unseen(named, 'conflict', field, { text: read.text, doubt: null, other: read.other });
  }
  if (read.status !== 'value' && read.status !== 'unparsed') return unseen(named, read.status, field);
  const value = convert(named, read);
  if (value === 'blank') return blank(named, field, read, reading);
  if (value === 'unparsed') {
    const doubt = read.status === 'unparsed' ? read.doubt : 'format';
    return unseen(named, 'unparsed', field, { text: read.text, doubt });
  }
  return { ...named, rung: 'claimed', value, source: fieldSource(field, read, reading), since: null };
}

interface Unsure {
  text: string | null;
  doubt: Doubt | null;
  other?: string;
}

function unseen(
  named: Named,
  status: Unreadable,
  field: string | null,
  unsure: Unsure = { text: null, doubt: null },
): Fact {
  return { ...named, rung: 'unseen', value: null, source: { kind: 'none', status, field, ...unsure }, since: null };
}

type Readable = Extract<FieldReading, { label: string | null }>;

function blank(named: Named, field: string, read: Readable, reading: Reading): Fact {
  return { ...named, rung: 'blank', value: null, source: fieldSource(field, read, reading), since: null };
}

function fieldSource(field: string, { label, surface, text }: Readable, reading: Reading): FactSource {
  return { kind: 'field', crm: reading.opportunity.crm, field, label, surface, text };
}
