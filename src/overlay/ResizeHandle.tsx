import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { WIDTH } from '@/src/settings/sidebar-layout';
import { limitWidth, useDrag } from './arrangement';
import type { Arrangement } from './arrangement';
import { WORDS } from './words';

/** One press of an arrow key, px. */
const STEP = 16;

/** The inner edge of the sidebar: drag it, press it for the next of three widths, or use the arrow keys. */
export function ResizeHandle({ arrangement: { layout, preview, settle } }: { arrangement: Arrangement }): JSX.Element {
  const fromRef = useRef(layout.width);
  /** How much larger the sidebar is drawn than its width says, since the user has the browser write larger. */
  const zoomRef = useRef(1);
  // Pulling the inner edge away from the window's edge widens.
  const outwards = layout.side === 'left' ? 1 : -1;
  const drag = useDrag(
    (x) => preview({ width: limitWidth(fromRef.current + (outwards * x) / zoomRef.current) }),
    () => settle({}),
  );
  const widths: Readonly<Record<string, number>> = {
    ArrowLeft: layout.width - outwards * STEP,
    ArrowRight: layout.width + outwards * STEP,
    Home: WIDTH.least,
    End: WIDTH.most,
  };
  return (
    <button
      class="resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={WORDS.resize}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuenow={layout.width}
      {...drag}
      onPointerDown={(event) => {
        fromRef.current = layout.width;
        zoomRef.current = Number(getComputedStyle(event.currentTarget).getPropertyValue('--scale')) || 1;
        drag.onPointerDown(event);
      }}
      onClick={() => layout.width === fromRef.current && settle({ width: nextWidth(layout.width) })}
      onKeyDown={(event) => {
        const width = widths[event.key];
        if (width === undefined) return;
        event.preventDefault();
        settle({ width: limitWidth(width) });
      }}
    />
  );
}

/** What a press without dragging gives, for those who cannot drag: the next wider of three widths, then the least. */
function nextWidth(width: number): number {
  return [WIDTH.least, WIDTH.usual, WIDTH.most].find((wider) => wider > width) ?? WIDTH.least;
}
