import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { OutcomeResult } from '@/src/qualify/assessment';
import { AskBy } from './Ask';
import { outcomeRow, useDeskContext } from './desk/desk';
import { Detail } from './details';
import { Row } from './Row';
import { OUTCOME_STATE } from './words';

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
      {() => <Detail>{({ OutcomeWhy }) => <OutcomeWhy result={result} facts={facts} />}</Detail>}
    </Row>
  );
}
