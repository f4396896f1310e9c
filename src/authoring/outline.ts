import { catalogueWith, type Catalogue, type FactId } from '@/src/facts/catalogue';
import { asSentence } from '@/src/language/as-sentence';
import { fieldMapOf } from '@/src/facts/field-map';
import type { Pack, Parameter } from '@/src/process/pack';
import { factsIn } from '@/src/process/facts-in';
import { SEVERITIES, type Outcome, type SalesProcess, type Signal, type Stage } from '@/src/process/sales-process';
import { describe } from '@/src/process/sentences';
import { differences, spelled } from './differences';

/**
 * The process of a checked pack as a text that somebody can read who has never seen the file.
 *
 * @param base what the pack is a variant of
 */
export function outlineOf(pack: Pack, process: SalesProcess, base: Pack | null): string {
  const catalogue = catalogueWith(process.added);
  return [
    [`${pack.title} ${pack.version}, by ${pack.author}`, pack.purpose, `To be looked at again by ${pack.reviewBy}.`],
    base === null ? [] : [`What differs from ${base.title}`, ...differences(pack, base)],
    ...process.stages.map((stage, index) => stageLines(stage, index, process, catalogue)),
    ...SEVERITIES.map((severity) => signalLines(severity, process, catalogue)),
    limitLines(pack),
    factLines(process, catalogue),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function stageLines(stage: Stage, index: number, { outcomes }: SalesProcess, catalogue: Catalogue): string[] {
  const due = outcomes.filter((outcome) => outcome.stage === stage.id);
  return [
    `${index + 1}. ${stage.name}: ${stage.buyer}`,
    ...due.flatMap((outcome) => outcomeLines(outcome, catalogue)),
    ...(due.length === 0 ? ['   No outcome is due here.'] : []),
  ];
}

function outcomeLines(outcome: Outcome, catalogue: Catalogue): string[] {
  const { need, says, leastRung, ask, withinDays, otherwise, freshDays } = outcome;
  const word = leastRung === 'verified' ? 'the customer’s act has to be recorded' : 'the seller’s word is enough';
  return [
    `   ${need === 'required' ? '•' : '◦'} ${says}${need === 'recommended' ? ' (recommended)' : ''}`,
    `     Met when ${describe(outcome.met, labelsOf(catalogue))}; ${word}. Fresh for ${count(freshDays, 'day')}.`,
    `     Within ${count(withinDays, 'working day')}: ${asSentence(ask)} Otherwise, ${asSentence(otherwise)}`,
  ];
}

const TITLES: Readonly<Record<Signal['severity'], string>> = {
  stop: 'Stop: one of these ends it',
  red: 'Red: each group counts once',
  amber: 'Amber: shown, never counted',
  hygiene: 'Hygiene: shown, never counted',
};

function signalLines(severity: Signal['severity'], process: SalesProcess, catalogue: Catalogue): string[] {
  const signals = process.signals.filter((signal) => signal.severity === severity);
  if (signals.length === 0) return [];
  const nameOf = (id: string): string => process.stages.find((stage) => stage.id === id)?.name ?? id;
  return [
    TITLES[severity],
    ...signals.flatMap((signal) => [
      `   • ${signal.name} (${[`from ${nameOf(signal.from)}`, ...turnsRed(signal, nameOf), `group ${signal.group}`, gradeIn(signal)].join(', ')})`,
      `     When ${describe(signal.fires, labelsOf(catalogue))}.`,
    ]),
  ];
}

function turnsRed({ redFrom }: Signal, nameOf: (id: string) => string): string[] {
  return redFrom === undefined ? [] : [`red from ${nameOf(redFrom)}`];
}

function gradeIn({ grade }: Signal): string {
  return grade === 'none' ? 'nothing to found' : `grade ${grade}`;
}

function limitLines({ parameters }: Pack): string[] {
  const limits = Object.entries(parameters);
  if (limits.length === 0) return [];
  return [
    'Limits to tune',
    ...limits.flatMap(([id, parameter]) => [
      `   ${id}: ${valueIn(parameter)}`,
      `     ${parameter.says} Source: ${parameter.source}.`,
    ]),
  ];
}

function valueIn({ value, unit, least, most }: Parameter): string {
  return `${spelled(value)} ${unit} (${least} to ${most})`;
}

/** Which facts decide anything, and the fields in which they are looked for first. */
function factLines(process: SalesProcess, catalogue: Catalogue): string[] {
  const maps = {
    Salesforce: fieldMapOf('salesforce', {}, process.fields.salesforce),
    HubSpot: fieldMapOf('hubspot', {}, process.fields.hubspot),
  };
  return [
    'Facts that it asks for, and where they are looked for first',
    ...factsAskedFor(process).map((id) => {
      const places = Object.entries(maps).map(([crm, map]) => `${crm} ${map[id]?.[0] ?? '–'}`);
      return `   ${catalogue.get(id)?.label ?? id} (${id}): ${places.join(', ')}`;
    }),
  ];
}

function factsAskedFor({ outcomes, signals }: SalesProcess): readonly FactId[] {
  const conditions = [...outcomes.map(({ met }) => met), ...signals.map(({ fires }) => fires)];
  return [...new Set<FactId>(['stage', ...conditions.flatMap(factsIn)])];
}

function labelsOf(catalogue: Catalogue): (fact: FactId) => string {
  return (fact) => catalogue.get(fact)?.label ?? fact;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
