import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { FoldedGroup } from '@/src/overlay/Group';
import type { Judgement } from '@/src/overlay/actions/process-actions';
import { reasonSentence, verdictTitle } from '@/src/overlay/verdict-words';
import { OUTCOME_STATE, SEVERITY, WORDS } from '@/src/overlay/words';
import { choosing, type ChoiceScope } from '@/src/process/choice';
import type { ProcessOffer } from '@/src/process/source';
import type { OutcomeResult, SignalResult } from '@/src/qualify/assessment';
import { Shape } from '@/src/ui/Shape';
import { Sheet } from '../fields/Sheet';
import { orgInWords } from '../format-words';
import { changesBetween } from './changes';
import { pipelineInWords, PROCESS_WORDS } from './words';

interface PreviewProps {
  offer: ProcessOffer;
  /** What is said of the deal now. */
  now: Judgement;
}

/** What a process would change on this deal, and for which deals it is to judge from now on. */
export function ProcessPreview({ offer, now }: PreviewProps): JSX.Element {
  const { process } = useDeskContext().model;
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => top.current?.focus({ preventScroll: true }), []);
  const then = usePreview(offer.id, now);
  const judges = process?.id === offer.id;
  return (
    <Sheet title={offer.title}>
      <p class="small quiet" ref={top} tabIndex={-1}>
        {offer.purpose}
      </p>
      {judges ? <p>{PROCESS_WORDS.same}</p> : then && <Comparison now={now} then={then} />}
      <output class="quiet">{!judges && then === null && PROCESS_WORDS.notTried}</output>
      <Scopes offer={offer} />
    </Sheet>
  );
}

/** Judged anew whenever the page changes. Undefined until it was judged once, null where that failed. */
function usePreview(id: string, now: Judgement): Judgement | null | undefined {
  const { actions } = useDeskContext();
  const [then, setThen] = useState<Judgement | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    void actions.process.preview(id).then((judged) => left || setThen(judged));
    return () => {
      left = true;
    };
  }, [actions, id, now.facts]);
  return then;
}

function Comparison({ now, then }: { now: Judgement; then: Judgement }): JSX.Element {
  const { comes, goes, differs, raised, cleared } = changesBetween(now.assessment, then.assessment);
  const { place } = then.assessment;
  const many = comes.length + goes.length + differs.length + raised.length + cleared.length;
  return (
    <>
      <output class="verdicts">
        <Said when={PROCESS_WORDS.now} {...now} />
        <Said when={PROCESS_WORDS.after} {...then} />
      </output>
      {place.kind === 'unknown' && place.text !== null && <p>{PROCESS_WORDS.unknownStage(place.text)}</p>}
      {many === 0 && <p class="quiet">{PROCESS_WORDS.nothing}</p>}
      <div class="changes">
        <SignalList title={PROCESS_WORDS.raised} results={raised} />
        <SignalList title={PROCESS_WORDS.cleared} results={cleared} />
        <Changed title={PROCESS_WORDS.differs} number={differs.length}>
          {differs.map(({ result, before }) => (
            <OutcomeLine
              key={result.outcome.id}
              result={result}
              note={PROCESS_WORDS.fromTo(OUTCOME_STATE[before], OUTCOME_STATE[result.state])}
            />
          ))}
        </Changed>
        <OutcomeList title={PROCESS_WORDS.comes} results={comes} />
        <OutcomeList title={PROCESS_WORDS.goes} results={goes} />
      </div>
      {goes.some(({ evidence }) => evidence.length > 0) && <p class="small quiet">{PROCESS_WORDS.kept}</p>}
    </>
  );
}

/** A verdict, with its reason and the stage that it is given for. */
function Said({ when, assessment, facts }: Judgement & { when: string }): JSX.Element {
  const { verdict, place } = assessment;
  return (
    <div data-said={verdict} data-verdict={verdict}>
      <p class="small quiet">
        {when}
        {place.kind === 'open' && ` · ${place.stage.name}, ${WORDS.stagePlace(place.position, place.of)}`}
      </p>
      <p class="said">
        <Shape name={verdict} /> {verdictTitle(assessment)}
      </p>
      <p class="small">{reasonSentence(assessment, facts)}</p>
    </div>
  );
}

interface ChangedProps {
  title: string;
  number: number;
  children: ComponentChildren;
}

/** So many lines stand open from the start. */
const FEW = 3;

function Changed({ title, number, children }: ChangedProps): JSX.Element | null {
  if (number === 0) return null;
  return (
    <FoldedGroup name={`change ${title}`} title={title} count={number} openAtFirst={number <= FEW}>
      {(open) => <ul>{open && children}</ul>}
    </FoldedGroup>
  );
}

function OutcomeList({ title, results }: { title: string; results: readonly OutcomeResult[] }): JSX.Element {
  return (
    <Changed title={title} number={results.length}>
      {results.map((result) => (
        <OutcomeLine key={result.outcome.id} result={result} note={OUTCOME_STATE[result.state]} />
      ))}
    </Changed>
  );
}

function OutcomeLine({ result: { outcome, state }, note }: { result: OutcomeResult; note: string }): JSX.Element {
  return (
    <li data-changes={outcome.id} data-state={state}>
      <span class="row">
        <Shape name={state === 'unseen' ? 'not-shown' : state} />
        <span class="row-text">
          <span>{outcome.says}</span>
          <span class="small quiet">{note}</span>
        </span>
      </span>
    </li>
  );
}

function SignalList({ title, results }: { title: string; results: readonly SignalResult[] }): JSX.Element {
  return (
    <Changed title={title} number={results.length}>
      {results.map(({ signal: { id, severity, name } }) => (
        <li key={id} data-changes={id} data-severity={severity}>
          <span class="row">
            <Shape name={severity} />
            <span class="row-text">
              <span>{name}</span>
              <span class="small quiet">{SEVERITY[severity]}</span>
            </span>
          </span>
        </li>
      ))}
    </Changed>
  );
}

/** Which deals it is to judge: one press, and it does. */
function Scopes({ offer }: { offer: ProcessOffer }): JSX.Element | null {
  const desk = useDeskContext();
  const heading = useId();
  const { process, opportunity } = desk.model;
  if (!process) return null;
  const { choices, pipeline } = process;
  const org = orgInWords(opportunity);
  const kind = pipeline === null ? null : pipelineInWords(opportunity.crm, pipeline);
  const choose = (scope: ChoiceScope, what: string): void => {
    const change = choosing(offer.id, scope, choices, pipeline);
    void desk.chooseProcess(change, PROCESS_WORDS.nowJudges(offer.title, what));
  };
  const others = choices.pipelines.filter((choice) => choice.pipeline !== pipeline).length;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{PROCESS_WORDS.scopes}</h4>
      <div class="scopes">
        <button class="button" data-scope="deal" onClick={() => choose('deal', PROCESS_WORDS.smallDeal)}>
          {PROCESS_WORDS.onlyThis}
        </button>
        {kind !== null && (
          <button
            class="button"
            data-scope="pipeline"
            onClick={() => choose('pipeline', PROCESS_WORDS.smallPipeline(kind))}
          >
            {PROCESS_WORDS.allOf(kind)}
          </button>
        )}
        <button class="button" data-scope="all" onClick={() => choose('all', PROCESS_WORDS.smallAll(org))}>
          {PROCESS_WORDS.all(org)}
        </button>
      </div>
      {others > 0 && <p class="small quiet">{PROCESS_WORDS.except(others)}</p>}
    </section>
  );
}
