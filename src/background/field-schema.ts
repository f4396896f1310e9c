import * as v from 'valibot';
import { FACT_IDS, isAddedFact } from '@/src/facts/catalogue';
import { FIELD_FILE, FIELD_FILE_VERSION, type FieldFile, type ReadFieldFile } from '@/src/facts/field-file';
import { OPPORTUNITY_OBJECT } from '@/src/facts/own-fields';
import { fieldNames } from '@/src/schema/record-schema';
import type { Org } from '@/src/crm/reading';

const FACTS: ReadonlySet<string> = new Set(FACT_IDS);

/** Its shape. The names of facts are checked apart: some names are left out by a schema without a word. */
const file = v.strictObject({
  kind: v.literal(FIELD_FILE, 'this is no file of fields'),
  version: v.literal(FIELD_FILE_VERSION, `only version ${FIELD_FILE_VERSION} can be read`),
  crm: v.picklist(['salesforce', 'hubspot'], 'no such CRM'),
  org: v.pipe(v.string('has to be a text'), v.minLength(1, 'is empty'), v.maxLength(100, 'is too long')),
  object: v.picklist(Object.values(OPPORTUNITY_OBJECT), 'no such kind of record'),
  map: v.record(v.string(), fieldNames, 'has to hold the fields of each fact'),
});

/** Reads a file of fields for an organisation. It is taken whole or refused whole, with all that is wrong in it. */
export function readFieldFile(text: string, { crm }: Org): ReadFieldFile {
  const json = parseJson(text);
  if (!isObject(json)) return { ok: false, problems: ['This is no file of fields, or a part of it is missing.'] };
  const parsed = v.safeParse(file, json);
  const problems = [
    ...(parsed.success ? foreign(parsed.output, crm) : parsed.issues.map(problemOf)),
    ...unknownFacts(json['map']),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, file: parsed.output };
}

function unknownFacts(map: unknown): readonly string[] {
  const names = isObject(map) ? Object.keys(map) : [];
  return names
    .filter((name) => !FACTS.has(name) && !isAddedFact(name))
    .map((name) => `map.${name}: no fact is called “${name}”`);
}

function foreign(read: Pick<FieldFile, 'crm' | 'object'>, crm: Org['crm']): string[] {
  if (read.crm !== crm) return ['crm: the file is for the other CRM'];
  return read.object === OPPORTUNITY_OBJECT[crm] ? [] : ['object: this CRM has no such kind of record'];
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'file';
  if (issue.received === 'undefined') return `${path}: is missing`;
  return `${path}: ${issue.expected === 'never' ? 'is not known' : issue.message}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
