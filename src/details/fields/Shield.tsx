import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Lines and pages of a wheel, in pixels. */
const WHEEL_PX: Readonly<Record<number, number>> = { 1: 20, 2: 400 };

/** The second click of a double click comes within this time, and must not reach the page either. */
const SECOND_CLICK_MS = 500;

interface ShieldProps {
  move?(x: number, y: number): void;
  click?(x: number, y: number): void;
  /** The wheel at a point, pixels across and down. */
  wheel?(x: number, y: number, across: number, down: number): void;
}

/** Takes all that the pointer does while it is there; see the guard. */
export function Shield({ move, click, wheel }: ShieldProps): JSX.Element {
  return (
    <div
      class="shield"
      data-shield=""
      role="presentation"
      onPointerMove={({ clientX, clientY }) => move?.(clientX, clientY)}
      onClick={({ clientX, clientY }) => click?.(clientX, clientY)}
      onWheel={({ clientX, clientY, deltaX, deltaY, deltaMode }) => {
        const px = WHEEL_PX[deltaMode] ?? 1;
        wheel?.(clientX, clientY, deltaX * px, deltaY * px);
      }}
    />
  );
}

/** Covers the page for as long as a second click may follow the first. */
export function LastingShield(): JSX.Element | null {
  const [lasts, setLasts] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(false), SECOND_CLICK_MS);
    return () => clearTimeout(timer);
  }, []);
  return lasts ? <Shield /> : null;
}
