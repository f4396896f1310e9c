import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import type { DealCondition } from '@/src/deal/condition';
import { dueConditions } from '@/src/overlay/desk/agreeing';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { MakeLastAsk } from '@/src/overlay/MakeLastAsk';
import { removeCondition, sentenceOf, trueDay } from './agreed';
import { CONDITION_WORDS } from './words';

/** What was agreed beforehand and has come true, above the verdict: the first to leave by, else the first to come back. */
export function CameTrue(): JSX.Element | null {
  const { model } = useDeskContext();
  const due = dueConditions(model);
  const first = due.find(({ kind }) => kind === 'exit') ?? due[0];
  return first ? <One condition={first} others={due.length - 1} /> : null;
}

function One({ condition, others }: { condition: DealCondition; others: number }): JSX.Element {
  const desk = useDeskContext();
  const id = useId();
  const exit = condition.kind === 'exit';
  const { page } = desk.model;
  const next = page.kind === 'judged' ? page.assessment.next : null;
  return (
    <section class="question last-ask" aria-labelledby={id} data-came-true={condition.kind}>
      <h3 id={id}>{exit ? CONDITION_WORDS.exitTitle : CONDITION_WORDS.againTitle}</h3>
      <p>{CONDITION_WORDS.said(sentenceOf(desk, condition), trueDay(desk, condition) ?? '')}</p>
      <p class="small quiet">{exit ? CONDITION_WORDS.exitHint : CONDITION_WORDS.againHint}</p>
      {others > 0 && <p class="small quiet">{CONDITION_WORDS.more(others)}</p>}
      <div class="choices">
        {exit && next !== null && <MakeLastAsk next={next} />}
        <button class="button" onClick={() => void removeCondition(desk, condition)}>
          {exit ? CONDITION_WORDS.stay : CONDITION_WORDS.dismiss}
        </button>
      </div>
    </section>
  );
}
