import type { Doubt, FieldReading, FieldType, FieldValue } from '@/src/crm/reading';
import { text, type Lightning, type LightningField } from '@/tests/browser/support/lightning';

/** A field of a test page: how it is drawn, what it is wanted as, and what it has to be read as. */
export interface Row {
  readonly api: string;
  readonly type: FieldType;
  readonly draw: (lightning: Lightning) => LightningField;
  readonly reads: FieldReading;
}

interface RowMaking {
  readonly api: string;
  readonly label?: string;
  readonly type?: FieldType;
  readonly markup: string | ((lightning: Lightning) => string);
}

/** What a field with a holder is read as. */
export function held(
  api: string,
  label: string,
  text_: string,
): { text: string; label: string; hook: string; surface: 'field' } {
  return {
    text: text_,
    label,
    hook: `[data-target-selection-name="sfdc:RecordField.Opportunity.${api}"]`,
    surface: 'field',
  };
}

/** A field with a value. Without `shown` its text is the value's. */
export function row({ api, label = api, type = 'text', markup }: RowMaking, value: FieldValue, shown?: string): Row {
  const said = shown ?? (value.type === 'text' ? value.text : '');
  return {
    api,
    type,
    draw: (lightning) => ({ api, label, value: typeof markup === 'string' ? markup : markup(lightning) }),
    reads: { status: 'value', value, ...held(api, label, said) },
  };
}

export function textRow(api: string, said: string, label = api): Row {
  return row({ api, label, markup: text(said) }, { type: 'text', text: said });
}

export function emptyRow(api: string, markup = text('')): Row {
  const draw = (): LightningField => ({ api, label: api, value: markup });
  return { api, type: 'text', draw, reads: { status: 'empty', ...held(api, api, '') } };
}

/** A field whose text has no certain value. */
export function unparsedRow(
  api: string,
  type: 'date' | 'money' | 'number',
  said: string,
  doubt: Doubt = type === 'date' ? 'date-order' : 'decimal-sign',
): Row {
  const draw = (): LightningField => ({ api, label: api, value: text(said) });
  return { api, type, draw, reads: { status: 'unparsed', doubt, ...held(api, api, said) } };
}

export function lookupRow(api: string, name: string, id: string, object: string, tag?: string): Row {
  const markup = (lightning: Lightning): string => {
    const lookup = lightning.lookup(name, id, object);
    return tag === undefined ? lookup : lightning.component(tag, () => `<div>${lookup}</div>`);
  };
  return row({ api, markup }, { type: 'text', text: name, recordId: id.slice(0, 15) });
}

export function dateRow(api: string, said: string, day: `${number}-${number}-${number}`, label = api): Row {
  return row({ api, label, type: 'date', markup: text(said) }, { type: 'date', day }, said);
}

export function moneyRow(said: string, amount: number, currency: string | null, label = 'Amount'): Row {
  const markup = (lightning: Lightning): string =>
    lightning.component('sfa-output-opportunity-amount', () => text(said));
  return row(
    { api: 'Amount', label, type: 'money', markup },
    { type: 'money', amount, currency, rounded: false },
    said,
  );
}

/** The stage as its field shows it; what the path says of it comes before that. */
export function stageRow(said: string): Row {
  const markup = (lightning: Lightning): string =>
    lightning.component('sfa-output-stage-name', () => `<span>${said}</span>`);
  return row({ api: 'StageName', markup }, { type: 'text', text: said });
}

/** A field that is being edited. */
export function editedRow(api: string): Row {
  return {
    api,
    type: 'text',
    draw: () => ({ api, label: api, value: null, editing: true }),
    reads: { status: 'editing' },
  };
}

/** A field that is there, and its value is not, or nothing of it that can be read. */
export function loadingRow(api: string, markup: string | null = null): Row {
  return { api, type: 'text', draw: () => ({ api, label: api, value: markup }), reads: { status: 'loading' } };
}

export const NAME = textRow('Name', 'Brightwater');
export const STAGE = stageRow('Qualification');
const ACCOUNT = lookupRow('AccountId', 'Brightwater Utilities', '001Qy0000000011IAA', 'Account');
export const OWNER = lookupRow('OwnerId', 'Dana Whitfield', '005Qy0000000421IAA', 'User', 'force-owner-lookup');
const AMOUNT = moneyRow('€84,500.50', 84_500.5, 'EUR');
const CLOSE_DATE = dateRow('CloseDate', '12/31/2026', '2026-12-31');
export const NEXT_STEP = textRow('NextStep', 'Recap with the depot manager');
export const ROWS: readonly Row[] = [NAME, ACCOUNT, STAGE, AMOUNT, CLOSE_DATE, OWNER, NEXT_STEP];
