import type { JSX } from 'preact';
import { CATALOGUE } from '@/src/facts/catalogue';
import { Shape } from '@/src/ui/Shape';
import { ShowFields } from './Grounds';
import { FoldedGroup } from './Group';
import type { UnreadFact } from './sections';
import { notRead, startSmall, WORDS } from './words';

interface UnreadProps {
  unread: readonly UnreadFact[];
  /** A tab of the page that was not opened yet. */
  unopenedTab: string | null;
  /** The verdict hangs on this group: it stands open under the card, which has said already which tab to open. */
  leads: boolean;
}

/** What the page did not tell. The remedies stand in the open, the list of facts behind the line. */
export function Unread({ unread, unopenedTab, leads }: UnreadProps): JSX.Element | null {
  if (unread.length === 0) return null;
  const remedies = new Set(unread.flatMap(({ source }) => notRead(source.status, unopenedTab).remedy ?? []));
  const said = leads && unopenedTab !== null ? WORDS.openTab(unopenedTab) : null;
  return (
    <FoldedGroup
      title={WORDS.unread}
      count={unread.length}
      note={[...[...remedies].filter((remedy) => remedy !== said), WORDS.unreadNote].join('. ')}
      openAtFirst={leads}
    >
      {(open) => (
        <ul>
          {unread.map((fact) => (
            <li key={fact.id} data-unread={fact.id}>
              {open && <UnreadRow fact={fact} unopenedTab={unopenedTab} several={remedies.size > 1} />}
            </li>
          ))}
        </ul>
      )}
    </FoldedGroup>
  );
}

interface UnreadRowProps {
  fact: UnreadFact;
  unopenedTab: string | null;
  /** Each row names its own remedy; a single one stands in the note above. */
  several: boolean;
}

function UnreadRow({ fact, unopenedTab, several }: UnreadRowProps): JSX.Element {
  const { what, remedy } = notRead(fact.source.status, unopenedTab);
  return (
    <div class="row">
      <Shape name="not-shown" />
      <div class="row-text">
        <p>{CATALOGUE[fact.id].label}</p>
        <p class="small quiet">{several && remedy !== null ? `${what}: ${startSmall(remedy)}` : what}</p>
        {fact.source.text !== null && <p class="small">“{fact.source.text}”</p>}
        <ShowFields facts={[fact]} />
      </div>
    </div>
  );
}
