import type { JSX } from 'preact';
import { writeDay } from '@/src/day-style';
import type { Facts } from '@/src/facts/facts';
import type { SignalResult } from '@/src/qualify/assessment';
import { AskBy } from './Ask';
import { signalRow, useDeskContext } from './desk/desk';
import { Detail } from './details';
import { Row } from './Row';
import { asideOf } from './desk/setting-aside';
import { signalSentence } from './signal-words';
import { SEVERITY, SIGNAL_STATE, WORDS } from './words';

interface SignalProps {
  result: SignalResult;
  facts: Facts;
}

/**
 * One walk-away signal. A raised one is told by the outline of its severity, the others by that of their state. One that
 * was set aside keeps its outline and its words.
 */
export function SignalRow({ result, facts }: SignalProps): JSX.Element {
  const { page } = useDeskContext().model;
  const { signal, state } = result;
  const holds = state === 'raised' || state === 'set-aside';
  const quietShape = state === 'clear' ? 'met' : 'not-shown';
  return (
    <Row
      row={signalRow(signal.id)}
      shape={holds ? signal.severity : quietShape}
      title={holds && page.kind === 'judged' ? signalSentence(result, page.assessment, facts) : signal.name}
      note={<Note result={result} />}
    >
      {() => <Detail>{({ SignalWhy }) => <SignalWhy result={result} facts={facts} />}</Detail>}
    </Row>
  );
}

function Note({ result: { signal, state, by } }: { result: SignalResult }): JSX.Element {
  const { model } = useDeskContext();
  const aside = asideOf(model, signal.id);
  const until = aside && writeDay(aside.until, model.today, model.dayStyle);
  switch (state) {
    case 'raised':
      return (
        <>
          {SEVERITY[signal.severity]}
          <AskBy day={by} />
          {until !== null && ` · ${WORDS.wasAside(until)}`}
        </>
      );
    case 'set-aside':
      return <>{aside && until !== null && `${WORDS.aside[aside.how](until)}: ${aside.reason}`}</>;
    case 'clear':
    case 'unknown':
      return <>{SIGNAL_STATE[state]}</>;
  }
}
