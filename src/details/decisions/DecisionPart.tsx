import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Decision } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { Assessment } from '@/src/qualify/assessment';
import { ChoiceForm } from './ChoiceForm';
import { Standing } from './Standing';

interface DecisionPartProps {
  standing: Decision | null;
  facts: Facts;
  assessment: Assessment;
}

/** What the line of the decision opens to: the choice, or what was chosen. */
export function DecisionPart({ standing, facts, assessment }: DecisionPartProps): JSX.Element {
  const { reasonDraft } = useDeskContext();
  const [again, setAgain] = useState(reasonDraft !== null && reasonDraft.id !== standing?.id);
  return standing === null || again ? (
    <ChoiceForm standing={standing} facts={facts} assessment={assessment} />
  ) : (
    <Standing decision={standing} decideAgain={() => setAgain(true)} />
  );
}
