import type { JSX } from 'preact';
import { CATALOGUE } from '@/src/facts/catalogue';
import type { ReadFact } from './sections';
import { ShowFields } from './Grounds';
import { FoldedGroup } from './Group';
import { WORDS } from './words';

/** Everything that was read on the page, as it stands there: what the seller would check first when in doubt. */
export function Read({ read }: { read: readonly ReadFact[] }): JSX.Element | null {
  if (read.length === 0) return null;
  return (
    <FoldedGroup title={WORDS.read} count={read.length}>
      {(open) => (
        <dl class="read">
          {read.map((fact) => (
            <div key={fact.id} data-read={fact.id}>
              <dt>{CATALOGUE[fact.id].label}</dt>
              <dd>{fact.source.text === '' ? WORDS.empty : fact.source.text}</dd>
              {open && (
                <dd>
                  <ShowFields facts={[fact]} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </FoldedGroup>
  );
}
