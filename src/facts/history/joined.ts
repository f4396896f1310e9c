import { dayOf, type Day } from '@/src/day';
import type { FieldValue } from '@/src/crm/reading';
import type { FactHistory, FactValue } from '../facts';
import type { Told } from './told';

/** Where a stage, by its text, stands in the process, counted from 0; null for one that it does not have. */
export type StageOrder = (stage: string) => number | null;

/** What a fact was from a day on; null for an empty field. */
interface PastFact {
  value: FactValue | null;
  day: Day;
}

/** What a fact was seen to be, with the moment at which it was first seen, in ms since the epoch. */
export interface SeenFact extends PastFact {
  at: number;
}

interface Joining {
  stageOrder: StageOrder;
  today: Day;
  meaning(value: FieldValue | null): FactValue | null | undefined;
}

/**
 * The history of a fact by what the page told of it, with what was seen before that reaches back and after it was told
 * last. What was seen in between it tells itself, so nothing counts twice. Null where the two cannot be held against each
 * other, or what was told is not understood.
 */
export function joinedHistory(told: Told, seen: readonly SeenFact[], joining: Joining): FactHistory | null {
  const past = pastOf(told, joining);
  const [first] = past;
  const newest = past.at(-1);
  if (!first || !newest) return null;
  const shown = dayOf(new Date(told.at)) === joining.today ? null : dayOf(new Date(told.at));
  const source = { told: { list: told.list, shown } };
  if (told.list === 'date-entered') return datesHistory(told, past, seen.at(-1), joining, source);
  const earlier = told.complete ? [] : seen.filter(({ day, at }) => at <= told.at && day < first.day);
  const later = seen.filter(({ at }) => at > told.at);
  const [next] = later;
  if (next && !isComparable(newest.value, next.value, joining)) return null;
  const before = earlier.at(-1);
  const joined = before && isComparable(before.value, first.value, joining) ? earlier : [];
  const changes = changesIn([...joined, ...past, ...later]);
  // Nothing was missed where the list was looked at today and nothing else was seen since.
  const isWhole = told.complete && shown === null && later.length === 0;
  return { since: joined[0]?.day ?? first.day, complete: isWhole, changes, ...source };
}

/** What was told, as far back as it is understood. */
function pastOf({ values }: Told, { meaning }: Joining): readonly PastFact[] {
  const past: PastFact[] = [];
  for (const { value, since } of values.toReversed()) {
    const meant = meaning(value);
    if (meant === undefined) break;
    past.push({ value: meant, day: since });
  }
  return past.toReversed();
}

/** Whether it can be told that two values are different: one stage has a name and a text, and perhaps other languages. */
function isComparable(a: FactValue | null, b: FactValue | null, { stageOrder }: Joining): boolean {
  if (a?.type !== 'text' || b?.type !== 'text' || a.text === b.text) return true;
  return stageOrder(a.text) !== null && stageOrder(b.text) !== null;
}

/**
 * The stages of a deal in the order of their dates, of one day in the order of the process. A stage between two that has
 * no date on the page may have been entered or not: then it is not known from where the deal came.
 */
function datesHistory(
  { never = [] }: Told,
  past: readonly PastFact[],
  latest: SeenFact | undefined,
  { stageOrder }: Joining,
  source: Pick<FactHistory, 'told'>,
): FactHistory | null {
  const orderOf = (value: FactValue | null): number | null => (value?.type === 'text' ? stageOrder(value.text) : null);
  const known = past.flatMap((stage) => {
    const order = orderOf(stage.value);
    return order === null ? [] : [{ ...stage, order }];
  });
  const stages = known.toSorted((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1));
  const [first] = stages;
  const last = stages.at(-1);
  // The stage in which the deal is now may have no date on the page: then these do not say when it was entered.
  if (!first || !last || !latest || orderOf(latest.value) !== last.order) return null;
  const skipped = new Set(never.flatMap((stage) => stageOrder(stage) ?? []));
  const changes = stages.slice(1).map((to, index) => {
    const from = stages[index] ?? to;
    const between = Array.from({ length: Math.max(0, to.order - from.order - 1) }, (_, step) => from.order + 1 + step);
    const isCertain = between.every((order) => skipped.has(order));
    return { day: to.day, from: isCertain ? from.value : null, to: to.value };
  });
  return { since: first.day, complete: false, changes, ...source };
}

/** Each change once, on the first day of which it is known. Two texts with one meaning are no change. */
export function changesIn(values: readonly PastFact[]): FactHistory['changes'] {
  const changes: { day: Day; from: FactValue | null; to: FactValue | null }[] = [];
  let before = values[0]?.value ?? null;
  for (const { value, day } of values.slice(1)) {
    if (JSON.stringify(value) !== JSON.stringify(before)) changes.push({ day, from: before, to: value });
    before = value;
  }
  return changes;
}
