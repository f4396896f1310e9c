import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { limitTop, useDrag } from './arrangement';
import type { Arrangement } from './arrangement';
import { WORDS } from './words';

/** One press of an arrow key, px. */
const STEP = 24;

interface EdgeTabProps {
  arrangement: Arrangement;
  /** The tab itself. */
  tab: RefObject<HTMLButtonElement | null>;
  onOpen(): void;
  children: ComponentChildren;
}

/** A tab at the edge of the window. A click opens what it stands for, dragging or the arrow keys move it. */
export function EdgeTab({ arrangement, tab, onOpen, children }: EdgeTabProps): JSX.Element {
  const { layout, preview, settle } = arrangement;
  const hint = useId();
  const fromRef = useRef(layout.top);
  const draggedRef = useRef(false);
  const topAt = (top: number): number => limitTop(top, tab.current?.offsetHeight ?? 0, innerHeight);
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
      ref={tab}
      title={WORDS.unfold}
      aria-describedby={hint}
      {...drag}
      onPointerDown={(event) => {
        fromRef.current = topAt(layout.top);
        draggedRef.current = false;
        drag.onPointerDown(event);
      }}
      onClick={() => {
        if (!draggedRef.current) onOpen();
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
      {children}
      <span class="heard" id={hint}>
        {WORDS.moveHint}
      </span>
    </button>
  );
}
