import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { lookedAt } from '@/src/overlay/desk/choosing';
import { takeFocus } from '@/src/overlay/focus';
import type { ProcessChange } from '@/src/process/choice';
import { choiceFor } from '@/src/process/choice';
import type { ProcessOffer } from '@/src/process/source';
import { Shape } from '@/src/ui/Shape';
import { Sheet } from '../fields/Sheet';
import { orgInWords } from '../format-words';
import { NamedStages } from './NamedStages';
import { pipelineInWords, PROCESS_WORDS } from './words';

/** Every process there is, and all that the seller has chosen and named before. */
export function Processes({ offers }: { offers: readonly ProcessOffer[] | null }): JSX.Element {
  const desk = useDeskContext();
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // Whoever comes back from a process has the focus on it again by now.
    if (!top.current?.closest('.sheet')?.matches(':focus-within')) top.current?.focus({ preventScroll: true });
  }, []);
  const judging = desk.model.process?.id;
  return (
    <Sheet title={PROCESS_WORDS.which}>
      <p class="small quiet" ref={top} tabIndex={-1}>
        {offers === null ? PROCESS_WORDS.notHad : PROCESS_WORDS.look}
      </p>
      <ul class="options">
        {offers?.map(({ id, version, title, purpose }) => (
          <li key={id}>
            <button
              class="option"
              data-process={id}
              ref={desk.focusNextRef.current === lookedAt(id) ? takeFocus(desk) : null}
              aria-current={id === judging ? 'true' : undefined}
              onClick={() => desk.goTo({ step: 'process', id })}
            >
              <span class="option-title">
                {title} <span class="quiet">{version}</span>
              </span>
              <span class="small quiet">{purpose}</span>
              {id === judging && <Judging />}
            </button>
          </li>
        ))}
      </ul>
      <Chosen offers={offers ?? []} />
      <NamedStages />
    </Sheet>
  );
}

/** That a process judges, and why it is this one. */
function Judging(): JSX.Element {
  const { process, opportunity } = useDeskContext().model;
  const choice = process && choiceFor(process.choices, process.pipeline);
  const scope = choice?.process === process?.id ? choice?.scope : undefined;
  const what =
    scope === 'pipeline' ? pipelineInWords(opportunity.crm, process?.pipeline ?? '') : orgInWords(opportunity);
  return (
    <span class="small judging">
      <Shape name="met" />
      <span>
        {PROCESS_WORDS.judgesNow}. {scope ? PROCESS_WORDS.because[scope](what) : PROCESS_WORDS.usual}
      </span>
    </span>
  );
}

/** What was chosen, each to be taken back. */
function Chosen({ offers }: { offers: readonly ProcessOffer[] }): JSX.Element | null {
  const heading = useId();
  const { process, opportunity } = useDeskContext().model;
  if (!process) return null;
  const { deal, pipelines, all } = process.choices;
  const org = orgInWords(opportunity);
  const lines: readonly ChosenLineProps[] = [
    ...(deal === null ? [] : [{ what: PROCESS_WORDS.thisDeal, process: deal, change: { deal: null } }]),
    ...pipelines.map(({ pipeline, process: chosen }) => ({
      what: PROCESS_WORDS.allOf(pipelineInWords(opportunity.crm, pipeline)),
      process: chosen,
      change: { pipeline: { pipeline, process: null } },
    })),
    ...(all === null ? [] : [{ what: PROCESS_WORDS.all(org), process: all, change: { all: null } }]),
  ];
  if (lines.length === 0) return null;
  const titleOf = (id: string): string => offers.find((offer) => offer.id === id)?.title ?? id;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{PROCESS_WORDS.chosen}</h4>
      <ul class="own">
        {lines.map((line) => (
          <li key={line.what}>
            <ChosenLine {...line} process={titleOf(line.process)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChosenLineProps {
  what: string;
  process: string;
  change: ProcessChange;
}

function ChosenLine({ what, process, change }: ChosenLineProps): JSX.Element {
  const desk = useDeskContext();
  return (
    <>
      <div>
        <p class="small quiet">{what}</p>
        <p>{process}</p>
      </div>
      <button
        class="icon-button"
        aria-label={PROCESS_WORDS.takeBack(what)}
        title={PROCESS_WORDS.takeBack(what)}
        onClick={() => void desk.chooseProcess(change, PROCESS_WORDS.takenBack(what))}
      >
        <Shape name="remove" />
      </button>
    </>
  );
}
