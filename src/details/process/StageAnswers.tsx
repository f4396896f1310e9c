import type { ComponentChildren, JSX } from 'preact';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { STAGE_QUESTION } from '@/src/overlay/desk/choosing';
import { takeFocus } from '@/src/overlay/focus';
import type { StageMeaning } from '@/src/process/named-stages';
import { meaningOf } from '@/src/process/named-stages';
import { meaningInWords, stageNamed } from './stage-words';

const ENDS: readonly StageMeaning[] = [{ kind: 'closed', won: true }, { kind: 'closed', won: false }, { kind: 'none' }];

/** What a stage of the page may be: a stage of the process, an end, or none of these. One press answers. */
export function StageAnswers({ name }: { name: string }): JSX.Element {
  const desk = useDeskContext();
  const { stages = [] } = desk.model.process ?? {};
  const first = stages[0]?.id;
  return (
    <>
      <ul class="stages">
        {stages.map(({ id, name: title, buyer }) => (
          <li key={id}>
            <Answer name={name} means={{ kind: 'stage', stage: id }} look="option" asked={id === first}>
              <span class="option-title">{title}</span>
              <span class="small quiet">{buyer}</span>
            </Answer>
          </li>
        ))}
      </ul>
      <div class="ends">
        {ENDS.map((means) => (
          <Answer key={keyOf(means)} name={name} means={means} look="button">
            {meaningInWords(means, stages)}
          </Answer>
        ))}
      </div>
    </>
  );
}

interface AnswerProps {
  name: string;
  means: StageMeaning;
  look: 'option' | 'button';
  /** It gets the focus when the question comes back. */
  asked?: boolean;
  children: ComponentChildren;
}

function Answer({ name, means, look, asked = false, children }: AnswerProps): JSX.Element {
  const desk = useDeskContext();
  const { stages = [], stageNames = [] } = desk.model.process ?? {};
  const said = meaningOf(stageNames, name);
  return (
    <button
      class={look}
      data-means={keyOf(means)}
      aria-current={said && keyOf(said) === keyOf(means) ? 'true' : undefined}
      ref={asked && desk.focusNextRef.current === STAGE_QUESTION ? takeFocus(desk) : null}
      onClick={() => void desk.nameStage(name, means, stageNamed(name, means, stages))}
    >
      {children}
    </button>
  );
}

function keyOf(means: StageMeaning): string {
  switch (means.kind) {
    case 'stage':
      return `stage ${means.stage}`;
    case 'closed':
      return means.won ? 'won' : 'lost';
    case 'none':
      return 'none';
  }
}
