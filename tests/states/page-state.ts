import type { Asked, FieldReading, PageHistory, PageNotice, People, ShownFormat } from '@/src/crm/reading';
import type { Obstacle } from '@/src/crm/reader';

/** What a page state is read as: everything, and nothing else. */
export type Expected =
  | {
      reads: Readonly<Record<string, FieldReading>>;
      /** Where it is not what the page's usual texts tell. */
      format?: ShownFormat;
      notices?: readonly PageNotice[];
      people?: People;
      pageHistory?: Readonly<Record<string, PageHistory>>;
    }
  | { obstacle: Obstacle }
  /** The address names no opportunity: nothing is read at all. */
  | 'no-opportunity';

/** One state of a CRM's page that its reader has to get right, as the notes on its pages number them (`S17`, `H42`). */
export interface PageState {
  id: string;
  /** What the state is, as a phrase after the number. */
  says: string;
  address: string;
  /** The document's title. */
  title: string;
  /** The whole body. Declarative shadow roots are made real. */
  html: string;
  asked: Asked;
  expected: Expected;
  /** What markup cannot say: focus, typed values, checked boxes, closed shadow roots. Runs after the body is there. */
  prepare?(page: Document): void;
}
