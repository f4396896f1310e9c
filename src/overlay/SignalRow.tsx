import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { SignalResult } from '@/src/qualify/assessment';
import { Ask, AskBy } from './Ask';
import { signalRow } from './desk';
import { Grounds } from './Grounds';
import { Row } from './Row';
import { signalSentence } from './signal-words';
import { SEVERITY, SIGNAL_STATE, WORDS } from './words';

interface SignalProps {
  result: SignalResult;
  facts: Facts;
}

/** One walk-away signal. A raised one is told by the outline of its severity, the others by that of their state. */
export function SignalRow({ result, facts }: SignalProps): JSX.Element {
  const { signal, state, by } = result;
  const raised = state === 'raised';
  const quietShape = state === 'clear' ? 'met' : 'not-shown';
  return (
    <Row
      row={signalRow(signal.id)}
      shape={raised ? signal.severity : quietShape}
      title={raised ? signalSentence(result, facts) : signal.name}
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
      {() => <SignalWhy result={result} facts={facts} />}
    </Row>
  );
}

function SignalWhy({ result: { signal, state, trace, by }, facts }: SignalProps): JSX.Element {
  return (
    <>
      {state === 'raised' && <Ask ask={signal.ask} by={by} otherwise={signal.otherwise} />}
      <Grounds trace={trace} facts={facts} of={signalRow(signal.id)} />
      {state === 'raised' && (
        <section>
          <h4>{WORDS.clears}</h4>
          <p>{signal.clears}</p>
        </section>
      )}
      <section>
        <h4>{WORDS.why}</h4>
        <p>{signal.why}</p>
        <p class="small quiet">{WORDS.grade[signal.grade]}</p>
      </section>
    </>
  );
}
