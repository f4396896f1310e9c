import type { Day } from '@/src/day';
import type { Stored } from '@/tests/crm/deals';
import { dayText, moneyText, momentText } from './display';
import type { FieldSpec } from './fields';
import type { Options } from './options';
import { choiceText } from './wording';

/** What the client script needs to show one value; like Lightning it gets display texts, never raw dates or money. */
export interface ShownValue {
  text?: string;
  number?: number;
  checked?: boolean;
  link?: { name: string; href: string };
}

/** A stored value as the page shows it; an empty object for an empty field. */
export function shownValue(field: FieldSpec, stored: Stored | null, today: Day, options: Options): ShownValue {
  if (stored === null) return {};
  if ('text' in stored) return { text: isChoice(field) ? choiceText(stored.text, options.lang) : stored.text };
  if ('money' in stored) return { text: moneyText(stored.money, stored.currency, options.locale) };
  if ('number' in stored) return { number: stored.number };
  if ('id' in stored) return { link: { name: stored.name, href: recordPath(stored.id) } };
  if ('day' in stored) {
    return { text: (field.kind === 'modstamp' ? momentText : dayText)(today, stored.day, options.locale) };
  }
  return field.kind === 'checkbox' ? { checked: stored.flag } : { text: typeText(stored.flag, options) };
}

/** The address path of a record, with the object that the id's prefix stands for. */
export function recordPath(id: string): string {
  const objects: Readonly<Record<string, string>> = { '001': 'Account', '003': 'Contact', '005': 'User' };
  return `/lightning/r/${objects[id.slice(0, 3)] ?? 'Opportunity'}/${id}/view`;
}

function isChoice(field: FieldSpec): boolean {
  return field.kind === 'picklist' || field.kind === 'forecast' || field.kind === 'stage';
}

/** Type is the one picklist that the deals store as a flag. */
function typeText(isNew: boolean, options: Options): string {
  return choiceText(isNew ? 'New Customer' : 'Existing Customer - Upgrade', options.lang);
}
