import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { Shape } from '@/src/ui/Shape';
import { meaningInWords } from './stage-words';
import { PROCESS_WORDS } from './words';

/** What the seller said of stages that the process does not know, each to be changed or forgotten. */
export function NamedStages(): JSX.Element | null {
  const desk = useDeskContext();
  const heading = useId();
  const { process } = desk.model;
  if (!process || process.stageNames.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{PROCESS_WORDS.named}</h4>
      <ul class="own">
        {process.stageNames.map(({ name, means }) => (
          <li key={name} data-named={name}>
            <div>
              <p class="small quiet">“{name}”</p>
              <p>{meaningInWords(means, process.stages)}</p>
            </div>
            <button
              class="icon-button"
              aria-label={PROCESS_WORDS.changeStage(name)}
              title={PROCESS_WORDS.changeStage(name)}
              onClick={() => desk.goTo({ step: 'stage', name })}
            >
              <Shape name="edit" />
            </button>
            <button
              class="icon-button"
              aria-label={PROCESS_WORDS.forgetStage(name)}
              title={PROCESS_WORDS.forgetStage(name)}
              onClick={() => void desk.nameStage(name, null, PROCESS_WORDS.stageForgotten(name))}
            >
              <Shape name="remove" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
