import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { SignalResult } from '@/src/qualify/assessment';
import { AskBy } from './Ask';
import { signalRow, useDeskContext } from './desk';
import { Detail } from './details';
import { Row } from './Row';
import { signalSentence } from './signal-words';
import { SEVERITY, SIGNAL_STATE } from './words';

interface SignalProps {
  result: SignalResult;
  facts: Facts;
}

/** One walk-away signal. A raised one is told by the outline of its severity, the others by that of their state. */
export function SignalRow({ result, facts }: SignalProps): JSX.Element {
  const { page } = useDeskContext().model;
  const { signal, state, by } = result;
  const raised = state === 'raised';
  const quietShape = state === 'clear' ? 'met' : 'not-shown';
  return (
    <Row
      row={signalRow(signal.id)}
      shape={raised ? signal.severity : quietShape}
      title={raised && page.kind === 'judged' ? signalSentence(result, page.assessment, facts) : signal.name}
      note={
        raised ? (
          <>
            {SEVERITY[signal.severity]}
            <AskBy day={by} />
          </>
        ) : (
          SIGNAL_STATE[state]
        )
      }
    >
      {() => <Detail>{({ SignalWhy }) => <SignalWhy result={result} facts={facts} />}</Detail>}
    </Row>
  );
}
