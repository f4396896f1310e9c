import type { JSX } from 'preact';
import { writeDay } from '@/src/day-style';
import type { Customer } from '@/src/facts/people/customers';
import { writeDayAndAge } from '@/src/overlay/days';
import { useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { takeFocus } from '@/src/overlay/focus';
import { ADD_PERSON, personPlace } from '@/src/overlay/desk/naming';
import { Shape } from '@/src/ui/Shape';
import { HOW } from '../words';
import { PersonForm } from './PersonForm';
import { changed, forget } from './saying';
import { PEOPLE_WORDS } from './words';

/** Everybody at the customer, what each is in the deal and where that is known from, and a way to say so. */
export function PeopleList({ people }: { people: readonly Customer[] }): JSX.Element {
  const desk = useDeskContext();
  const { naming } = desk;
  const { page } = desk.model;
  const listed = page.kind === 'judged' ? page.reading.people : undefined;
  const adding = naming?.of === null ? naming : null;
  return (
    <div class="people">
      {people.length === 0 && <p class="quiet">{PEOPLE_WORDS.nobody}</p>}
      {listed?.shown.length === 0 && !listed.complete && <p class="quiet">{PEOPLE_WORDS.unlisted}</p>}
      <ul>
        {people.map((customer) => (
          <li key={customer.name} data-person={customer.name} data-left={customer.left}>
            {naming?.of === customer.name ? (
              <PersonForm draft={naming} people={people} />
            ) : (
              <Person customer={customer} />
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <PersonForm draft={adding} people={people} />
      ) : (
        <button
          class="button"
          ref={desk.focusNextRef.current === ADD_PERSON ? takeFocus(desk) : null}
          onClick={() => desk.namePerson({ id: crypto.randomUUID(), of: null, name: '', roles: [], left: '' })}
        >
          {desk.addingBegun ? PEOPLE_WORDS.resume : PEOPLE_WORDS.add}
        </button>
      )}
      {people.some(({ said, onPage }) => said === null && onPage) && <p class="small quiet">{PEOPLE_WORDS.offered}</p>}
    </div>
  );
}

function Person({ customer }: { customer: Customer }): JSX.Element {
  const desk = useDeskContext();
  const { name, roles, said, left } = customer;
  const place = personPlace(name);
  return (
    <>
      <div class="person">
        <p>
          <strong>{name}</strong>
        </p>
        {roles.length > 0 && <p>{PEOPLE_WORDS.roles(roles)}</p>}
        {left && <p class="gone small">{PEOPLE_WORDS.hasLeft(leftOn(customer, desk))}</p>}
        <p class="small quiet">{knownFrom(customer, desk)}</p>
        <button
          class="link small"
          aria-label={left ? PEOPLE_WORDS.stays(name) : PEOPLE_WORDS.leaves(name)}
          onClick={() => void turn(desk, customer)}
        >
          {left ? PEOPLE_WORDS.stay : PEOPLE_WORDS.leave}
        </button>
      </div>
      <button
        class="icon-button"
        ref={desk.focusNextRef.current === place ? takeFocus(desk) : null}
        aria-label={PEOPLE_WORDS.change(name)}
        onClick={() => {
          const id = said?.id ?? crypto.randomUUID();
          desk.namePerson({ id, of: name, name: said?.name ?? name, roles, left: said?.left ?? '' });
        }}
      >
        <Shape name="edit" />
      </button>
      {said && (
        <button class="icon-button" aria-label={PEOPLE_WORDS.remove(name)} onClick={() => void forget(desk, said)}>
          <Shape name="remove" />
        </button>
      )}
    </>
  );
}

function leftOn({ said }: Customer, { model: { today, dayStyle } }: Desk): string | null {
  return said?.left == null ? null : writeDay(said.left, today, dayStyle);
}

function knownFrom({ onPage, labels, said, latest }: Customer, { model: { today, dayStyle } }: Desk): string {
  const from = [
    ...(onPage ? [labels.length > 0 ? PEOPLE_WORDS.onPageAs(labels) : PEOPLE_WORDS.onPage] : []),
    ...(said ? [PEOPLE_WORDS.saidSo] : []),
    ...(latest ? [`${HOW[latest.how]}, ${writeDayAndAge(latest.day, today, dayStyle)}`] : []),
  ];
  return from.join(' · ');
}

/** Says that somebody has left, as of today, or that they have not. */
async function turn(desk: Desk, { name, said, left }: Customer): Promise<void> {
  const person = { id: said?.id ?? crypto.randomUUID(), name: said?.name ?? name };
  const change = { left: left ? null : desk.model.today };
  const says = left ? PEOPLE_WORDS.stayed(name) : PEOPLE_WORDS.leftNow(name);
  await desk.say(desk.actions.people.say(person, change), changed(desk, { person, before: said, says }));
}
