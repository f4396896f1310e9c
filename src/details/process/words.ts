import type { Crm } from '@/src/crm/reading';
import type { ChoiceScope } from '@/src/process/choice';
import { count } from '@/src/overlay/words';

const KIND: Readonly<Record<Crm, string>> = { salesforce: 'record type', hubspot: 'pipeline' };

/** “Renewals” as sellers know it. */
export function pipelineInWords(crm: Crm, pipeline: string): string {
  return `${KIND[crm]} “${pipeline}”`;
}

/** Why a process judges, by what it was chosen for. */
const BECAUSE: Readonly<Record<ChoiceScope, (what: string) => string>> = {
  deal: () => 'You chose it for this deal.',
  pipeline: (pipeline) => `You chose it for the ${pipeline}.`,
  all: (org) => `You chose it for all deals of ${org}.`,
};

/** Every word about which process judges, and about stages that it does not know. */
export const PROCESS_WORDS = {
  which: 'Which process judges?',
  because: BECAUSE,
  usual: 'It judges every deal for which you choose no other one.',
  look: 'Look at another one first: nothing changes until you say for which deals.',
  judgesNow: 'Judges this deal now',
  notHad: 'The list cannot be had just now. Go back and try again.',

  now: 'Now',
  after: 'With it',
  same: 'It judges this deal already.',
  notTried: 'What it would say cannot be told just now.',
  unknownStage: (stage: string): string =>
    `It does not know the stage “${stage}”: you will be asked which of its stages that is.`,
  comes: 'Asked for, and not before',
  goes: 'No longer asked for',
  differs: 'Judged differently',
  raised: 'Signals that come up',
  cleared: 'Signals that go',
  nothing: 'Nothing else would change.',
  kept: 'Evidence that you recorded is kept, and is there again when you switch back.',
  fromTo: (from: string, to: string): string => `${from} → ${to}`,

  scopes: 'Use it for',
  onlyThis: 'This deal only',
  allOf: (what: string): string => `All deals of the ${what}`,
  all: (org: string): string => `All deals of ${org}`,
  except: (number: number): string =>
    `${count(number, 'pipeline or record type keeps', 'pipelines or record types keep')} the one that you chose for it.`,

  chosen: 'What you chose',
  thisDeal: 'This deal',
  takeBack: (what: string): string => `Take back: ${what}`,
  takenBack: (what: string): string => `Taken back: ${what} is judged as if you had not chosen.`,
  nowJudges: (process: string, what: string): string => `${process} now judges ${what}.`,
  smallDeal: 'this deal',
  smallAll: (org: string): string => `all deals of ${org}`,
  smallPipeline: (pipeline: string): string => `all deals of the ${pipeline}`,

  whichStage: (stage: string): string => `Which stage is “${stage}”?`,
  notKnown: (process: string): string => `${process} does not know it. Until it does, the deal cannot be judged.`,
  won: 'Closed: won',
  wonMeans: 'They signed.',
  lost: 'Closed: lost',
  lostMeans: 'The deal is over.',
  leave: 'None of these',
  leaveMeans: 'Leave it. Deals in this stage are not judged.',
  askedOnce: (org: string): string =>
    `Asked once. Your answer counts for all deals of ${org}, and can be changed here at any time.`,
  isNow: (meaning: string): string => `Now: ${meaning}`,
  named: 'Stages that you named',
  changeStage: (stage: string): string => `Change what “${stage}” is`,
  forgetStage: (stage: string): string => `Forget what “${stage}” is`,
  stageIs: (stage: string, meaning: string): string => `“${stage}” is ${meaning}.`,
  stageLeft: (stage: string): string => `“${stage}” is left as it is, and not asked about again.`,
  stageForgotten: (stage: string): string => `It is forgotten what “${stage}” is.`,
} as const;
