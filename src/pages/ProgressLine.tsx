import type { JSX } from 'preact';
import { percent } from './words';

interface ProgressLineProps {
  /** What is being done, in words. */
  what: string;
  done: number;
  /** 0 as long as it is not known. */
  of: number;
}

/** How far something is. It is told once that it began; whoever listens can ask the bar how far it is. */
export function ProgressLine({ what, done, of }: ProgressLineProps): JSX.Element {
  return (
    <div class="progress">
      <output class="heard">{what}</output>
      <p aria-hidden>
        {what} {of > 0 && <span class="figure">{percent(done, of)}</span>}
      </p>
      {of > 0 ? <progress aria-label={what} value={done} max={of} /> : <progress aria-label={what} />}
    </div>
  );
}
