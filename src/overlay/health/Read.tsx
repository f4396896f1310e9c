import type { JSX } from 'preact';
import { ShowFields } from '../ShowFields';
import { WORDS } from '../words';
import type { ReadFact } from './health';

interface ReadProps {
  title: string;
  facts: readonly ReadFact[];
}

/** What was read, as it stands on the page: what the seller would check first when in doubt. */
export function Read({ title, facts }: ReadProps): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <section>
      <h4>
        {title} <span class="count">{facts.length}</span>
      </h4>
      <dl class="read">
        {facts.map((fact) => (
          <div key={fact.id} data-read={fact.id}>
            <dt>{fact.entry.label}</dt>
            <dd>{fact.source.text === '' ? WORDS.empty : fact.source.text}</dd>
            <dd>
              <ShowFields facts={[fact]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
