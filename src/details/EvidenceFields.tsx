import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { LONGEST, WAYS_OF_KNOWING } from '@/src/facts/evidence';
import type { EvidenceDraft, WayOfKnowing } from '@/src/facts/evidence';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { DraftProblems } from './check-draft';
import { Field } from './Field';
import { PersonField } from './PersonField';
import { DETAIL_WORDS, HOW } from './words';

interface FieldsProps {
  draft: EvidenceDraft;
  problems: DraftProblems | null;
  change(part: Partial<EvidenceDraft>): void;
}

/** The fields of the evidence form. */
export function EvidenceFields({ draft, problems, change }: FieldsProps): JSX.Element {
  const { today } = useDeskContext().model;
  return (
    <>
      <PersonField
        label={DETAIL_WORDS.person}
        problem={problems?.person ?? null}
        longest={LONGEST.person}
        person={draft.person}
        change={(person) => change({ person })}
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
