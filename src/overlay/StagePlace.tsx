import type { JSX } from 'preact';
import type { Place } from '@/src/qualify/assessment';
import { WORDS } from './words';

/** Where the deal stands in the process, and what the customer does there. Nothing for a closed deal. */
export function StagePlace({ place }: { place: Place }): JSX.Element | null {
  if (place.kind === 'closed') return null;
  if (place.kind === 'unknown') {
    return <p class="place quiet">{place.text === null ? WORDS.stageMissing : WORDS.stageUnmapped(place.text)}</p>;
  }
  const { stage, position, of, next } = place;
  return (
    <section class="place">
      <h3>
        {stage.name} <span class="quiet">· {WORDS.stagePlace(position, of)}</span>
      </h3>
      <span class="small quiet">{next === null ? WORDS.lastStage : WORDS.nextStage(next.name)}</span>
      <div class="steps" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} class={stepClass(index + 1, position)} />
        ))}
      </div>
      <p class="quiet">{stage.buyer}</p>
    </section>
  );
}

function stepClass(step: number, position: number): string {
  if (step === position) return 'here';
  return step < position ? 'passed' : '';
}
