import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { UNKNOWN_FORMAT, type FieldReading } from '@/src/crm/reading';
import { dayOf } from '@/src/day';
import { fieldMapOf } from '@/src/facts/field-map';
import { wantedFields } from '@/src/facts/wanted';
import type { ReadField } from './compare';

/** On each value element that Salesforce's page objects found: its number (see `driven/value-element.ts`). */
const SEEN = 'data-seen-by-referee';

/** What our reader reports of the page, as JSON, since it goes out through the debugging protocol. */
export function read(address: string): string {
  const opportunity = salesforceReader.opportunityAt(new URL(address));
  if (!opportunity) return JSON.stringify({ obstacle: 'no-opportunity' });
  const asked = {
    fields: wantedFields(fieldMapOf('salesforce'), STANDARD_CATALOGUE),
    format: UNKNOWN_FORMAT,
    today: dayOf(new Date()),
  };
  const result = salesforceReader.read(document, opportunity, asked);
  if (!result.ok) return JSON.stringify({ obstacle: result.obstacle });
  const { fields, notices } = result.reading;
  const tab = notices.find(({ notice }) => notice === 'tab-not-opened');
  return JSON.stringify({
    fields: [...fields].map(([name, field]) => reported(name, field)),
    stage: stageOf(fields.get('StageName')),
    unopenedTab: tab && 'tab' in tab ? tab.tab : null,
  });
}

/** The stage's API value, which only the path has; null when it was read from somewhere else. */
function stageOf(field: FieldReading | undefined): string | null {
  if (field?.status !== 'value' || field.surface !== 'path' || field.value.type !== 'text') return null;
  return field.value.text;
}

function reported(name: string, field: FieldReading): ReadField {
  const found = 'text' in field ? field : { text: null, label: null, surface: null };
  const seen = salesforceReader.locate(document, name)?.querySelector(`[${SEEN}]`)?.getAttribute(SEEN);
  const { text, label, surface } = found;
  return { name, status: field.status, text, label, surface, standsIn: seen == null ? null : Number(seen) };
}

/** Changes three fields behind the referee's back: one's text, one's label, and the hook of one. */
export function plant(text: string, label: string, hook: string): void {
  within(text, `[${SEEN}]`).replaceChildren('planted');
  within(label, '.test-id__field-label').replaceChildren('planted');
  holder(hook).removeAttribute('data-target-selection-name');
}

function within(name: string, selector: string): Element {
  const found = holder(name).querySelector(selector);
  if (!found) throw new Error(`${name} has no ${selector}.`);
  return found;
}

function holder(name: string): Element {
  const found = salesforceReader.locate(document, name);
  if (!found) throw new Error(`${name} is not on the page.`);
  return found;
}
