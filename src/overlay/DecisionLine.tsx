import type { JSX } from 'preact';
import type { Choice } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import type { Assessment } from '@/src/qualify/assessment';
import type { ShapeName } from '@/src/ui/Shape';
import { DECIDE, decisionInWords, standingOn } from './desk/deciding';
import { useDeskContext } from './desk/desk';
import { Detail } from './details';
import { FoldedGroup } from './Group';
import { Row } from './Row';
import { WORDS } from './words';

interface JudgedProps {
  facts: Facts;
  assessment: Assessment;
}

export const CHOICE_SHAPE: Readonly<Record<Choice, ShapeName>> = { advance: 'advance', keep: 'hold', walk: 'walk' };

/** What the seller decided, or the way to decide: one line that opens to the choice. */
export function DecisionLine({ facts, assessment }: JudgedProps): JSX.Element {
  const { model } = useDeskContext();
  const standing = standingOn(model);
  return (
    <section class="decision" aria-label={WORDS.decision} data-decision={standing?.choice ?? 'none'}>
      <Row
        row={DECIDE}
        shape={standing === null ? 'open' : CHOICE_SHAPE[standing.choice]}
        title={standing === null ? WORDS.decide : decisionInWords(standing, model)}
        note={standing === null ? WORDS.choices : standing.reason || WORDS.noReason}
      >
        {() => (
          <Detail>
            {({ DecisionPart }) => (
              <DecisionPart key={standing?.id} standing={standing} facts={facts} assessment={assessment} />
            )}
          </Detail>
        )}
      </Row>
    </section>
  );
}

/** All that was decided and asked on the deal: open once it has ended, else behind a line. */
export function DecisionLog({ facts, assessment }: JudgedProps): JSX.Element | null {
  const { decisions, lastAsks } = useDeskContext().model;
  const count = decisions.length + lastAsks.length;
  if (count === 0) return null;
  const log = (): JSX.Element => (
    <Detail>{({ DecisionEntries }) => <DecisionEntries facts={facts} assessment={assessment} />}</Detail>
  );
  if (assessment.place.kind !== 'closed') {
    return (
      <FoldedGroup title={WORDS.log} count={count}>
        {(open) => (open ? log() : null)}
      </FoldedGroup>
    );
  }
  return (
    <section class="group" data-log>
      <h3>{WORDS.closedLog}</h3>
      {log()}
    </section>
  );
}
