import type { DealCondition } from '@/src/deal/condition';
import { writeDay } from '@/src/day-style';
import { dayOf, type Day } from '@/src/day';
import { ADD_CONDITION, conditionPlace } from '@/src/overlay/desk/agreeing';
import type { Desk } from '@/src/overlay/desk/desk';
import { conditionInWords } from '@/src/language/agreed';
import { CONDITION_WORDS } from './words';

/** What was agreed, as one sentence without its end. */
export function sentenceOf(desk: Desk, condition: DealCondition): string {
  const { today, dayStyle } = desk.model;
  const day = (one: Day): string => writeDay(one, today, dayStyle);
  return conditionInWords(condition, { fact: desk.factLabel, day });
}

/** The day on which it came true; null as long as it has not. */
export function trueDay({ model: { today, dayStyle } }: Desk, { trueAt }: DealCondition): string | null {
  return trueAt === null ? null : writeDay(dayOf(new Date(trueAt)), today, dayStyle);
}

/** Removes it, and says so where it can be undone. */
export async function removeCondition(desk: Desk, condition: DealCondition): Promise<void> {
  const { conditions } = desk.actions;
  await desk.say(conditions.remove(condition), {
    says: CONDITION_WORDS.removed,
    undo: () => conditions.save(condition),
    from: conditionPlace(condition.id),
    after: ADD_CONDITION,
  });
}
