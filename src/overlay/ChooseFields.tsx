import type { JSX } from 'preact';
import type { Fact } from '@/src/facts/facts';
import { useDeskContext } from './desk/desk';
import { takeFocus } from './focus';
import { WORDS } from './words';

/** Leads from facts that the page has to tell to the choice of their fields. Proven ones need no field. */
export function ChooseFields({ facts, from }: { facts: readonly Fact[]; from: string }): JSX.Element | null {
  const desk = useDeskContext();
  const open = facts.filter(({ source }) => source.kind !== 'evidence' && source.kind !== 'last-ask');
  if (open.length === 0) return null;
  const several = open.length > 1;
  return (
    <div class="show small quiet">
      {several && `${WORDS.chooseFields}:`}
      {open.map(({ id, entry }) => {
        const place = chooserOf(from, id);
        return (
          <button
            key={id}
            class="link"
            ref={desk.focusNextRef.current === place ? takeFocus(desk) : null}
            aria-label={WORDS.chooseFieldOf(entry.label)}
            onClick={() => desk.goTo({ step: 'choose', fact: id }, place)}
          >
            {several ? entry.label : WORDS.chooseField}
          </button>
        );
      })}
    </div>
  );
}

/** Names one of these buttons: a fact can be chosen from several rows. */
function chooserOf(from: string, fact: string): string {
  return `choose ${from} ${fact}`;
}
