import type { JSX } from 'preact';
import type { PageNotice } from '@/src/crm/reading';
import { CATALOGUE } from '@/src/facts/catalogue';
import { Shape } from '@/src/ui/Shape';
import { ShowFields } from './Grounds';
import { FoldedGroup } from './Group';
import type { UnreadFact } from './sections';
import { notRead, startSmall, WORDS } from './words';

interface UnreadProps {
  unread: readonly UnreadFact[];
  notices: readonly PageNotice[];
  openAtFirst: boolean;
}

/** What the page did not tell. The remedies stand in the open, the list of facts behind the line. */
export function Unread({ unread, notices, openAtFirst }: UnreadProps): JSX.Element | null {
  if (unread.length === 0) return null;
  const tab = unopenedTab(notices);
  const remedies = new Set(unread.flatMap(({ source }) => notRead(source.status, tab).remedy ?? []));
  return (
    <FoldedGroup
      title={WORDS.unread}
      count={unread.length}
      note={[...remedies, WORDS.unreadNote].join('. ')}
      openAtFirst={openAtFirst}
    >
      {() => (
        <ul>
          {unread.map((fact) => (
            <UnreadRow key={fact.id} fact={fact} tab={tab} several={remedies.size > 1} />
          ))}
        </ul>
      )}
    </FoldedGroup>
  );
}

interface UnreadRowProps {
  fact: UnreadFact;
  tab: string | null;
  /** Each row names its own remedy; a single one stands in the note above. */
  several: boolean;
}

function UnreadRow({ fact, tab, several }: UnreadRowProps): JSX.Element {
  const { what, remedy } = notRead(fact.source.status, tab);
  return (
    <li class="row" data-unread={fact.id}>
      <Shape name="not-shown" />
      <div class="row-text">
        <p>{CATALOGUE[fact.id].label}</p>
        <p class="small quiet">{several && remedy !== null ? `${what}: ${startSmall(remedy)}` : what}</p>
        {fact.source.text !== null && <p class="small">“{fact.source.text}”</p>}
        <ShowFields facts={[fact]} />
      </div>
    </li>
  );
}

function unopenedTab(notices: readonly PageNotice[]): string | null {
  return notices.find((notice) => notice.notice === 'tab-not-opened')?.tab ?? null;
}
