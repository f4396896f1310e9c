import type { JSX } from 'preact';
import type { Obstacle } from '@/src/crm/reader';
import { Detail } from './details';
import { useLasting } from './lasting';
import { Card } from './VerdictCard';
import { OBSTACLE, WORDS } from './words';

/** The outline of what is coming, while the page is still being drawn. */
export function Waiting(): JSX.Element {
  return useLasting(true) ? <Detail>{({ StillWaiting }) => <StillWaiting />}</Detail> : <Outline />;
}

function Outline(): JSX.Element {
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
  return <Card shape="cannot-tell" title={title} reason={remedy} />;
}
