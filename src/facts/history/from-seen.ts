import { dayOf, daysBetween, type Day } from '@/src/day';
import type { FieldValue } from '@/src/crm/reading';
import { CATALOGUE, type Catalogue, type FactId, type StandardFact } from '../catalogue';
import { convert } from '../convert';
import type { Fact, FactHistory, FactValue, FieldMap } from '../facts';
import type { Named } from '../from-page';
import type { SeenDeal, SeenValue } from './seen';

export type Histories = ReadonlyMap<FactId, FactHistory>;

/** The history of each fact of which some field was seen. */
export function historyOf(seen: SeenDeal, fieldMap: FieldMap, catalogue: Catalogue): Histories {
  const since = dayOf(new Date(seen.first));
  const histories = new Map<FactId, FactHistory>();
  for (const [id, entry] of catalogue) {
    // One field alone tells a fact's story: the best of those that were ever seen.
    const field = (fieldMap[id] ?? []).find((name) => Object.hasOwn(seen.fields, name));
    const values = field === undefined ? [] : factValues({ id, entry }, seen.fields[field] ?? []);
    if (values.length > 0) histories.set(id, { since, complete: false, changes: changesIn(values) });
  }
  return histories;
}

interface SeenFact {
  value: FactValue | null;
  day: Day;
}

/** What the values of a field meant; those whose words were not understood are left out. */
function factValues(named: Named, values: readonly SeenValue[]): readonly SeenFact[] {
  return values.flatMap(({ value, first }) => {
    const meant = value === null ? 'blank' : meaningOf(named, value);
    return meant === 'unparsed' ? [] : [{ value: meant === 'blank' ? null : meant, day: dayOf(new Date(first)) }];
  });
}

function meaningOf(named: Named, value: FieldValue): ReturnType<typeof convert> {
  const text = value.type === 'text' ? value.text : '';
  return convert(named, { status: 'value', value, text, surface: 'field', hook: '', label: null });
}

/** Each change once, on the first day on which it was seen. Two texts with one meaning are no change. */
function changesIn(values: readonly SeenFact[]): FactHistory['changes'] {
  const changes: { day: Day; from: FactValue | null; to: FactValue | null }[] = [];
  let before = values[0]?.value ?? null;
  for (const { value, day } of values.slice(1)) {
    if (JSON.stringify(value) !== JSON.stringify(before)) changes.push({ day, from: before, to: value });
    before = value;
  }
  return changes;
}

/** Where a stage, by its text, stands in the process, counted from 0; null for one that it does not have. */
export type StageOrder = (stage: string) => number | null;

/**
 * What the histories of some facts say by themselves. Counts are of what was seen: there may have been more before, or
 * between two looks at the page.
 */
export function factsFromHistory(histories: Histories, orderOf: StageOrder): readonly Fact[] {
  const closeDate = histories.get('closeDate');
  const stage = histories.get('stage');
  const amount = histories.get('amount');
  return [
    ...(closeDate ? [counted('closeDateMoves', closeDate, movesLater(closeDate).length)] : []),
    ...(closeDate ? [counted('closeDateMovedDays', closeDate, movedDays(closeDate))] : []),
    ...(stage ? stageFacts(stage, orderOf) : []),
    ...(amount ? [counted('amountShrunk', amount, shrunk(amount))] : []),
  ];
}

function movesLater({ changes }: FactHistory): readonly number[] {
  return changes.flatMap(({ from, to }) => {
    const days = from?.type === 'date' && to?.type === 'date' ? daysBetween(from.day, to.day) : 0;
    return days > 0 ? [days] : [];
  });
}

/** From the first date that was seen to the last one; moves to an earlier date are taken off. */
function movedDays({ changes }: FactHistory): number {
  const days = changes.map(({ from, to }) =>
    from?.type === 'date' && to?.type === 'date' ? daysBetween(from.day, to.day) : 0,
  );
  return Math.max(
    0,
    days.reduce((sum, moved) => sum + moved, 0),
  );
}

function stageFacts(history: FactHistory, orderOf: StageOrder): readonly Fact[] {
  const steps = history.changes.flatMap(({ from, to }) => {
    const [before, after] = [from, to].map((value) => (value?.type === 'text' ? orderOf(value.text) : null));
    return before == null || after == null ? [] : [after - before];
  });
  const latest = history.changes.at(-1);
  return [
    counted(
      'stagesSkipped',
      history,
      steps.reduce((sum, step) => sum + Math.max(0, step - 1), 0),
    ),
    counted('stageReturns', history, steps.filter((step) => step < 0).length),
    ...(latest ? [fact('stageEntered', history, { type: 'date', day: latest.day })] : []),
  ];
}

/** By how many per cent the amount lies below the highest that was seen. */
function shrunk({ changes }: FactHistory): number {
  const amounts = changes.flatMap(({ from, to }, index) => (index === 0 ? [from, to] : [to]));
  const known = amounts.flatMap((value) => (value?.type === 'money' ? [value.amount] : []));
  const [highest, now] = [Math.max(0, ...known), known.at(-1)];
  return now === undefined || highest === 0 ? 0 : Math.round(((highest - now) / highest) * 100);
}

function counted(id: StandardFact, history: FactHistory, number: number): Fact {
  return fact(id, history, { type: 'number', number, ...(history.complete ? {} : { orMore: true }) });
}

function fact(id: StandardFact, { since }: FactHistory, value: FactValue): Fact {
  return { id, entry: CATALOGUE[id], rung: 'claimed', value, source: { kind: 'seen', since }, since };
}
