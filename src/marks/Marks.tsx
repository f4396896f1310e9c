import type { JSX } from 'preact';
import type { Day } from '@/src/day';
import type { DayStyle } from '@/src/day-style';
import type { KnownDeal } from '@/src/known-deal';
import { Shape } from '@/src/ui/Shape';
import type { Spot } from './spots';
import { MARK_WORDS, markSentence, nameOf } from './words';

/** One mark as it is drawn. `key` stands for the element of the page beside which it stands. */
export interface Mark {
  key: number;
  deal: KnownDeal;
  spot: Spot;
}

interface MarksProps {
  marks: readonly Mark[];
  today: Day;
  dayStyle: DayStyle;
}

/** The verdicts beside the names, drawn above the page. */
export function Marks({ marks, today, dayStyle }: MarksProps): JSX.Element | null {
  if (marks.length === 0) return null;
  return (
    <ul class="theme on-page marks" aria-label={MARK_WORDS.marks}>
      {marks.map(({ key, deal, spot }) => {
        const sentence = markSentence(deal, today, dayStyle);
        return (
          <li
            key={key}
            class="mark"
            data-verdict={deal.verdict}
            data-deal={deal.opportunity.id}
            title={sentence}
            style={styleOf(spot)}
          >
            <Shape name={deal.verdict} />
            <span class="heard">
              {nameOf(deal)}. {sentence}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function styleOf({ left, top, cut }: Spot): Readonly<Record<string, string>> {
  const whole = cut.top + cut.right + cut.bottom + cut.left === 0;
  return {
    transform: `translate(${left}px, ${top}px)`,
    'clip-path': whole ? 'none' : `inset(${cut.top}px ${cut.right}px ${cut.bottom}px ${cut.left}px)`,
  };
}
