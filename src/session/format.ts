import { waysToRead } from '@/src/crm/format/ways';
import type { DisplayFormat, Doubt, Reading } from '@/src/crm/reading';
import type { Day } from '@/src/day';
import type { Fact, Facts } from '@/src/facts/facts';
import type { FormatModel, FormatQuestion } from '@/src/overlay/model';
import type { Assessment } from '@/src/qualify/assessment';
import { factsIn } from '@/src/process/facts-in';

interface Judged {
  reading: Reading;
  facts: Facts;
  assessment: Assessment;
  /** What the seller said of the org's format. */
  said: DisplayFormat;
  today: Day;
}

/** How the page's dates and numbers are read, and what has to be asked for it. */
export function formatModel({ reading, facts, assessment, said, today }: Judged): FormatModel {
  const { format: shown } = reading;
  // What the page itself decides is never asked, and neither is what was answered once.
  const open: Doubt[] = [];
  if (shown.dateOrder === null && said.dateOrder === null) open.push('date-order');
  if (shown.decimal === null && said.decimal === null) open.push('decimal-sign');
  const inDoubt = factsInDoubt(facts, assessment);
  const questions = open.flatMap((doubt) =>
    inDoubt.flatMap((fact) => questionAbout(fact, doubt, reading, today) ?? []),
  );
  return { question: questions[0] ?? null, said, shown };
}

/** The facts whose text could not be read for certain, those that the deal is judged by first. */
function factsInDoubt({ facts }: Facts, { outcomes, signals }: Assessment): readonly Fact[] {
  const conditions = [...outcomes.map(({ outcome }) => outcome.met), ...signals.map(({ signal }) => signal.fires)];
  const needed = new Set(conditions.flatMap(factsIn));
  const unparsed = [...facts.values()].filter(({ source }) => source.kind === 'none' && source.status === 'unparsed');
  return unparsed.toSorted((a, b) => Number(needed.has(b.id)) - Number(needed.has(a.id)));
}

function questionAbout(fact: Fact, doubt: Doubt, reading: Reading, today: Day): FormatQuestion | null {
  const field = fact.source.kind === 'none' ? fact.source.field : null;
  const read = field === null ? undefined : reading.fields.get(field);
  if (field === null || read?.status !== 'unparsed' || read.doubt !== doubt) return null;
  const ways = waysToRead(read.text, doubt, today);
  return ways.length < 2 ? null : { fact, label: read.label ?? field, text: read.text, ways };
}
