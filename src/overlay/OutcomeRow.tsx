import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { OutcomeResult } from '@/src/qualify/assessment';
import { Ask, AskBy } from './Ask';
import { outcomeRow, useDeskContext } from './desk';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceList } from './EvidenceList';
import { Grounds } from './Grounds';
import { Row } from './Row';
import { OUTCOME_STATE, WORDS } from './words';

interface OutcomeProps {
  result: OutcomeResult;
  facts: Facts;
}

/** One thing the customer has to do, and whether it is done. */
export function OutcomeRow({ result, facts }: OutcomeProps): JSX.Element {
  const desk = useDeskContext();
  const { outcome, state, by } = result;
  return (
    <Row
      row={outcomeRow(outcome.id)}
      shape={state === 'unseen' ? 'not-shown' : state}
      title={outcome.says}
      note={
        <>
          {OUTCOME_STATE[state]}
          {state !== 'met' && <AskBy day={by} />}
        </>
      }
      shortcut={{ key: 'e', act: () => desk.record(outcome.id, null) }}
    >
      {() => <OutcomeWhy result={result} facts={facts} />}
    </Row>
  );
}

function OutcomeWhy({ result: { outcome, state, evidence, trace, by }, facts }: OutcomeProps): JSX.Element {
  const desk = useDeskContext();
  const recording = desk.recording?.outcome === outcome.id ? desk.recording : null;
  return (
    <>
      {state !== 'met' && <Ask ask={outcome.ask} by={by} otherwise={outcome.otherwise} />}
      <EvidenceList evidence={evidence} />
      {recording ? (
        <EvidenceForm key={recording.evidence?.id ?? ''} recording={recording} />
      ) : (
        <button class="button" onClick={() => desk.record(outcome.id, null)}>
          {desk.hasDraft(outcome.id) ? WORDS.resume : WORDS.record}
        </button>
      )}
      <Grounds trace={trace} facts={facts} of={outcomeRow(outcome.id)} />
      <section>
        <h4>{WORDS.wouldShow}</h4>
        <p>{outcome.evidence}</p>
      </section>
      <section>
        <h4>{WORDS.why}</h4>
        <p>{outcome.why}</p>
      </section>
    </>
  );
}
