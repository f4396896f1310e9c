import type { Details } from '@/src/overlay/details';
import { FieldsSheet } from './fields/FieldsSheet';
import { Picking } from './fields/Picking';
import { LastingShield } from './fields/Shield';
import { FormatLine } from './FormatLine';
import { FormatQuestion } from './FormatQuestion';
import { HowRead } from './HowRead';
import { OutcomeWhy } from './OutcomeWhy';
import { ReportText } from './ReportText';
import { SignalWhy } from './SignalWhy';

export const DETAILS: Details = {
  OutcomeWhy,
  SignalWhy,
  HowRead,
  ReportText,
  FormatQuestion,
  FormatLine,
  FieldsSheet,
  Picking,
  LastingShield,
};
