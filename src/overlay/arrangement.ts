import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { WIDTH } from '@/src/settings/sidebar-layout';
import type { SidebarLayout } from '@/src/settings/sidebar-layout';

/** Where the sidebar stands now, and how to change that. */
export interface Arrangement {
  layout: SidebarLayout;
  /** While a handle is dragged: drawn at once, kept only by the `settle` that follows. */
  preview(change: Partial<SidebarLayout>): void;
  settle(change: Partial<SidebarLayout>): void;
  /** True after the seller arranged it here; another tab or the shortcut leaves the focus where it is. */
  byHandRef: RefObject<boolean>;
}

/** Holds the layout while it is being changed, so that dragging does not wait for storage. */
export function useArrangement(kept: SidebarLayout, arrange: (layout: SidebarLayout) => void): Arrangement {
  const [layout, setLayout] = useState(kept);
  const latestRef = useRef(layout);
  const byHandRef = useRef(false);
  const preview = (change: Partial<SidebarLayout>): void => {
    latestRef.current = { ...latestRef.current, ...change };
    setLayout(latestRef.current);
  };
  // As it is drawn: by the next frame another key may have been pressed, and would be undone.
  useLayoutEffect(() => {
    latestRef.current = kept;
    // What was kept at first is drawn already: this draws nothing anew then.
    setLayout(kept);
  }, [kept]);
  return {
    layout,
    preview,
    byHandRef,
    settle: (change) => {
      byHandRef.current = true;
      preview(change);
      arrange(latestRef.current);
    },
  };
}

export function limitWidth(width: number): number {
  return Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(width)));
}

/** Distance from the top edge of the window, so that a tab of this height stays inside. */
export function limitTop(top: number, tabHeight: number, windowHeight: number): number {
  return Math.max(0, Math.min(Math.round(top), windowHeight - tabHeight));
}

interface DragHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerCancel(event: PointerEvent): void;
}

/** A pointer that moved less than this many pixels has clicked. */
const CLICK_SLACK = 4;

/**
 * Pointer handlers of something draggable. `moved` hears the way from the start in pixels; `dropped` is called after a
 * drag and not after a click.
 */
export function useDrag(moved: (x: number, y: number) => void, dropped: () => void): DragHandlers {
  const startRef = useRef<{ x: number; y: number; far: boolean } | null>(null);
  const end = (): void => {
    if (startRef.current?.far === true) dropped();
    startRef.current = null;
  };
  return {
    onPointerDown: (event) => {
      startRef.current = { x: event.clientX, y: event.clientY, far: false };
    },
    onPointerMove: (event) => {
      if (startRef.current === null) return;
      const x = event.clientX - startRef.current.x;
      const y = event.clientY - startRef.current.y;
      if (!startRef.current.far && Math.hypot(x, y) < CLICK_SLACK) return;
      // Captured only now: a captured pointer's click would go to the handle even when it was meant for a button in it.
      if (!startRef.current.far) capture(event);
      startRef.current.far = true;
      moved(x, y);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function capture(event: PointerEvent): void {
  if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
}
