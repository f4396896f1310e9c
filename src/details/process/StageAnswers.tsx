import type { JSX } from 'preact';
import { useDeskContext } from '@/src/overlay/desk';
import { STAGE_QUESTION } from '@/src/overlay/choosing';
import { takeFocus } from '@/src/overlay/focus';
import type { StageMeaning } from '@/src/process/named-stages';
import { meaningOf } from '@/src/process/named-stages';
import { meaningInWords, stageNamed } from './stage-words';
import { PROCESS_WORDS } from './words';

/** What a stage of the page may be: the stages of the process, an end, or none of these. One press answers. */
export function StageAnswers({ name }: { name: string }): JSX.Element {
  const desk = useDeskContext();
  const { stages = [], stageNames = [] } = desk.model.process ?? {};
  const said = meaningOf(stageNames, name);
  const answers: readonly { means: StageMeaning; more: string }[] = [
    ...stages.map(({ id, buyer }) => ({ means: { kind: 'stage', stage: id } as const, more: buyer })),
    { means: { kind: 'closed', won: true }, more: PROCESS_WORDS.wonMeans },
    { means: { kind: 'closed', won: false }, more: PROCESS_WORDS.lostMeans },
    { means: { kind: 'none' }, more: PROCESS_WORDS.leaveMeans },
  ];
  return (
    <ul class="options stages">
      {answers.map(({ means, more }, index) => (
        <li key={keyOf(means)}>
          <button
            class="option"
            data-means={keyOf(means)}
            aria-current={said && keyOf(said) === keyOf(means) ? 'true' : undefined}
            ref={index === 0 && desk.focusNextRef.current === STAGE_QUESTION ? takeFocus(desk) : null}
            onClick={() => void desk.nameStage(name, means, stageNamed(name, means, stages))}
          >
            <span class="option-title">{meaningInWords(means, stages)}</span>
            <span class="small quiet">{more}</span>
          </button>
        </li>
      ))}
    </ul>
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
