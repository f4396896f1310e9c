import type { JSX } from 'preact';

/**
 * Our own line drawings on a 16 px grid. Each verdict, state and severity has an outline of its own, so that it is
 * told apart without colour.
 */
const PATHS = {
  advance: 'M3 3l5 5-5 5M8.5 3l5 5-5 5',
  hold: 'M5.5 3v10M10.5 3v10',
  'last-ask': 'M4 2h8M4 14h8M5 2c0 4 6 5 6 12M11 2c0 4-6 5-6 12',
  walk: 'M6.5 2H3v12h3.5M6.5 8H14M11 5l3 3-3 3',
  'cannot-tell': 'M5.3 5.8a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9M8 13v.1',
  closed: 'M4 15V2h8.5l-2 3 2 3H4',
  met: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M5 8.2l2.1 2.1L11 6',
  open: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13',
  stale: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 4.5V8l2.3 1.6',
  unmet: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  'not-shown': 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13',
  stop: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM5 8h6',
  red: 'M8 1.8L15 14H1zM8 6v4M8 12v.1',
  amber: 'M8 1.2L14.8 8L8 14.8L1.2 8zM8 5v3.6M8 11v.1',
  hygiene: 'M2.5 2.5h11v11h-11zM5.5 8h5',
  fold: 'M2.5 2.5h11v11h-11zM10 2.5v11M5 6l2 2-2 2',
  'other-side': 'M5 4L2 7l3 3M2 7h9M11 6l3 3-3 3M14 9H5',
  back: 'M9.5 3.5L5 8l4.5 4.5M5.5 8H13',
  close: 'M4 4l8 8M12 4l-8 8',
  edit: 'M3 13l.6-2.8L11 2.8l2.2 2.2l-7.4 7.4zM9.5 4.3l2.2 2.2',
  remove: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9',
} as const;

export type ShapeName = keyof typeof PATHS;

/** One drawing in the colour of the text around it. It says nothing by itself: the word always stands beside it. */
export function Shape({ name }: { name: ShapeName }): JSX.Element {
  return (
    <svg class={name === 'not-shown' ? 'shape dashed' : 'shape'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
      {name === 'cannot-tell' && <circle class="dashed" cx="8" cy="8" r="10" />}
    </svg>
  );
}
