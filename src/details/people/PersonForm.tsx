import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { DEAL_ROLES, type DealRole, type PersonDraft } from '@/src/deal-person';
import { LONGEST } from '@/src/facts/evidence';
import type { Customer } from '@/src/facts/people/customers';
import { useDeskContext } from '@/src/overlay/desk';
import { ADD_PERSON, personPlace, roleInWords } from '@/src/overlay/naming';
import { Field } from '../Field';
import { useEscape, useFocus } from '../form';
import { DETAIL_WORDS } from '../words';
import { checkPerson, type PersonProblems } from './check-person';
import { changed } from './saying';
import { PEOPLE_WORDS } from './words';

interface PersonFormProps {
  draft: PersonDraft;
  people: readonly Customer[];
}

/** Who it is, what they are in the deal, and whether they have left. Enter saves; Escape puts the form aside. */
export function PersonForm({ draft, people }: PersonFormProps): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const [problems, setProblems] = useState<PersonProblems | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const busyRef = useRef(false);
  const title = useId();
  const change = (part: Partial<PersonDraft>): void => desk.noteName({ ...draft, ...part });
  const place = draft.of === null ? ADD_PERSON : personPlace(draft.of);
  useFocus(formRef, problems, desk.focusFormRef);
  useEscape(formRef, () => desk.stopNaming(place, false));
  const save = async (): Promise<void> => {
    const checked = checkPerson(draft, people, today);
    setProblems(checked.ok ? null : checked.problems);
    if (!checked.ok || busyRef.current) return;
    busyRef.current = true;
    const { id, name, roles, left } = checked.person;
    const before = people.find(({ said }) => said?.id === id)?.said ?? null;
    const said = changed(desk, { person: { id, name }, before, says: PEOPLE_WORDS.saved(name) });
    const saved = await desk.actions.people.say({ id, name }, { roles, left });
    busyRef.current = false;
    setFailure(saved.ok ? null : DETAIL_WORDS.notSaved(saved.reason));
    if (!saved.ok) return;
    desk.stopNaming(null, true);
    await desk.say(Promise.resolve(saved), said);
  };
  return (
    <form
      class="form"
      ref={formRef}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h4 id={title}>{PEOPLE_WORDS.formOf(draft.of)}</h4>
      {draft.of === null && (
        <Field label={PEOPLE_WORDS.name} problem={problems?.name ?? null}>
          {(control) => (
            <input
              {...control}
              autocomplete="off"
              maxLength={LONGEST.person}
              value={draft.name}
              onInput={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Roles chosen={draft.roles} choose={(roles) => change({ roles })} />
      <Field label={PEOPLE_WORDS.left} problem={problems?.left ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={draft.left}
            onInput={(event) => change({ left: event.currentTarget.value })}
          />
        )}
      </Field>
      <p class="error" role="alert">
        {failure}
      </p>
      <div class="choices">
        <button class="button main">{failure === null ? DETAIL_WORDS.save : DETAIL_WORDS.again}</button>
        <button class="button" type="button" onClick={() => desk.stopNaming(place, true)}>
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

interface RolesProps {
  chosen: readonly DealRole[];
  choose(roles: readonly DealRole[]): void;
}

function Roles({ chosen, choose }: RolesProps): JSX.Element {
  return (
    <fieldset class="field">
      <legend>{PEOPLE_WORDS.role}</legend>
      <div class="choices">
        {DEAL_ROLES.map((role) => {
          const has = chosen.includes(role);
          return (
            <button
              key={role}
              class="chip"
              type="button"
              aria-pressed={has}
              onClick={() => choose(DEAL_ROLES.filter((each) => (each === role ? !has : chosen.includes(each))))}
            >
              {roleInWords(role)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
