import type { JSX } from 'preact';
import type { Obstacle } from '@/src/crm/reader';
import { Shape } from '@/src/ui/Shape';
import { OBSTACLE, WORDS } from './words';

/** The outline of what is coming, while the page is still being drawn. */
export function Waiting(): JSX.Element {
  return (
    <div class="waiting" aria-busy="true">
      <p class="heard">{WORDS.reading}</p>
      <span class="bone steps-bone" />
      <span class="bone card-bone" />
      <span class="bone" />
      <span class="bone" />
      <span class="bone short-bone" />
    </div>
  );
}

/** Why this page is not judged, and what to do about it. */
export function Refused({ obstacle }: { obstacle: Exclude<Obstacle, 'loading'> }): JSX.Element {
  const { title, remedy } = OBSTACLE[obstacle];
  return <Notice title={title} remedy={remedy} />;
}

/** The record is a deal, but none of its fields is where one is known to be. */
export function LayoutUnknown(): JSX.Element {
  return <Notice title={WORDS.layoutUnknown} remedy={WORDS.layoutRemedy} />;
}

function Notice({ title, remedy }: { title: string; remedy: string }): JSX.Element {
  return (
    <section class="verdict">
      <span class="badge">
        <Shape name="cannot-tell" size={20} />
      </span>
      <div class="verdict-words">
        <h3>{title}</h3>
        <p>{remedy}</p>
      </div>
    </section>
  );
}
