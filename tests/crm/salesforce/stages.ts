import type { Language } from './options';
import { choiceText } from './wording';

/** One step of the path: the stage's API value, its text, and where the deal stands. */
export interface PathStep {
  value: string;
  label: string;
  state: 'complete' | 'current' | 'ahead';
}

/** The default stages of a new org, in their order. */
const OPEN_STAGES = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
] as const;
const CLOSED_STAGES = ['Closed Won', 'Closed Lost'] as const;

/** All stages that a deal can be put on, with their texts. */
export function stageChoices(lang: Language): { value: string; label: string }[] {
  return [...OPEN_STAGES, ...CLOSED_STAGES].map((value) => ({ value, label: choiceText(value, lang) }));
}

/** The path of a deal on this stage. An open deal's path ends in a generic "Closed" step, a closed one's in its stage. */
export function pathOf(stage: string, lang: Language): PathStep[] {
  const closed = CLOSED_STAGES.find((value) => value === stage);
  const steps = [...OPEN_STAGES, closed ?? 'Closed'];
  const now = steps.findIndex((value) => value === stage);
  return steps.map((value, index) => ({
    value,
    label: choiceText(value, lang),
    state: index < now ? 'complete' : index === now ? 'current' : 'ahead',
  }));
}
