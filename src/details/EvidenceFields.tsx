import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { LONGEST, WAYS_OF_KNOWING } from '@/src/facts/evidence';
import type { EvidenceDraft, WayOfKnowing } from '@/src/facts/evidence';
import { useDeskContext } from '@/src/overlay/desk';
import type { DraftProblems } from './check-draft';
import { Field } from './Field';
import { DETAIL_WORDS, HOW } from './words';

/** Names offered under the field. */
const MOST_PEOPLE = 4;

interface FieldsProps {
  draft: EvidenceDraft;
  problems: DraftProblems | null;
  change(part: Partial<EvidenceDraft>): void;
}

/** The fields of the evidence form. */
export function EvidenceFields({ draft, problems, change }: FieldsProps): JSX.Element {
  const { today } = useDeskContext().model;
  const person = useRef<HTMLInputElement>(null);
  return (
    <>
      <Field label={DETAIL_WORDS.person} problem={problems?.person ?? null}>
        {(control) => (
          <input
            {...control}
            ref={person}
            autocomplete="off"
            maxLength={LONGEST.person}
            value={draft.person}
            onInput={(event) => change({ person: event.currentTarget.value })}
          />
        )}
      </Field>
      <People
        chosen={draft.person}
        choose={(name) => {
          change({ person: name });
          person.current?.focus();
        }}
      />
      <Field label={DETAIL_WORDS.day} problem={problems?.day ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={draft.day}
            onInput={(event) => change({ day: event.currentTarget.value })}
          />
        )}
      </Field>
      <Ways chosen={draft.how} choose={(how) => change({ how })} />
      <Field label={DETAIL_WORDS.note} problem={null}>
        {(control) => (
          <input
            {...control}
            autocomplete="off"
            maxLength={LONGEST.note}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

/** People named before, one press each. Buttons, because a native datalist does not open in every shadow root. */
export function People({ chosen, choose }: { chosen: string; choose(person: string): void }): JSX.Element | null {
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

function Ways({ chosen, choose }: { chosen: WayOfKnowing; choose(how: WayOfKnowing): void }): JSX.Element {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{DETAIL_WORDS.how}</legend>
      <div class="segments">
        {WAYS_OF_KNOWING.map((how) => (
          <label key={how}>
            <input type="radio" name={name} checked={how === chosen} onChange={() => choose(how)} />
            <span>{HOW[how]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
