import type { JSX, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Shape } from '@/src/ui/Shape';
import { limitTop, useDrag } from './arrangement';
import type { Arrangement } from './arrangement';
import { useDeskContext } from './desk';
import type { SidebarPage } from './model';
import { count, VERDICT, WORDS } from './words';

/** One press of an arrow key, px. */
const STEP = 24;

interface FoldedTabProps {
  arrangement: Arrangement;
  /** The tab itself, which unfolds the sidebar. */
  toggle: RefObject<HTMLButtonElement | null>;
}

/** The sidebar folded to the edge: still the verdict and the number of warnings. A click opens, dragging moves it. */
export function FoldedTab({ arrangement: { layout, preview, settle }, toggle }: FoldedTabProps): JSX.Element {
  const { page } = useDeskContext().model;
  const hint = useId();
  const fromRef = useRef(layout.top);
  const draggedRef = useRef(false);
  const topAt = (top: number): number => limitTop(top, toggle.current?.offsetHeight ?? 0, innerHeight);
  const drag = useDrag(
    (_, y) => {
      draggedRef.current = true;
      preview({ top: topAt(fromRef.current + y) });
    },
    () => settle({}),
  );
  const steps: Readonly<Record<string, number>> = { ArrowUp: -STEP, ArrowDown: STEP };
  return (
    <button
      class="tab"
      ref={toggle}
      title={WORDS.unfold}
      aria-describedby={hint}
      {...drag}
      onPointerDown={(event) => {
        fromRef.current = topAt(layout.top);
        draggedRef.current = false;
        drag.onPointerDown(event);
      }}
      onClick={() => {
        if (!draggedRef.current) settle({ folded: false });
        draggedRef.current = false;
      }}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        settle({ top: topAt(topAt(layout.top) + step) });
      }}
    >
      <span class="heard">{WORDS.sidebar}: </span>
      <TabContent page={page} />
      <span class="heard" id={hint}>
        {WORDS.moveHint}
      </span>
    </button>
  );
}

function TabContent({ page }: { page: SidebarPage }): JSX.Element {
  if (page.kind !== 'judged') {
    return <span class="tab-word">{page.kind === 'waiting' ? WORDS.reading : WORDS.sidebar}</span>;
  }
  const { verdict, signals } = page.assessment;
  const raised = signals.filter(({ state }) => state === 'raised').length;
  return (
    <>
      <span class="badge">
        <Shape name={verdict} />
      </span>
      <span class="tab-word">{VERDICT[verdict]}</span>
      {raised > 0 && (
        <span class="tab-count">
          <Shape name="red" />
          <span aria-hidden="true">{raised}</span>
          <span class="heard">{count(raised, 'walk-away signal', 'walk-away signals')}</span>
        </span>
      )}
    </>
  );
}
