import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { eraseOrg } from '@/src/memory/kept/erase';
import type { KeptOrg } from '@/src/memory/kept/overview';
import { sentenceOf } from '@/src/memory/problem';
import { Confirm } from './Confirm';
import { Deals } from './Deals';
import { FalseAlarms } from './FalseAlarms';
import type { Done, Keeping } from './keeping';
import { countedKinds, CRM_NAME, orgName, tilesOf, WORDS } from './words';

interface OrgCardProps {
  kept: KeptOrg;
  keeping: Keeping;
  turn: number;
  tell(done: Done): void;
}

/** What is kept of one organisation, and the way to be rid of it. */
export function OrgCard({ kept, keeping, turn, tell }: OrgCardProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const id = useId();
  const { org } = kept;
  const erase = async (): Promise<void> => {
    setAsked(false);
    tell({ said: WORDS.erasing, undo: null, pending: { done: 0, of: 0 } });
    try {
      await eraseOrg(await keeping.database(), org);
      await keeping.changed([org]);
      tell({ said: WORDS.erased(orgName(org)), undo: null });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.eraseDealFailed, sentenceOf(error)), undo: null });
    }
  };
  return (
    <section class="card" aria-labelledby={id} data-kept-org={org.org}>
      <h2 id={id}>
        {org.org} <span class="quiet crm">{CRM_NAME[org.crm]}</span>
      </h2>
      <ul class="tiles">
        {tilesOf(kept).map(({ number, name }) => (
          <li key={name}>
            <strong>{number.toLocaleString()}</strong> <span class="small quiet">{name}</span>
          </li>
        ))}
      </ul>
      <Deals org={org} keeping={keeping} turn={turn} tell={tell} />
      {kept.counts.setAside > 0 && <FalseAlarms org={org} keeping={keeping} turn={turn} />}
      <p>
        <button class="link danger" onClick={() => setAsked(true)}>
          {WORDS.eraseOrgButton}
        </button>
      </p>
      {asked && (
        <Confirm
          title={`${WORDS.eraseOrg(orgName(org))}?`}
          final
          erase={() => void erase()}
          leave={() => setAsked(false)}
        >
          <p>{WORDS.goes}</p>
          <ul class="goes">
            {countedKinds(kept.counts).map((counted) => (
              <li key={counted}>{counted}</li>
            ))}
          </ul>
          <p>
            {WORDS.tabs} {WORDS.final}
          </p>
        </Confirm>
      )}
    </section>
  );
}
