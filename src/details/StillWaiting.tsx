import type { JSX } from 'preact';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { Report } from '@/src/overlay/Report';
import { WORDS } from '@/src/overlay/words';
import { Shape } from '@/src/ui/Shape';
import { DETAIL_WORDS } from './words';

/**
 * Nothing of the record was found for long. Where the element is gone that holds all of it, nobody can tell a changed
 * page from one that is still loading, except the seller, who sees it.
 */
export function StillWaiting(): JSX.Element {
  const { problem, opportunity } = useDeskContext().model;
  return (
    <section class="verdict" role="status">
      <span class="badge">
        <Shape name="cannot-tell" />
      </span>
      <div class="verdict-words">
        <h3>{DETAIL_WORDS.nothingYet}</h3>
        {/* A background that does not answer is the simpler reason, and stands above. */}
        {problem === null && (
          <>
            <p>{DETAIL_WORDS.nothingYetWhy(WORDS.changed(opportunity.crm))}</p>
            <p>{WORDS.layoutRemedy}.</p>
            <Report />
          </>
        )}
      </div>
    </section>
  );
}
