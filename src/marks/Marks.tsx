import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '@/src/day';
import type { DayStyle } from '@/src/day-style';
import type { KnownDeal } from '@/src/deal/known-deal';
import { Shape } from '@/src/ui/Shape';
import type { ScrollArea } from './scroll-area';
import type { Spot } from './spots';
import { MARK_WORDS, markSentence, nameOf } from './words';

/** One mark as it is drawn. `key` stands for the element of the page beside which it stands. */
export interface Mark {
  key: number;
  deal: KnownDeal;
  spot: Spot;
  /** What it is scrolled in; null where it stays where it is, or is placed anew in each frame. */
  area: ScrollArea | null;
}

interface MarksProps {
  marks: readonly Mark[];
  today: Day;
  dayStyle: DayStyle;
}

/** The verdicts beside the names, drawn above the page. */
export function Marks({ marks, ...when }: MarksProps): JSX.Element {
  const groups = Map.groupBy(marks, ({ area }) => area);
  return (
    <>
      {[...groups].map(([area, inside]) =>
        area ? (
          <Scrolled key={area.key} area={area} marks={inside} {...when} />
        ) : (
          <ul key="fixed" class="theme on-page marks" aria-label={MARK_WORDS.marks}>
            <Each marks={inside} {...when} />
          </ul>
        ),
      )}
    </>
  );
}

/** Marks that the browser moves with a scroll area: nothing runs in the page for that, and they never lag behind. */
function Scrolled({ area, marks, ...when }: MarksProps & { area: ScrollArea }): JSX.Element {
  const { element, range, scrolled, box } = area;
  const listRef = useRef<HTMLUListElement | null>(null);
  const movesRef = useRef<Animation | null>(null);
  useLayoutEffect(() => {
    const timeline = new ScrollTimeline({ source: element, axis: 'y' });
    const moves = listRef.current?.animate(keyframesOf(0), { timeline, fill: 'both' }) ?? null;
    movesRef.current = moves;
    return () => moves?.cancel();
  }, [element]);
  useLayoutEffect(() => {
    const effect = movesRef.current?.effect;
    if (effect instanceof KeyframeEffect) effect.setKeyframes(keyframesOf(range));
  }, [element, range]);
  const { top, right, bottom, left } = box;
  const clip = `inset(${top}px ${innerWidth - right}px ${Math.max(0, innerHeight - bottom)}px ${left}px)`;
  return (
    <div class="scrolled" style={{ 'clip-path': clip }}>
      <ul
        class="theme on-page marks"
        aria-label={MARK_WORDS.marks}
        ref={listRef}
        // Until the timeline runs, which is from the next frame on.
        style={{ transform: `translateY(${-scrolled}px)` }}
      >
        <Each marks={marks} {...when} />
      </ul>
    </div>
  );
}

function keyframesOf(range: number): Keyframe[] {
  return [{ transform: 'translateY(0)' }, { transform: `translateY(${-range}px)` }];
}

function Each({ marks, today, dayStyle }: MarksProps): JSX.Element {
  return (
    <>
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
    </>
  );
}

function styleOf({ left, top, cut }: Spot): Readonly<Record<string, string>> {
  const whole = cut.top + cut.right + cut.bottom + cut.left === 0;
  return {
    transform: `translate(${left}px, ${top}px)`,
    'clip-path': whole ? 'none' : `inset(${cut.top}px ${cut.right}px ${cut.bottom}px ${cut.left}px)`,
  };
}
