import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import { Ask } from '@/src/overlay/Ask';
import { outcomeRow, useDeskContext } from '@/src/overlay/desk/desk';
import { WORDS } from '@/src/overlay/words';
import type { OutcomeResult } from '@/src/qualify/assessment';
import { explainOutcome } from '@/src/qualify/explanation';
import { ConfirmAgain } from './ConfirmAgain';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceList } from './EvidenceList';
import { Grounds } from './Grounds';
import { DETAIL_WORDS } from './words';

interface OutcomeProps {
  result: OutcomeResult;
  facts: Facts;
}

/** What there is to say of an outcome: the ask, what was recorded and a way to record more, and what it rests on. */
export function OutcomeWhy({ result, facts }: OutcomeProps): JSX.Element {
  const desk = useDeskContext();
  const { page } = desk.model;
  const { outcome, state, evidence, by } = result;
  const latest = evidence.find(({ id }) => !facts.left.has(id));
  const recording = desk.recording?.outcome === outcome.id ? desk.recording : null;
  return (
    <>
      {state !== 'met' && <Ask ask={outcome.ask} by={by} otherwise={outcome.otherwise} />}
      <EvidenceList evidence={evidence} left={facts.left} />
      {state === 'stale' && latest && !recording && <ConfirmAgain latest={latest} />}
      {state === 'stale' && !latest && evidence.length > 0 && <p>{DETAIL_WORDS.byAnother}</p>}
      {recording ? (
        <EvidenceForm key={recording.evidence?.id ?? ''} recording={recording} />
      ) : (
        <button class="button" onClick={() => desk.record(outcome.id, null)}>
          {desk.hasDraft(outcome.id) ? WORDS.resume : WORDS.record}
        </button>
      )}
      {page.kind === 'judged' && (
        <Grounds
          why={explainOutcome(result, page.assessment, facts)}
          facts={facts}
          withChange={state !== 'met'}
          of={outcomeRow(outcome.id)}
        />
      )}
      <section>
        <h4>{DETAIL_WORDS.wouldShow}</h4>
        <p>{outcome.evidence}</p>
      </section>
      <section>
        <h4>{DETAIL_WORDS.why}</h4>
        <p>{outcome.why}</p>
      </section>
    </>
  );
}
