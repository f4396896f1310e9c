import { DEAL_ROLES, type DealRole } from '@/src/deal/person';
import { folded } from '../words';

/** What the CRMs call these roles, and what teams write instead (en, de). */
const WORDS: Readonly<Record<DealRole, readonly string[]>> = {
  champion: ['champion', 'internal champion', 'fürsprecher', 'befürworter'],
  'economic-buyer': [
    'economic buyer',
    'economic decision maker',
    'budget holder',
    'budget owner',
    'budgetinhaber',
    'budgetverantwortlicher',
    'budgetverantwortliche',
    'wirtschaftlicher entscheidungsträger',
    'wirtschaftlicher entscheider',
    'wirtschaftlicher käufer',
  ],
  coach: ['coach'],
  'decision-maker': ['decision maker', 'decision-maker', 'entscheidungsträger', 'entscheider', 'entscheiderin'],
  signer: ['signer', 'signatory', 'contract signer', 'unterzeichner', 'unterzeichnerin', 'unterschriftsberechtigter'],
  user: ['end user', 'business user', 'user', 'endbenutzer', 'endanwender', 'anwender', 'geschäftsbenutzer'],
  'technical-buyer': [
    'technical buyer',
    'technical decision maker',
    'evaluator',
    'technischer käufer',
    'technischer einkäufer',
    'technischer entscheider',
    'evaluierer',
    'gutachter',
  ],
  blocker: ['blocker', 'blockierer', 'gegner'],
};

const ROLE_BY_WORD: ReadonlyMap<string, DealRole> = new Map(
  DEAL_ROLES.flatMap((role) => WORDS[role].map((word) => [word, role] as const)),
);

/** The role that a label of the CRM stands for; null for one that is none of ours, like "Influencer". */
export function roleIn(label: string): DealRole | null {
  return ROLE_BY_WORD.get(folded(label)) ?? null;
}
