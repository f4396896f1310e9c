import type { JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import type { Assessment, OutcomeResult, SignalResult, Verdict } from '@/src/qualify/assessment';
import { useDeskContext } from './desk';
import { FoldedGroup, Group } from './Group';
import { OutcomeRow } from './OutcomeRow';
import { readFacts, sections, unreadFacts } from './sections';
import type { Sections } from './sections';
import { Read } from './Read';
import { SignalRow } from './SignalRow';
import { StagePlace } from './StagePlace';
import { LayoutUnknown } from './Standby';
import { Unread } from './Unread';
import { VerdictCard } from './VerdictCard';
import { WORDS } from './words';

interface JudgedProps {
  facts: Facts;
  assessment: Assessment;
}

/** Everything about a deal that could be judged, the most important first. */
export function Judged({ facts, assessment }: JudgedProps): JSX.Element {
  const { kept } = useDeskContext();
  const { process, verdict, place } = assessment;
  const parts = sections(assessment, kept);
  const groups = {
    outcomes: <OutcomeGroups key="outcomes" parts={parts} facts={facts} assessment={assessment} />,
    signals: <SignalGroups key="signals" parts={parts} facts={facts} />,
    unread: (
      <Unread
        key="unread"
        unread={unreadFacts(facts, assessment)}
        notices={facts.notices}
        openAtFirst={verdict === 'cannot-tell'}
      />
    ),
  };
  const unknownLayout = facts.notices.some(({ notice }) => notice === 'layout-unknown');
  return (
    <>
      <StagePlace place={place} />
      {unknownLayout ? <LayoutUnknown /> : <VerdictCard assessment={assessment} />}
      {order(verdict).map((part) => groups[part])}
      <Read read={readFacts(facts)} />
      <footer class="footer small quiet">
        <p>{WORDS.judgedBy(process.title, process.version)}</p>
        <p>{WORDS.local}</p>
      </footer>
    </>
  );
}

/** What the verdict rests on comes first: signals when it is time to leave, and what to open when nothing can be told. */
function order(verdict: Verdict): readonly ('outcomes' | 'signals' | 'unread')[] {
  if (verdict === 'walk' || verdict === 'last-ask') return ['signals', 'outcomes', 'unread'];
  return verdict === 'cannot-tell' ? ['unread', 'outcomes', 'signals'] : ['outcomes', 'signals', 'unread'];
}

interface GroupsProps {
  parts: Sections;
  facts: Facts;
}

function OutcomeGroups({ parts, facts, assessment }: GroupsProps & { assessment: Assessment }): JSX.Element | null {
  const { place, outcomes } = assessment;
  if (outcomes.length === 0) return null;
  const rows = (results: readonly OutcomeResult[], drawn: boolean): JSX.Element => (
    <ul>
      {results.map((result) => (
        <OutcomeRow key={result.outcome.id} result={result} facts={facts} drawn={drawn} />
      ))}
    </ul>
  );
  const open = (results: readonly OutcomeResult[]): number => results.filter(({ state }) => state !== 'met').length;
  return (
    <>
      <Group
        title={WORDS.missing(place.kind === 'open' ? place.stage.name : WORDS.thisStage)}
        count={open(parts.missing)}
      >
        {parts.missing.length > 0 ? rows(parts.missing, true) : <p class="quiet">{WORDS.nothingMissing}</p>}
      </Group>
      {parts.owed.length > 0 && (
        <Group title={WORDS.owed} count={open(parts.owed)}>
          {rows(parts.owed, true)}
        </Group>
      )}
      {parts.met.length > 0 && (
        <FoldedGroup title={WORDS.met} count={parts.met.length}>
          {(drawn) => rows(parts.met, drawn)}
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
        <SignalRow key={result.signal.id} result={result} facts={facts} drawn={drawn} />
      ))}
    </ul>
  );
  return (
    <>
      <Group title={WORDS.signals} count={raised.length}>
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
