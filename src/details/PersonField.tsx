import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { Field } from './Field';
import { DETAIL_WORDS } from './words';

/** Names offered under the field. */
const MOST_PEOPLE = 4;

interface PersonFieldProps {
  label: string;
  problem: string | null;
  /** Letters. */
  longest: number;
  person: string;
  change(person: string): void;
}

/** Somebody at the customer, typed or taken from those named before. */
export function PersonField({ label, problem, longest, person, change }: PersonFieldProps): JSX.Element {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <>
      <Field label={label} problem={problem}>
        {(control) => (
          <input
            {...control}
            ref={inputRef}
            autocomplete="off"
            maxLength={longest}
            value={person}
            onInput={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
      <People
        chosen={person}
        choose={(name) => {
          change(name);
          inputRef.current?.focus();
        }}
      />
    </>
  );
}

/** People named before, one press each. Buttons, because a native datalist does not open in every shadow root. */
function People({ chosen, choose }: { chosen: string; choose(person: string): void }): JSX.Element | null {
  const { people } = useDeskContext().model;
  const offered = people.filter((person) => person !== chosen).slice(0, MOST_PEOPLE);
  if (offered.length === 0) return null;
  return (
    <fieldset class="choices" aria-label={DETAIL_WORDS.people}>
      {offered.map((person) => (
        <button key={person} class="chip" type="button" onClick={() => choose(person)}>
          {person}
        </button>
      ))}
    </fieldset>
  );
}
