import { UNKNOWN_FORMAT, type FieldReading, type PageNotice, type Reading } from '@/src/crm/reading';

/** A reading whose fields show these texts. */
export function readingOf(texts: Readonly<Record<string, string>>, notices: readonly PageNotice[] = []): Reading {
  const fields = new Map(Object.entries(texts).map(([name, text]) => [name, textField(text)]));
  return {
    opportunity: { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' },
    fields,
    format: UNKNOWN_FORMAT,
    notices,
  };
}

export function textField(text: string): FieldReading {
  return { status: 'value', value: { type: 'text', text }, text, surface: 'field', hook: 'h', label: null };
}
