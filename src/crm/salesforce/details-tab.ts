import { hooks } from './hooks';
import type { PageParts } from './parts';
import { composedParent } from './shadow';
import { shownIn } from './shown';

/** The label of the tab with the fields, if it was never opened: until then Lightning renders nothing in it. */
export function unopenedDetailsTab({ detailsTab, detailsPanel }: PageParts): string | null {
  if (!detailsTab) return null;
  const panel = detailsPanel ?? panelByPlace(detailsTab);
  return panel?.childElementCount === 0 ? shownIn(detailsTab).text || null : null;
}

/** With native shadow roots a panel cannot name a tab outside its own tree, but both stand in the same order. */
function panelByPlace(tab: Element): Element | null {
  const tabs = [...(tab.parentElement?.children ?? [])].filter((sibling) => sibling.matches(hooks.tab));
  const panels = [...(tabsetOf(tab)?.querySelectorAll(`:scope > ${hooks.tabPanel}`) ?? [])];
  return tabs.length === panels.length ? (panels[tabs.indexOf(tab)] ?? null) : null;
}

function tabsetOf(tab: Element): Element | null {
  let at: Element | null = tab;
  while (at && !at.matches(hooks.tabset)) at = composedParent(at);
  return at;
}
