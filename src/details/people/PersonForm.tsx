import type { JSX } from 'preact';
import { DEAL_ROLES, type DealRole, type PersonDraft } from '@/src/deal/person';
import { LONGEST } from '@/src/facts/evidence';
import type { Customer } from '@/src/facts/people/customers';
import { useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { ADD_PERSON, personPlace, roleInWords } from '@/src/overlay/desk/naming';
import { Field } from '../Field';
import { Form } from '../Form';
import { DETAIL_WORDS } from '../words';
import { checkPerson, type PersonEntry } from './check-person';
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
  const change = (part: Partial<PersonDraft>): void => desk.noteName({ ...draft, ...part });
  const place = draft.of === null ? ADD_PERSON : personPlace(draft.of);
  return (
    <Form
      title={PEOPLE_WORDS.formOf(draft.of)}
      heading="h4"
      check={() => checkPerson(draft, people, today)}
      save={(entry) => savePerson(desk, people, entry)}
      leave={() => desk.stopNaming(place, false)}
      cancel={() => desk.stopNaming(place, true)}
    >
      {(problems) => (
        <>
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
        </>
      )}
    </Form>
  );
}

/** Null when it is kept, else why not. */
async function savePerson(
  desk: Desk,
  people: readonly Customer[],
  { id, name, roles, left }: PersonEntry,
): Promise<string | null> {
  const before = people.find(({ said }) => said?.id === id)?.said ?? null;
  const said = changed(desk, { person: { id, name }, before, says: PEOPLE_WORDS.saved(name) });
  const saved = await desk.actions.people.say({ id, name }, { roles, left });
  if (!saved.ok) return DETAIL_WORDS.notSaved(saved.reason);
  desk.stopNaming(null, true);
  await desk.say(Promise.resolve(saved), said);
  return null;
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
