import type { Day } from '@/src/day';
import type { Deal } from '@/tests/crm/deals';
import { dayText, momentText, moneyText } from './display';
import type { Options } from './options';
import { choiceText } from './wording';

/** A table as Lightning's own one takes it. */
export interface ListTable {
  columns: readonly { fieldName: string; label: string; type: 'text' }[];
  rows: readonly Readonly<Record<string, string>>[];
}

const COLUMNS = [
  { fieldName: 'StageName', label: { en: 'Stage', de: 'Phase' } },
  { fieldName: 'Amount', label: { en: 'Amount', de: 'Betrag' } },
  { fieldName: 'CloseDate', label: { en: 'Close Date', de: 'Schlusstermin' } },
  { fieldName: 'CreatedDate', label: { en: 'Last Modified', de: 'Zuletzt geändert' } },
] as const;

/** Days by which the close date was earlier, at first and after the first push, and how many days ago that was. */
const BEFORE = [
  { earlier: 46, ago: 20 },
  { earlier: 76, ago: 34 },
] as const;

/** The deal's past, the newest first: made in the first stage, and pushed twice by 76 days in all. */
export function stageHistory({ values, stage }: Deal, today: Day, { lang, locale }: Options): ListTable | null {
  const { closeDate, amount } = values;
  if (!closeDate || !('day' in closeDate)) return null;
  const row = (id: number, stageName: string, closes: number, moment: number): Record<string, string> => ({
    id: `008Qy00000000${id}AAA`,
    StageName: choiceText(stageName, lang),
    Amount: amount && 'money' in amount ? moneyText(amount.money, amount.currency, locale) : '',
    CloseDate: dayText(today, closes, locale),
    CreatedDate: momentText(today, moment, locale),
  });
  return {
    columns: COLUMNS.map(({ fieldName, label }) => ({ fieldName, label: label[lang], type: 'text' })),
    rows: [
      row(30, stage.salesforce, closeDate.day, -6),
      ...BEFORE.map(({ earlier, ago }, index) => row(20 - index, 'Prospecting', closeDate.day - earlier, -ago)),
    ],
  };
}
