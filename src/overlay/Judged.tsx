import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import { stateOf } from '@/src/deal/last-ask';
import type { Severity } from '@/src/process/sales-process';
import type { Assessment, OutcomeResult, SignalResult, Verdict } from '@/src/qualify/assessment';
import { AgreedLine } from './AgreedLine';
import { dueConditions } from './desk/agreeing';
import { useDeskContext } from './desk/desk';
import { DecisionLine, DecisionLog } from './DecisionLine';
import { Detail } from './details';
import { FoldedGroup, Group } from './Group';
import { OutcomeRow } from './OutcomeRow';
import { Changed, HealthLine } from './health/HealthLine';
import { healthOf } from './health/health';
import { sections } from './sections';
import type { Sections } from './sections';
import { PeopleLine } from './PeopleLine';
import { ProcessLine } from './ProcessLine';
import { stageInDoubt } from './stage-names';
import { SignalRow } from './SignalRow';
import { StagePlace } from './StagePlace';
import { VerdictCard } from './VerdictCard';
import { WORDS } from './words';

interface JudgedProps {
  facts: Facts;
  assessment: Assessment;
}

/**
 * How much is drawn: what it comes to; also how well the page was read; also why, and what else there is. The first time
 * they follow one another.
 */
export const PARTS = ['top', 'reading', 'whole'] as const;
export type Part = (typeof PARTS)[number];

/** Everything about a deal that could be judged, the most important first. */
export function Judged({ facts, assessment, part }: JudgedProps & { part: Part }): JSX.Element {
  return (
    <>
      <Top facts={facts} assessment={assessment} part={part} />
      {part === 'whole' && <Rest facts={facts} assessment={assessment} />}
    </>
  );
}

function Top({ facts, assessment, part }: JudgedProps & { part: Part }): JSX.Element {
  const desk = useDeskContext();
  const { verdict, place } = assessment;
  const { format } = desk.model;
  const inDoubt = stageInDoubt(place, desk.model.process);
  const asks = format?.question != null;
  const health = healthOf(facts, assessment, { asks, waitedLong: desk.waitedLong });
  const { lastAsk, today } = desk.model;
  // A deal that is closed has nothing to wait for: how its last ask stood is in the log.
  const waits = place.kind !== 'closed' && lastAsk !== null && stateOf(lastAsk, today) !== 'done';
  const asked = desk.asking !== null || waits;
  return (
    <>
      {asked && <Detail room={<div class="bone ask-bone" />}>{({ LastAskPart }) => <LastAskPart />}</Detail>}
      {dueConditions(desk.model).length > 0 && <Detail>{({ CameTrue }) => <CameTrue />}</Detail>}
      {asks && <Detail room={<div class="bone question-bone" />}>{({ FormatQuestion }) => <FormatQuestion />}</Detail>}
      {inDoubt === null ? (
        <StagePlace place={place} facts={facts} health={health} />
      ) : (
        <Detail>{({ StageQuestion }) => <StageQuestion name={inDoubt} />}</Detail>
      )}
      <VerdictCard facts={facts} assessment={assessment} health={health} />
      {place.kind !== 'closed' && <DecisionLine facts={facts} assessment={assessment} />}
      {place.kind === 'closed' && <DecisionLog facts={facts} assessment={assessment} />}
      {part !== 'top' && (
        <>
          {health.change !== null && <Changed health={health} />}
          <HealthLine health={health} leads={verdict === 'cannot-tell'} />
        </>
      )}
    </>
  );
}

function Rest({ facts, assessment }: JudgedProps): JSX.Element {
  const desk = useDeskContext();
  const { process, verdict, place } = assessment;
  const parts = sections(assessment, desk.kept);
  const { format, ownFields } = desk.model;
  const answered = format !== null && (format.said.dateOrder !== null || format.said.decimal !== null);
  const groups = {
    outcomes: <OutcomeGroups key="outcomes" parts={parts} facts={facts} assessment={assessment} />,
    time: <TimeGroup key="time" assessment={assessment} />,
    signals: <SignalGroups key="signals" parts={parts} facts={facts} />,
  };
  return (
    <>
      {order(verdict).map((part) => groups[part])}
      {place.kind !== 'closed' && <DecisionLog facts={facts} assessment={assessment} />}
      <AgreedLine />
      <PeopleLine people={facts.people} />
      <footer class="footer small quiet">
        <ProcessLine process={process} />
        {answered && <Detail>{({ FormatLine }) => <FormatLine />}</Detail>}
        <button class="link" onClick={() => desk.goTo({ step: 'own' })}>
          {WORDS.ownFields(Object.keys(ownFields).length)}
        </button>
        <p>
          <button class="link" onClick={() => desk.actions.showKept()}>
            {WORDS.kept}
          </button>
        </p>
        <p>{WORDS.local}</p>
      </footer>
    </>
  );
}

/** What the verdict rests on comes first: signals when it is time to leave. */
function order(verdict: Verdict): readonly ('outcomes' | 'signals' | 'time')[] {
  if (verdict === 'walk' || verdict === 'last-ask') return ['signals', 'time', 'outcomes'];
  return verdict === 'hold' || verdict === 'cannot-tell' ? ['outcomes', 'signals', 'time'] : ['outcomes', 'signals'];
}

/** Looked for only when it is opened. */
function TimeGroup({ assessment }: Pick<JudgedProps, 'assessment'>): JSX.Element {
  return (
    <FoldedGroup title={WORDS.timeBuys} count={0}>
      {(open) => open && <Detail>{({ BetterDeals }) => <BetterDeals assessment={assessment} />}</Detail>}
    </FoldedGroup>
  );
}

interface GroupsProps {
  parts: Sections;
  facts: Facts;
}

function OutcomeGroups({ parts, facts, assessment }: GroupsProps & { assessment: Assessment }): JSX.Element | null {
  const { place } = assessment;
  const { later } = assessment;
  const rows = (results: readonly OutcomeResult[], drawn: boolean): JSX.Element => (
    <ul>
      {results.map((result) => (
        <li key={result.outcome.id} data-outcome={result.outcome.id} data-state={result.state}>
          {drawn && <OutcomeRow result={result} facts={facts} />}
        </li>
      ))}
    </ul>
  );
  const open = (results: readonly OutcomeResult[]): number => results.filter(({ state }) => state !== 'met').length;
  return (
    <>
      {place.kind === 'open' && (
        <Group title={WORDS.missing(place.stage.name)} count={open(parts.missing)}>
          {parts.missing.length > 0 ? rows(parts.missing, true) : <p class="quiet">{WORDS.nothingMissing}</p>}
        </Group>
      )}
      {parts.owed.length > 0 && (
        <Group title={WORDS.owed} count={open(parts.owed)}>
          {rows(parts.owed, true)}
        </Group>
      )}
      {parts.recommended.length > 0 && (
        <Group title={WORDS.recommended} count={open(parts.recommended)}>
          {rows(parts.recommended, true)}
        </Group>
      )}
      {parts.met.length > 0 && (
        <FoldedGroup title={WORDS.met} count={parts.met.length}>
          {(drawn) => rows(parts.met, drawn)}
        </FoldedGroup>
      )}
      {later.length > 0 && (
        <FoldedGroup title={place.kind === 'open' ? WORDS.later : WORDS.allOutcomes} count={later.length}>
          {(drawn) => rows(later, drawn)}
        </FoldedGroup>
      )}
    </>
  );
}

function SignalGroups({ parts: { raised, quiet }, facts }: GroupsProps): JSX.Element | null {
  if (raised.length + quiet.length === 0) return null;
  const rows = (results: readonly SignalResult[], drawn: boolean): JSX.Element => (
    <ul>
      {results.map((result) => (
        <li
          key={result.signal.id}
          data-signal={result.signal.id}
          data-state={result.state}
          data-severity={severityOf(result)}
        >
          {drawn && <SignalRow result={result} facts={facts} />}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Group title={WORDS.signals} count={raised.filter(({ state }) => state === 'raised').length}>
        {raised.length > 0 ? rows(raised, true) : <p class="quiet">{WORDS.noSignals}</p>}
      </Group>
      {quiet.length > 0 && (
        <FoldedGroup title={WORDS.quietSignals} count={quiet.length}>
          {(drawn) => rows(quiet, drawn)}
        </FoldedGroup>
      )}
    </>
  );
}

/** Only a raised signal has the colour of its severity. */
function severityOf({ signal, state }: SignalResult): Severity | undefined {
  return state === 'raised' ? signal.severity : undefined;
}
