import type { JSX } from 'preact';
import { writeDay } from '@/src/day-style';
import type { Decision } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import { dueDay, isUnanswered, stateOf, type LastAsk } from '@/src/deal/last-ask';
import { decisionInWords } from '@/src/overlay/desk/deciding';
import { CHOICE_SHAPE } from '@/src/overlay/DecisionLine';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { Row } from '@/src/overlay/Row';
import type { Assessment } from '@/src/qualify/assessment';
import { Shape, type ShapeName } from '@/src/ui/Shape';
import { Terms } from '../last-ask/Terms';
import { daysUntilEnd, logOf } from './log';
import { takeBack } from './take-back';
import { Then } from './Then';
import { WalkNote } from './WalkNote';
import { DECISION_WORDS } from './words';

interface DecisionEntriesProps {
  facts: Facts;
  assessment: Assessment;
}

/** All that was decided and asked on a deal, newest first; once it has ended, with what became of it. */
export function DecisionEntries({ facts, assessment: { place } }: DecisionEntriesProps): JSX.Element {
  const { decisions, lastAsks } = useDeskContext().model;
  const closed = place.kind === 'closed' ? place : null;
  return (
    <ul class="log">
      {logOf(decisions, lastAsks).map((entry) =>
        entry.kind === 'decision' ? (
          <li key={entry.decision.id} data-logged={entry.decision.choice}>
            <DecisionEntry decision={entry.decision} facts={facts} closed={closed} />
          </li>
        ) : (
          <li key={entry.lastAsk.id} data-logged="last-ask">
            <AskEntry lastAsk={entry.lastAsk} isClosed={closed !== null} />
          </li>
        ),
      )}
    </ul>
  );
}

interface DecisionEntryProps {
  decision: Decision;
  facts: Facts;
  closed: { won: boolean } | null;
}

function DecisionEntry({ decision, facts, closed }: DecisionEntryProps): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const decided = decisionInWords(decision, desk.model);
  return (
    <Entry
      row={`logged ${decision.id}`}
      shape={CHOICE_SHAPE[decision.choice]}
      title={closed ? DECISION_WORDS.became(decided, daysUntilEnd(decision, facts, today), closed.won) : decided}
      note={decision.reason}
      isOpen={closed !== null}
    >
      {() => (
        <>
          <Then decision={decision} facts={facts} />
          {decision.choice === 'walk' && <NoteOnDemand decision={decision} />}
          <button class="link" onClick={() => void takeBack(desk, decision)}>
            {DECISION_WORDS.takeBack}
          </button>
        </>
      )}
    </Entry>
  );
}

function NoteOnDemand({ decision }: { decision: Decision }): JSX.Element {
  const desk = useDeskContext();
  const row = `note ${decision.id}`;
  const open = desk.open.has(row);
  return (
    <>
      <button class="link" aria-expanded={open} onClick={() => desk.toggle(row)}>
        {DECISION_WORDS.note}
      </button>
      {open && <WalkNote key={decision.reason} decision={decision} />}
    </>
  );
}

function AskEntry({ lastAsk, isClosed }: { lastAsk: LastAsk; isClosed: boolean }): JSX.Element {
  const { today, dayStyle } = useDeskContext().model;
  const state = stateOf(lastAsk, today);
  return (
    <Entry
      row={`logged ${lastAsk.id}`}
      shape={state === 'done' ? 'met' : 'last-ask'}
      title={DECISION_WORDS.asked(lastAsk.ask, writeDay(dueDay(lastAsk), today, dayStyle))}
      note={isClosed && isUnanswered(lastAsk) ? DECISION_WORDS.unanswered : DECISION_WORDS.answered[state]}
      isOpen={isClosed}
    >
      {() => <Terms lastAsk={lastAsk} withOtherwise />}
    </Entry>
  );
}

interface EntryProps {
  row: string;
  shape: ShapeName;
  title: string;
  note: string;
  /** Whether it lies open for good. */
  isOpen: boolean;
  children: () => JSX.Element;
}

function Entry({ row, shape, title, note, isOpen, children }: EntryProps): JSX.Element {
  if (!isOpen) {
    return (
      <Row row={row} shape={shape} title={title} note={note}>
        {children}
      </Row>
    );
  }
  return (
    <>
      <div class="row still">
        <Shape name={shape} />
        <div class="row-text">
          <h4>{title}</h4>
          {note !== '' && <p class="small quiet">{note}</p>}
        </div>
      </div>
      <div class="why">{children()}</div>
    </>
  );
}
