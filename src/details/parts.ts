import type { Details } from '@/src/overlay/details';
import { DecisionEntries } from './decisions/DecisionEntries';
import { DecisionPart } from './decisions/DecisionPart';
import { FieldsSheet } from './fields/FieldsSheet';
import { Picking } from './fields/Picking';
import { LastingShield } from './fields/Shield';
import { BetterDeals } from './time/BetterDeals';
import { FormatLine } from './FormatLine';
import { FormatQuestion } from './FormatQuestion';
import { LastAskPart } from './last-ask/LastAskPart';
import { CameTrue } from './conditions/CameTrue';
import { Conditions } from './conditions/Conditions';
import { PeopleList } from './people/PeopleList';
import { ProcessSheet } from './process/ProcessSheet';
import { StageQuestion } from './process/StageQuestion';
import { OutcomeWhy } from './OutcomeWhy';
import { ReportText } from './ReportText';
import { SignalWhy } from './SignalWhy';
import { StillWaiting } from './StillWaiting';

export const DETAILS: Details = {
  OutcomeWhy,
  SignalWhy,
  LastAskPart,
  DecisionPart,
  DecisionEntries,
  Conditions,
  CameTrue,
  PeopleList,
  BetterDeals,
  ReportText,
  FormatQuestion,
  FormatLine,
  FieldsSheet,
  Picking,
  ProcessSheet,
  StageQuestion,
  LastingShield,
  StillWaiting,
};
