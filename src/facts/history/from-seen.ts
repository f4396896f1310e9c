import { dayOf, daysBetween, type Day } from '@/src/day';
import type { FieldValue } from '@/src/crm/reading';
import { CATALOGUE, type Catalogue, type FactId, type Named, type StandardFact } from '../catalogue';
import { convert } from '../convert';
import type { Fact, FactHistory, FactSource, FactValue, FieldMap } from '../facts';
import { changesIn, joinedHistory, type SeenFact, type StageOrder } from './joined';
import type { SeenDeal, SeenValue } from './seen';

export type Histories = ReadonlyMap<FactId, FactHistory>;

/** What it takes to join what was seen with what the page told: the order of stages, and the day. */
interface Joining {
  stageOrder: StageOrder;
  today: Day;
}

/** The history of each fact of which some field was seen, or told of by the page. */
export function historyOf(seen: SeenDeal, fieldMap: FieldMap, catalogue: Catalogue, joining: Joining): Histories {
  const since = dayOf(new Date(seen.first));
  const histories = new Map<FactId, FactHistory>();
  for (const [id, entry] of catalogue) {
    const named = { id, entry };
    // One field alone tells a fact's story: the best of those that were ever seen.
    const field = (fieldMap[id] ?? []).find((name) => Object.hasOwn(seen.fields, name) || isTold(seen, name));
    if (field === undefined) continue;
    const values = factValues(named, Object.hasOwn(seen.fields, field) ? (seen.fields[field] ?? []) : []);
    const watched = values.length > 0 ? { since, complete: false, changes: changesIn(values) } : null;
    const told = isTold(seen, field) ? (seen.told?.[field] ?? null) : null;
    const history = (told && joinedHistory(told, values, { ...joining, meaning: meaningIn(named) })) ?? watched;
    if (history) histories.set(id, preferred(history, watched));
  }
  return histories;
}

function isTold({ told }: SeenDeal, field: string): boolean {
  return told !== undefined && Object.hasOwn(told, field);
}

/** Dates of stages tell of each stage once. Where more changes were seen than they can tell of, they tell too little. */
function preferred(history: FactHistory, watched: FactHistory | null): FactHistory {
  const tellsLess = history.told?.list === 'date-entered' && watched && watched.changes.length > history.changes.length;
  return tellsLess ? watched : history;
}

/** What the values of a field meant; those whose words were not understood are left out. */
function factValues(named: Named, values: readonly SeenValue[]): readonly SeenFact[] {
  const meaning = meaningIn(named);
  return values.flatMap(({ value, first }) => {
    const meant = meaning(value);
    return meant === undefined ? [] : [{ value: meant, day: dayOf(new Date(first)), at: first }];
  });
}

/** What a value of a field means as a fact; undefined where its words are not understood. */
function meaningIn(named: Named): (value: FieldValue | null) => FactValue | null | undefined {
  return (value) => {
    if (value === null) return null;
    const text = value.type === 'text' ? value.text : '';
    const meant = convert(named, { status: 'value', value, text, surface: 'field', hook: '', label: null });
    return meant === 'blank' ? null : meant === 'unparsed' ? undefined : meant;
  };
}

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
  // What never changed in all of its time was there from the beginning.
  const entered = history.changes.at(-1)?.day ?? (history.complete ? history.since : undefined);
  return [
    counted(
      'stagesSkipped',
      history,
      steps.reduce((sum, step) => sum + Math.max(0, step - 1), 0),
    ),
    counted('stageReturns', history, steps.filter((step) => step < 0).length),
    ...(entered ? [fact('stageEntered', history, { type: 'date', day: entered })] : []),
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

function fact(id: StandardFact, { since, told }: FactHistory, value: FactValue): Fact {
  const source: FactSource = told ? { kind: 'told', since, ...told } : { kind: 'seen', since };
  return { id, entry: CATALOGUE[id], rung: 'claimed', value, source, since };
}
