import type { PageReader } from '@/src/crm/reader';
import type { Asked, OpportunityKey } from '@/src/crm/reading';
import type { Losses } from './losses';

/** One opportunity in front of the seller: what both of its phases, arriving and being followed, work with. */
export interface Visit {
  readonly reader: PageReader;
  readonly page: Document;
  readonly opportunity: OpportunityKey;
  asked(): Asked;
  /** What the page lacks, for how long. */
  readonly losses: Losses;
  /** Whether the address still names this opportunity. When it does not, the visit is ended by asking. */
  isOn(): boolean;
}

/** A phase of a visit. It works from its making until it is stopped. */
export interface Phase {
  /** Looks at once: other fields are wanted, or a second has passed. */
  look(reason: 'wanted' | 'second'): void;
  stop(): void;
}
