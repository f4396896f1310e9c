import type { StageMeaning } from '@/src/process/named-stages';
import type { Stage } from '@/src/process/sales-process';
import { PROCESS_WORDS } from './words';

/** What a stage was said to be. */
export function meaningInWords(means: StageMeaning, stages: readonly Stage[]): string {
  switch (means.kind) {
    case 'stage':
      return stages.find(({ id }) => id === means.stage)?.name ?? means.stage;
    case 'closed':
      return means.won ? PROCESS_WORDS.won : PROCESS_WORDS.lost;
    case 'none':
      return PROCESS_WORDS.leave;
  }
}

/** What is said once it is kept. */
export function stageNamed(name: string, means: StageMeaning, stages: readonly Stage[]): string {
  return means.kind === 'none'
    ? PROCESS_WORDS.stageLeft(name)
    : PROCESS_WORDS.stageIs(name, meaningInWords(means, stages));
}
