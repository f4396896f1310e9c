import { catalogueWith, type Catalogue } from '@/src/facts/catalogue';
import { checkCondition, checkEstablishes } from './check-facts';
import type { ProcessProblem } from './problem';
import type { Outcome, SalesProcess, Signal, Stage } from './sales-process';

/** What is wrong with the meaning of a process whose shape is right. */
export function problemsOf(process: SalesProcess): readonly ProcessProblem[] {
  const stages = process.stages.map(({ id }) => id);
  const catalogue = catalogueWith(process.added);
  return [
    ...twice('stages', process.stages),
    ...twice('outcomes', process.outcomes),
    ...twice('signals', process.signals),
    ...sharedStageNames(process),
    ...process.outcomes.flatMap((outcome, index) => inOutcome(outcome, `outcomes.${index}`, stages, catalogue)),
    ...process.signals.flatMap((signal, index) => inSignal(signal, `signals.${index}`, stages, catalogue)),
  ];
}

function inOutcome(
  outcome: Outcome,
  path: string,
  stages: readonly string[],
  catalogue: Catalogue,
): readonly ProcessProblem[] {
  return [
    ...unknownStage(outcome.stage, `${path}.stage`, stages),
    ...checkCondition(outcome.met, `${path}.met`, { catalogue, stages, mayCountOwed: false }),
    ...outcome.establishes.flatMap((item, index) => checkEstablishes(item, `${path}.establishes.${index}`, catalogue)),
  ];
}

function inSignal(
  signal: Signal,
  path: string,
  stages: readonly string[],
  catalogue: Catalogue,
): readonly ProcessProblem[] {
  return [
    ...unknownStage(signal.from, `${path}.from`, stages),
    ...(signal.redFrom === undefined ? [] : unknownStage(signal.redFrom, `${path}.redFrom`, stages)),
    ...checkCondition(signal.fires, `${path}.fires`, { catalogue, stages, mayCountOwed: true }),
  ];
}

function unknownStage(stage: string, path: string, stages: readonly string[]): readonly ProcessProblem[] {
  return stages.includes(stage) ? [] : [{ path, message: `No stage has the id "${stage}"` }];
}

function twice(path: string, items: readonly { id: string }[]): readonly ProcessProblem[] {
  return items.flatMap(({ id }, index) => {
    const first = items.findIndex((item) => item.id === id);
    return first === index ? [] : [{ path: `${path}.${index}.id`, message: `The id "${id}" is used twice` }];
  });
}

/** One CRM stage can mean one stage of the process only. */
function sharedStageNames({ stages, closed }: SalesProcess): readonly ProcessProblem[] {
  const seen = new Map<string, string>();
  const all: readonly (readonly [string, Pick<Stage, 'ids'>])[] = [
    ...stages.map((stage, index) => [`stages.${index}`, stage] as const),
    ['closed.won', closed.won],
    ['closed.lost', closed.lost],
  ];
  return all.flatMap(([path, { ids }]) =>
    (['salesforce', 'hubspot'] as const).flatMap((crm) =>
      ids[crm].flatMap((id) => {
        const before = seen.get(`${crm} ${id}`);
        seen.set(`${crm} ${id}`, path);
        if (before === undefined) return [];
        return [{ path: `${path}.ids.${crm}`, message: `The stage "${id}" already belongs to ${before}` }];
      }),
    ),
  );
}
