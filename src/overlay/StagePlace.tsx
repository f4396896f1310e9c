import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { Place } from '@/src/qualify/assessment';
import { STAGE_LINE } from './desk/choosing';
import { useDeskContext } from './desk/desk';
import { takeFocus } from './focus';
import type { Health } from './health/health';
import { namedStage } from './stage-names';
import { hindering, WORDS } from './words';

interface StagePlaceProps {
  place: Place;
  facts: Facts;
  /** Why the stage could not be read, where it could not. */
  health: Health;
}

/** Where the deal stands in the process, and what the customer does there. */
export function StagePlace({ place, facts, health }: StagePlaceProps): JSX.Element | null {
  const named = namedStage(facts, useDeskContext().model.process);
  if (place.kind === 'closed')
    return named === null ? null : <section class="place">{named && <Named name={named} />}</section>;
  if (place.kind === 'unknown') {
    if (place.text === null) return <p class="place quiet">{WORDS.stageNot(whyUnread(health))}</p>;
    return (
      <section class="place">
        <p class="quiet">
          {WORDS.stageUnmapped(place.text)} · <ChangeStage name={place.text} says={WORDS.nameStage} />
        </p>
      </section>
    );
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
      {named !== null && <Named name={named} />}
    </section>
  );
}

/** In the words of the line about reading: "being edited". */
function whyUnread(health: Health): string {
  const stage = health.unread.find(({ facts }) => facts.some(({ id }) => id === 'stage'));
  return hindering(stage?.hindrance ?? 'layout', health).short;
}

/** That the seller said what this stage is. */
function Named({ name }: { name: string }): JSX.Element {
  return (
    <p class="small quiet">
      {WORDS.stageShown(name)} · <ChangeStage name={name} says={WORDS.changeStage} />
    </p>
  );
}

function ChangeStage({ name, says }: { name: string; says: string }): JSX.Element {
  const desk = useDeskContext();
  return (
    <button
      class="link"
      ref={desk.focusNextRef.current === STAGE_LINE ? takeFocus(desk) : null}
      onClick={() => desk.goTo({ step: 'stage', name }, STAGE_LINE)}
    >
      {says}
    </button>
  );
}

function stepClass(step: number, position: number): string {
  if (step === position) return 'here';
  return step < position ? 'passed' : '';
}
