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
  which: 'Which process judges this deal?',
  because: BECAUSE,
  usual: 'You chose no other one.',
  look: 'Press one to see what it would change. Nothing changes until you say for which deals.',
  judgesNow: 'Judges this deal now',
  notHad: 'The list cannot be had just now. Go back and try again.',

  now: 'Now',
  after: 'With it',
  same: 'It judges this deal already.',
  notTried: 'What it would say cannot be told just now.',
  unknownStage: (stage: string): string =>
    `It does not know the stage “${stage}”: you will be asked which of its stages that is.`,
  comes: 'Newly asked for',
  goes: 'No longer asked for',
  differs: 'Judged differently',
  raised: 'Signals it raises',
  cleared: 'Signals it no longer raises',
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
  notKnown: 'Your process has no stage of this name. Say which of its stages it is, and the deal can be judged.',
  won: 'Closed: won',
  lost: 'Closed: lost',
  leave: 'None of these',
  askedOnce: (org: string): string =>
    `Asked once. Your answer counts for all deals of ${org} and can be changed later. With “None of these”, deals in this stage are not judged.`,
  isNow: (meaning: string): string => `Now: ${meaning}`,
  named: 'Stages that you named',
  changeStage: (stage: string): string => `Change what “${stage}” is`,
  forgetStage: (stage: string): string => `Forget what “${stage}” is`,
  stageIs: (stage: string, meaning: string): string => `“${stage}” is ${meaning}.`,
  stageLeft: (stage: string): string => `“${stage}” is left as it is, and not asked about again.`,
  stageForgotten: (stage: string): string => `It is forgotten what “${stage}” is.`,
} as const;
