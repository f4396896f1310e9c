export const FACT_TYPES = ['text', 'person', 'choice', 'date', 'number', 'money', 'flag'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** One fact of the catalogue. */
export interface CatalogueEntry {
  type: FactType;
  /** What sellers call it. */
  label: string;
  /** The values of a `choice`, in the order in which a deal goes through them. */
  choices?: readonly string[];
}
