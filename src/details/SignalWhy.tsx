import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import { Ask } from '@/src/overlay/Ask';
import { MakeLastAsk } from '@/src/overlay/MakeLastAsk';
import { signalRow, useDeskContext } from '@/src/overlay/desk/desk';
import type { SignalResult } from '@/src/qualify/assessment';
import { explainSignal } from '@/src/qualify/explanation';
import { AsideChoice, AsideSaid, FalseAlarms } from './aside/AsidePart';
import { Grounds } from './Grounds';
import { DETAIL_WORDS } from './words';

interface SignalProps {
  result: SignalResult;
  facts: Facts;
}

/** What there is to say of a signal: the ask, what it rests on, what would clear it, and why it matters. */
export function SignalWhy({ result, facts }: SignalProps): JSX.Element {
  const { model, settingAside } = useDeskContext();
  const { page } = model;
  const { signal, state, by } = result;
  const holds = state === 'raised' || state === 'set-aside';
  const rule = page.kind === 'judged' ? { signal: signal.id, process: idOf(page.assessment.process) } : null;
  return (
    <>
      <AsideSaid result={result} />
      {state === 'raised' && (
        <>
          <Ask ask={signal.ask} by={by} otherwise={signal.otherwise} />
          <MakeLastAsk
            next={{ from: { kind: 'signal', id: signal.id }, ask: signal.ask, by, otherwise: signal.otherwise }}
          />
        </>
      )}
      {page.kind === 'judged' && (
        <Grounds
          why={explainSignal(result, page.assessment, facts)}
          facts={facts}
          withChange={holds}
          of={signalRow(signal.id)}
        />
      )}
      {holds && (
        <section>
          <h4>{DETAIL_WORDS.clears}</h4>
          <p>{signal.clears}</p>
        </section>
      )}
      <section>
        <h4>{DETAIL_WORDS.why}</h4>
        <p>{signal.why}</p>
        <p class="small quiet">{DETAIL_WORDS.grade[signal.grade]}</p>
        {rule !== null && <FalseAlarms {...rule} />}
      </section>
      {/* Whoever is typing goes on, also when another tab was faster. */}
      {rule !== null && (state === 'raised' || settingAside?.signal === signal.id) && <AsideChoice {...rule} />}
    </>
  );
}

function idOf({ id, version }: { id: string; version: string }): { id: string; version: string } {
  return { id, version };
}
