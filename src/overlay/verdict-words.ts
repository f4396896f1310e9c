import type { Facts } from '@/src/facts/facts';
import type { Assessment } from '@/src/qualify/assessment';
import { signalSentence } from './signal-words';
import { VERDICT } from '@/src/verdict-names';
import { list, REASON, startSmall, WORDS } from './words';

/** Things named in one line; the others are counted. */
const MOST_NAMED = 2;

/** The verdict in a few words; of a closed deal, how it ended. */
export function verdictTitle({ verdict, reason }: Assessment): string {
  if (reason.rule === 'closed') return reason.won ? WORDS.closedWon : WORDS.closedLost;
  return VERDICT[verdict];
}

/** One sentence: the line of the verdict tree that decided, with what it found. */
export function reasonSentence(assessment: Assessment, facts: Facts): string {
  const { reason } = assessment;
  switch (reason.rule) {
    case 'stop':
      return stopSentences(assessment, facts, reason.signals);
    case 'red-groups':
      return REASON.warnings(reason.groups.length, namesOfGroups(assessment, reason.groups));
    case 'red-groups-hold':
      return REASON.warningsHold(reason.groups.length, namesOfGroups(assessment, reason.groups));
    case 'unreadable':
      return REASON.unreadable;
    case 'ready':
      return reason.claimedOnly.length === 0 ? REASON.ready : REASON.readyClaimed(reason.claimedOnly.length);
    case 'missing':
      return missingSentence(assessment);
    case 'stage-unknown':
      return REASON.stageUnknown;
    case 'closed':
      return REASON.closed;
  }
}

function stopSentences(assessment: Assessment, facts: Facts, ids: readonly string[]): string {
  return assessment.signals
    .filter(({ signal }) => ids.includes(signal.id))
    .map((result) => signalSentence(result, assessment, facts))
    .join(' ');
}

/** The first raised signal of each group stands for it: sellers know signals, not groups. */
function namesOfGroups({ signals }: Assessment, groups: readonly string[]): string {
  const red = signals.filter(({ signal, state }) => state === 'raised' && signal.severity === 'red');
  return first(
    groups.map((group) => startSmall(red.find(({ signal }) => signal.group === group)?.signal.name ?? group)),
  );
}

function missingSentence({ place, outcomes }: Assessment): string {
  const missing = outcomes.filter(({ state, outcome }) => state !== 'met' && outcome.need === 'required');
  const owed = missing.filter((result) => result.owed).length;
  const here = missing.length - owed;
  const stage = place.kind === 'open' ? place.stage.name : WORDS.thisStage;
  if (here === 0) return REASON.owed(owed);
  return owed === 0 ? REASON.missing(here, stage) : REASON.missingAndOwed(here, stage, owed);
}

/** Whether the verdict would stand if everything were known, and what it hangs on if not. */
export function firmnessLine({ firmness }: Assessment, { facts }: Facts): string {
  if (firmness.firm) return WORDS.firm;
  return WORDS.dependsOn(first(firmness.dependsOn.map((id) => startSmall(facts.get(id)?.entry.label ?? id))));
}

/** How many signals the seller set aside, and what the verdict would be with them, if it were another one. */
export function asideLine({ setAside, verdict }: Assessment): string | null {
  if (setAside === null) return null;
  const { signals, without } = setAside;
  return WORDS.withAside(signals.length, without === verdict ? null : VERDICT[without]);
}

/** The first few of a list, and how many more there are. */
export function first(items: readonly string[]): string {
  const rest = items.length - MOST_NAMED;
  return list(rest > 1 ? [...items.slice(0, MOST_NAMED), WORDS.more(rest)] : items);
}
