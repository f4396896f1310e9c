import type { JSX, RefObject } from 'preact';
import { Shape } from '@/src/ui/Shape';
import type { Arrangement } from './arrangement';
import { useDeskContext } from './desk/desk';
import { EdgeTab } from './EdgeTab';
import type { SidebarPage } from './model';
import { VERDICT } from '@/src/verdict-names';
import { count, WORDS } from './words';

interface FoldedTabProps {
  arrangement: Arrangement;
  /** The tab itself, which unfolds the sidebar. */
  toggle: RefObject<HTMLButtonElement | null>;
}

/** The sidebar folded to the edge: still the verdict and the number of warnings. */
export function FoldedTab({ arrangement, toggle }: FoldedTabProps): JSX.Element {
  const { page } = useDeskContext().model;
  return (
    <EdgeTab arrangement={arrangement} tab={toggle} onOpen={() => arrangement.settle({ folded: false })}>
      <TabContent page={page} />
    </EdgeTab>
  );
}

function TabContent({ page }: { page: SidebarPage }): JSX.Element {
  if (page.kind !== 'judged') {
    return <span class="tab-word">{page.kind === 'waiting' ? WORDS.reading : WORDS.sidebar}</span>;
  }
  const { verdict, signals } = page.assessment;
  const raised = signals.filter(({ state }) => state === 'raised').length;
  return (
    <>
      <span class="badge">
        <Shape name={verdict} />
      </span>
      <span class="tab-word">{VERDICT[verdict]}</span>
      {raised > 0 && (
        <span class="tab-count">
          <Shape name="red" />
          <span aria-hidden="true">{raised}</span>
          <span class="heard">{count(raised, 'walk-away signal', 'walk-away signals')}</span>
        </span>
      )}
    </>
  );
}
