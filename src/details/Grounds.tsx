import type { JSX } from 'preact';
import type { Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import type { FactId } from '@/src/facts/catalogue';
import type { Facts } from '@/src/facts/facts';
import { factsIn } from '@/src/process/facts-in';
import { describe } from '@/src/process/sentences';
import { changeSentence, explain } from '@/src/qualify/explain';
import type { Explanation } from '@/src/qualify/explanation';
import { ChooseFields } from '@/src/overlay/ChooseFields';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { ShowFields } from '@/src/overlay/ShowFields';
import { DETAIL_WORDS } from './words';

interface GroundsProps {
  why: Explanation;
  facts: Facts;
  /** Whether to say what would change it. */
  withChange: boolean;
  /** The row that this belongs to. */
  of: string;
}

/** What an answer rests on: its facts with value, age and source, and a way to each field on the page. */
export function Grounds({ why, facts, withChange, of }: GroundsProps): JSX.Element | null {
  const { today, dayStyle } = useDeskContext().model;
  const label = (id: FactId): string => facts.facts.get(id)?.entry.label ?? id;
  const writing = { day: (day: Day) => writeDay(day, today, dayStyle), label };
  const sentences = explain(why.because, writing);
  if (sentences.length === 0) return null;
  const change = withChange ? changeSentence(why, writing) : null;
  const asked = [...new Set(factsIn(why.condition))].flatMap((id) => facts.facts.get(id) ?? []);
  return (
    <section>
      <h4>{DETAIL_WORDS.grounds}</h4>
      <ul class="grounds">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="small quiet">{DETAIL_WORDS.rule(describe(why.condition, label))}</p>
      {change !== null && <p class="small quiet">{change}</p>}
      <ShowFields facts={asked} />
      <ChooseFields facts={asked} from={of} />
    </section>
  );
}
