import {
  LONGEST_OF_DECISION,
  type Choice,
  type DecisionEntry,
  type FactThen,
  type SignalThen,
} from '@/src/deal/decision';
import type { FactValue, Facts } from '@/src/facts/facts';
import { stageOn } from '@/src/overlay/desk/deciding';
import { signalSentence } from '@/src/overlay/signal-words';
import { reasonSentence } from '@/src/overlay/verdict-words';
import { factsIn } from '@/src/process/facts-in';
import type { Assessment, SignalResult, Verdict } from '@/src/qualify/assessment';

const { text: MOST_LETTERS, things: MOST_THINGS } = LONGEST_OF_DECISION;

/** A decision with all that is known at this moment. */
export function decisionNow(
  made: { id: string; choice: Choice; reason: string },
  assessment: Assessment,
  facts: Facts,
): DecisionEntry {
  const { process, verdict } = assessment;
  const stage = stageOn(facts);
  return {
    id: made.id,
    choice: made.choice,
    reason: reasonOf(made.reason),
    process: { id: process.id, version: process.version },
    verdict,
    because: cut(reasonSentence(assessment, facts)),
    stage: stage === null ? null : cut(stage),
    signals: raisedNow(assessment, facts),
    facts: knownNow(facts),
  };
}

/** A reason as it is kept: it stands inside of sentences that have an end of their own. */
export function reasonOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}

/** What may be decided, with what the verdict suggests in front. */
export function choicesFor(verdict: Verdict): readonly Choice[] {
  switch (verdict) {
    case 'advance':
      return ['advance', 'keep', 'walk'];
    case 'walk':
      return ['walk', 'keep', 'advance'];
    case 'last-ask':
      return ['keep', 'walk', 'advance'];
    case 'hold':
    case 'cannot-tell':
    case 'closed':
      return ['keep', 'advance', 'walk'];
  }
}

function raisedNow(assessment: Assessment, facts: Facts): readonly SignalThen[] {
  return assessment.signals
    .filter(({ state }) => state === 'raised' || state === 'set-aside')
    .slice(0, MOST_THINGS)
    .map((result) => signalNow(result, assessment, facts));
}

function signalNow(result: SignalResult, assessment: Assessment, facts: Facts): SignalThen {
  const { signal, state } = result;
  const now: SignalThen = {
    id: signal.id,
    severity: signal.severity,
    name: cut(signal.name),
    says: cut(signalSentence(result, assessment, facts)),
    facts: [...new Set(factsIn(signal.fires))].slice(0, MOST_THINGS),
  };
  return state === 'set-aside' ? { ...now, aside: true } : now;
}

function knownNow({ facts }: Facts): readonly FactThen[] {
  return [...facts.values()]
    .flatMap(({ id, rung, value }) => (value === null ? [] : [{ fact: id, rung, value: cutValue(value) }]))
    .slice(0, MOST_THINGS);
}

function cutValue(value: FactValue): FactValue {
  switch (value.type) {
    case 'text':
      return { type: 'text', text: cut(value.text) };
    case 'person':
      return { type: 'person', name: cut(value.name) };
    case 'choice':
      return { type: 'choice', choice: cut(value.choice) };
    case 'date':
    case 'number':
    case 'money':
    case 'flag':
      return value;
  }
}

function cut(text: string): string {
  return text.slice(0, MOST_LETTERS);
}
