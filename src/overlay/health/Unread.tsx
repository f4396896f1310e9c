import type { JSX } from 'preact';
import { Shape } from '@/src/ui/Shape';
import { ChooseFields } from '../ChooseFields';
import { ShowFields } from '../ShowFields';
import { hindering, remediesOf, standing } from '../words';
import type { Health, UnreadFact } from './health';

/** What the page did not tell, by what was in the way. A single remedy stands above all of it already. */
export function Unread({ health }: { health: Health }): JSX.Element {
  const several = remediesOf(health).length > 1;
  return (
    <>
      {health.unread.map(({ hindrance, facts }) => {
        const { what, remedy } = hindering(hindrance, health);
        return (
          <section key={hindrance} data-hindrance={hindrance}>
            <h4>{what}</h4>
            {several && remedy !== null && <p class="small quiet">{remedy}.</p>}
            <ul>
              {facts.map((fact) => (
                <li key={fact.id} data-unread={fact.id}>
                  <UnreadRow fact={fact} coming={hindrance === 'loading'} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function UnreadRow({ fact, coming }: { fact: UnreadFact; coming: boolean }): JSX.Element {
  return (
    <div class="row">
      <Shape name="not-shown" />
      <div class="row-text">
        <p>{fact.entry.label}</p>
        {fact.source.text !== null && <p class="small">{standing(fact.source.text, fact.source.other)}</p>}
        <ShowFields facts={[fact]} />
        {!coming && <ChooseFields facts={[fact]} from="unread" />}
      </div>
    </div>
  );
}
