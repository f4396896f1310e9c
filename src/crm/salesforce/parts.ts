import { CREATE_LAYOUT, HOLDER_NAME, HOLDER_PREFIX, hooks } from './hooks';
import { composedParent, type Tree } from './shadow';

/** Windows over the record: they have the same holders. */
const NOT_THE_RECORD = [hooks.actionWindow, hooks.recordWindow, hooks.modal, hooks.dialog];

/** Any piece, and anything that rules pieces out. */
const ANY_PART = [
  hooks.holder,
  hooks.pathStep,
  hooks.headerName,
  hooks.headerItem,
  hooks.relatedLink,
  hooks.detailsTab,
  hooks.detailsPanel,
  hooks.layout,
  ...NOT_THE_RECORD,
].join(', ');

/** The pieces of a record page that are read, each with where it was found. */
export interface PageParts {
  /** Elements that hold a field of the opportunity, by its API name. A field can be on the page twice. */
  readonly holders: ReadonlyMap<string, readonly Element[]>;
  /** Whether there are fields of some other object. */
  readonly foreignFields: boolean;
  readonly pathSteps: readonly Element[];
  readonly headerName: Element | null;
  readonly headerItems: readonly Element[];
  readonly relatedLinks: readonly Element[];
  readonly detailsTab: Element | null;
  readonly detailsPanel: Element | null;
}

/**
 * Finds all parts of a record page in its trees, without those of windows and forms for another record. Each kind is queried by
 * itself: on a large page the browser finds a single attribute, class or name ten times faster than any of a list.
 */
export function partsOf(allTrees: readonly Tree[]): PageParts {
  const trees = tellingTrees(allTrees);
  const findAll = (selector: string): Element[] => trees.flatMap((tree) => Array.from(tree.querySelectorAll(selector)));
  const forms = findAll(hooks.layout).filter(({ localName }) => localName.includes(CREATE_LAYOUT));
  const windows = new Set([...NOT_THE_RECORD.flatMap(findAll), ...forms]);
  const find = (selector: string): Element[] => findAll(selector).filter((part) => !isWithin(part, windows));
  const fields = find(hooks.holder);
  return {
    holders: byApiName(fields),
    foreignFields: fields.some((holder) => apiName(holder) === null),
    pathSteps: find(hooks.pathStep),
    headerName: find(hooks.headerName)[0] ?? null,
    headerItems: find(hooks.headerItem),
    relatedLinks: find(hooks.relatedLink),
    detailsTab: find(hooks.detailsTab)[0] ?? null,
    detailsPanel: find(hooks.detailsPanel)[0] ?? null,
  };
}

/** With native shadow roots there are hundreds of trees; most have no part, and one look tells. */
function tellingTrees(trees: readonly Tree[]): readonly Tree[] {
  return trees.length === 1 ? trees : trees.filter((tree) => tree.querySelector(ANY_PART) !== null);
}

function isWithin(element: Element, windows: ReadonlySet<Element>): boolean {
  if (windows.size === 0) return false;
  for (let at: Element | null = element; at; at = composedParent(at)) if (windows.has(at)) return true;
  return false;
}

function byApiName(fields: readonly Element[]): Map<string, Element[]> {
  const holders = new Map<string, Element[]>();
  for (const holder of fields) {
    const name = apiName(holder);
    if (name === null) continue;
    const same = holders.get(name);
    if (same) same.push(holder);
    else holders.set(name, [holder]);
  }
  return holders;
}

/** `Amount` of `sfdc:RecordField.Opportunity.Amount`; null for fields of other objects. */
function apiName(holder: Element): string | null {
  const name = holder.getAttribute(HOLDER_NAME) ?? '';
  return name.startsWith(HOLDER_PREFIX) ? name.slice(HOLDER_PREFIX.length) : null;
}
