import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact } from '@/src/facts/facts';
import { useDeskContext } from './desk/desk';
import { WORDS } from './words';

/** Takes the seller to the fields of facts; says so when one is not there any more. Facts without a field are left out. */
export function ShowFields({ facts }: { facts: readonly Fact[] }): JSX.Element | null {
  const { actions } = useDeskContext();
  const [lost, setLost] = useState(false);
  const shown = facts.flatMap((fact) => {
    const field = fieldOf(fact);
    return field === null ? [] : [{ field, label: fact.entry.label }];
  });
  if (shown.length === 0) return null;
  const several = shown.length > 1;
  return (
    <div class="show small quiet">
      {several && `${WORDS.show}:`}
      {shown.map(({ field, label }) => (
        <button
          key={field}
          class="link"
          aria-label={`${WORDS.show}: ${label}`}
          onClick={() => setLost(!actions.showField(field))}
        >
          {several ? label : WORDS.show}
        </button>
      ))}
      <output>{lost && WORDS.notOnPage}</output>
    </div>
  );
}

/** The field on the page that shows a fact, or would show it if it could be read for certain. */
function fieldOf({ source }: Fact): string | null {
  if (source.kind === 'field') return source.field;
  return source.kind === 'none' && source.status !== 'absent' ? source.field : null;
}
