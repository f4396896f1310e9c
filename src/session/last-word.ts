import type { Reading } from '@/src/crm/reading';
import type { Facts, FieldMap } from '@/src/facts/facts';
import { LONGEST_OF_DEAL, type KnownDeal } from '@/src/deal/known-deal';
import type { OpportunityContext } from '@/src/messages';
import type { SidebarPage } from '@/src/overlay/model';
import { asideLine, reasonSentence } from '@/src/overlay/verdict-words';
import type { Assessment } from '@/src/qualify/assessment';
import { readinessOf } from '@/src/qualify/readiness';
import { pipelineOn } from './pipeline';

/** What is to be remembered of a deal, apart from when. */
export type LastWord = Omit<KnownDeal, 'judgedAt'>;

/**
 * The last word on a deal after this reading; null where the page gave too little to have one: then an earlier one
 * still stands.
 */
export function lastWord(
  page: SidebarPage,
  reading: Reading,
  { fieldMap, pipelineFields }: Pick<OpportunityContext, 'fieldMap' | 'pipelineFields'>,
  /** What the seller decided, where that is said before all else. */
  decided: string | null,
): LastWord | null {
  if (page.kind !== 'judged' || isHeldBack(page.facts, page.assessment)) return null;
  return {
    opportunity: reading.opportunity,
    name: (textOf(page.facts, 'name') ?? '').slice(0, LONGEST_OF_DEAL.name),
    account: accountOf(page.facts, reading, fieldMap),
    pipeline: pipelineOn(reading, pipelineFields),
    verdict: page.assessment.verdict,
    reason: [decided, reasonSentence(page.assessment, page.facts), asideLine(page.assessment)]
      .filter((part) => part !== null)
      .join(' ')
      .slice(0, LONGEST_OF_DEAL.reason),
    readiness: readinessOf(page.assessment),
    next: page.assessment.next?.ask.slice(0, LONGEST_OF_DEAL.next) ?? null,
  };
}

/** "Cannot tell" from a page of which nothing was read, or that still keeps something back. */
function isHeldBack({ facts, notices }: Facts, { verdict }: Assessment): boolean {
  if (verdict !== 'cannot-tell') return false;
  const pending = [...facts.values()].some(
    ({ source }) => source.kind === 'none' && (source.status === 'loading' || source.status === 'editing'),
  );
  const nothing = [...facts.values()].every(({ rung }) => rung === 'unseen');
  return nothing || notices.length > 0 || pending;
}

function accountOf(facts: Facts, reading: Reading, fieldMap: FieldMap): KnownDeal['account'] {
  const name = textOf(facts, 'account');
  if (name === null) return null;
  const linked = (fieldMap.account ?? []).map((field) => recordIn(reading, field)).find((id) => id !== null);
  return { id: linked ?? null, name: name.slice(0, LONGEST_OF_DEAL.name) };
}

function recordIn(reading: Reading, field: string): string | null {
  const read = reading.fields.get(field);
  return read?.status === 'value' && read.value.type === 'text' ? (read.value.recordId ?? null) : null;
}

function textOf({ facts }: Facts, id: 'name' | 'account'): string | null {
  const value = facts.get(id)?.value;
  return value?.type === 'text' ? value.text : null;
}
