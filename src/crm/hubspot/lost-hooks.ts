import type { Steps } from '@/src/crm/steps';
import { lostInPanel } from './all-properties';
import { countInTitle, titleOf } from './associated';
import { isBlank } from './blank-cards';
import { ANY_TILE, COLUMN, ELSEWHERE, OLD_PLACE, SELECTORS, VALUE, type HookId } from './hooks';
import { ITEMS, pairIn } from './label-cards';
import { readControl } from './older-pages';
import { isMarked } from './property-cards';
import type { RecordParts } from './record-parts';
import { controlIn, valueText } from './shown-text';
import { propertyNamed, type Sighting } from './sighting';

/**
 * The hooks that must have changed: a part of the page is there, nothing in it is loading, and it lacks what such a part
 * always holds. What was taken off a page whole leaves no trace: that is a layout without it.
 */
export function* lostHooks(
  page: Document,
  root: Element,
  parts: RecordParts,
  sightings: readonly Sighting[],
): Steps<readonly HookId[]> {
  const seen = seenIn(sightings);
  const looks: readonly (() => readonly HookId[])[] = [
    () => lostInPanel(page, root),
    () => lostInWrappers(root),
    () => lostInLists(root, parts),
    ...parts.strips.map((strip) => () => lostInStrip(strip, seen)),
    ...parts.cards.map((card) => () => lostInCard(card, seen)),
    ...parts.labelCards.map((card) => () => lostInLabelCard(card)),
    () => lostInAssociations(parts),
    () => (parts.strips.length === 0 ? lostOnOlderPage(root) : []),
  ];
  const lost = new Set<HookId>();
  for (const look of looks) {
    yield;
    for (const hook of look()) lost.add(hook);
  }
  if (parts.strayCards.length > 0) lost.add('middlePane');
  return [...lost];
}

/** What was read anyway, and so need not be looked at again. */
interface Seen {
  readonly rows: ReadonlySet<Element>;
  /** What showed a text. */
  readonly values: ReadonlySet<Element>;
}

function seenIn(sightings: readonly Sighting[]): Seen {
  const shown = sightings.filter(({ text }) => text !== '');
  return { rows: new Set(sightings.map(({ row }) => row)), values: new Set(shown.map(({ value }) => value)) };
}

/** What a wrapper says it holds. */
const HELD = [
  ['OBJECT_HIGHLIGHT', 'strip'],
  ['PROPERTIES_V3', 'card'],
  ['DATA_HIGHLIGHTS', 'dataHighlights'],
  ['PROPERTIES_LIST', 'propertyList'],
  ['ASSOCIATION_', 'association'],
] as const;

/** A wrapper with content that is not the card which it names. */
function lostInWrappers(root: Element): readonly HookId[] {
  return [...root.querySelectorAll(SELECTORS.wrapper)].flatMap((wrapper) => {
    const name = wrapper.getAttribute('data-test-id')?.slice('card-wrapper-'.length) ?? '';
    const hook = HELD.find(([kind]) => name.startsWith(kind))?.[1];
    if (!hook || wrapper.matches(SELECTORS[hook]) || wrapper.querySelector(SELECTORS[hook])) return [];
    return isElsewhere(wrapper) || isLoading(wrapper) || isBlank(wrapper) ? [] : [hook];
  });
}

/** A list of properties in no card, or one whose card is not known as such. */
function lostInLists(root: Element, { cards }: RecordParts): readonly HookId[] {
  const lists = [...root.querySelectorAll(SELECTORS.list)].filter(
    (list) => !list.closest(SELECTORS.association) && !isElsewhere(list) && list.closest(COLUMN),
  );
  return lists.some((list) => !cards.some((card) => card.contains(list)) && !list.closest(SELECTORS.card))
    ? ['card']
    : [];
}

function lostInStrip(strip: Element, seen: Seen): readonly HookId[] {
  if (isLoading(strip) || isBlank(strip)) return [];
  const content = strip.querySelector(SELECTORS.stripContent);
  if (!content) return ['stripContent'];
  const lost: HookId[] = [];
  if (!content.querySelector(`${SELECTORS.stripDisplay}, ${VALUE}`)) lost.push('stripDisplay');
  const title = content.querySelector(SELECTORS.stripTitle);
  if (title && !title.querySelector(SELECTORS.stripDisplay)) lost.push('stripDisplay');
  for (const item of content.querySelectorAll(SELECTORS.stripItem)) {
    if (isOneProperty(item) && !item.querySelector(`${SELECTORS.stripDisplay}, ${VALUE}`) && !controlIn(item))
      lost.push('stripDisplay');
  }
  for (const control of content.querySelectorAll('input, textarea, button')) {
    if (control.matches('button') && !control.matches(SELECTORS.dropdown)) continue;
    if (!control.closest(`${SELECTORS.stripItem}, ${VALUE}`)) lost.push('stripItem');
  }
  return [...lost, ...lostInValues(content, seen)];
}

/** An item named after two properties has no hook for either, and its name is none: names have no hyphens by default. */
function isOneProperty(item: Element): boolean {
  return /^[a-z]\w*$/.test(propertyNamed(item) ?? '');
}

function lostInCard(card: Element, seen: Seen): readonly HookId[] {
  if (isLoading(card)) return [];
  const lists = [...card.querySelectorAll(SELECTORS.list)];
  if (lists.length === 0) {
    const holdsRows = card.querySelector(`${SELECTORS.marker}, ${VALUE}`) !== null;
    const content = card.querySelector(SELECTORS.cardContent);
    return holdsRows || (content && !isBlank(content)) ? ['list'] : [];
  }
  const lost = lists.flatMap((list) => Array.from(list.children)).flatMap((row) => lostInRow(row, seen));
  const strays = [...card.querySelectorAll(`${SELECTORS.marker}, ${SELECTORS.value}`)];
  if (strays.some((stray) => !stray.closest(SELECTORS.list))) lost.push('list');
  return [...lost, ...lostInValues(card, seen)];
}

/** Whatever a row holds, it has to be read; a row whose property has no name of its own is nobody's. */
function lostInRow(row: Element, { rows }: Seen): readonly HookId[] {
  if (rows.has(row)) return [];
  if (!row.matches(SELECTORS.row)) return isBlank(row) ? [] : ['row'];
  return isMarked(row) ? ['value'] : ['marker'];
}

/** A value that shows nothing though there is text in it: in something that is not known to hold a value. */
function lostInValues(part: Element, { values: shown }: Seen): readonly HookId[] {
  const values = part.querySelectorAll(`${SELECTORS.stripDisplay}, ${VALUE}`);
  const showsNothing = (value: Element): boolean =>
    !shown.has(value) && !isBlank(value) && valueText(value) === '' && controlIn(value) === null;
  return [...values].some(showsNothing) ? ['dropdown'] : [];
}

function lostInLabelCard(card: Element): readonly HookId[] {
  if (isLoading(card)) return [];
  const hook = card.matches(SELECTORS.dataHighlights) ? 'dataHighlight' : 'propertyListItem';
  const items = [...card.querySelectorAll(ITEMS.join(', '))];
  const content = card.querySelector(SELECTORS.cardContent);
  if (items.length === 0) return content && !isBlank(content) ? [hook] : [];
  const beside = items.flatMap((item) => Array.from(item.parentElement?.children ?? []));
  const broken = beside.some(
    (item) => !items.includes(item) && !items.some((one) => item.contains(one)) && !isBlank(item),
  );
  return broken || items.some((item) => pairIn(item).length !== 2) ? [hook] : [];
}

/**
 * A card of associations has a title; one that has content names somebody, unless it counts none. One that counts
 * somebody and shows nothing is folded, or not filled yet.
 */
function lostInAssociations({ companyCards, contactCards }: RecordParts): readonly HookId[] {
  const lost = (card: Element, hook: 'companyLink' | 'contactLink'): readonly HookId[] => {
    const title = titleOf(card);
    if (isLoading(card) || (isBlank(card) && !title)) return [];
    const missing: HookId[] = title && !isBlank(title) ? [] : ['cardTitle'];
    const links = [...card.querySelectorAll(SELECTORS[hook])];
    const content = card.querySelector(`${SELECTORS.associationContent}, ${SELECTORS.cardContent}`);
    const names = content !== null && !isBlank(content) && countInTitle(card) !== 0;
    const tiles = [...card.querySelectorAll(ANY_TILE)].filter((tile) => !isBlank(tile));
    const nameless = tiles.some((tile) => !links.some((link) => !isBlank(link) && tile.contains(link)));
    if (nameless || (names && links.every(isBlank))) missing.push(hook);
    return missing;
  };
  return [
    ...companyCards.flatMap((card) => lost(card, 'companyLink')),
    ...contactCards.flatMap((card) => lost(card, 'contactLink')),
  ];
}

/** The head of a deal's page until 2023 named it, and had its amount and its close date. */
function lostOnOlderPage(root: Element): readonly HookId[] {
  const lost: HookId[] = [];
  const sidebar = root.querySelector(SELECTORS.oldSidebar);
  const head = root.querySelector(SELECTORS.oldStrip);
  if (sidebar && !head) lost.push('oldStrip');
  for (const hook of ['stripTitle', 'oldAmount', 'oldCloseDate'] as const) {
    if (head && !isBlank(head) && !head.querySelector(SELECTORS[hook])) lost.push(hook);
  }
  const rows = [...root.querySelectorAll(SELECTORS.oldRow)];
  if (rows.some((row) => !row.querySelector(`${SELECTORS.oldField}, ${VALUE}`))) lost.push('oldField');
  const controls = [...root.querySelectorAll(SELECTORS.oldField)].filter((control) => !control.closest(ANY_TILE));
  if (controls.some((control) => !isElsewhere(control) && !control.closest(OLD_PLACE))) lost.push('oldForm');
  if (controls.some((control) => control.closest(OLD_PLACE) && readControl(control) === null)) lost.push('oldChoice');
  return lost;
}

function isElsewhere(element: Element): boolean {
  return element.closest(ELSEWHERE) !== null;
}

function isLoading(part: Element): boolean {
  return part.querySelector(SELECTORS.skeleton) !== null;
}
