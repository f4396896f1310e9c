import type { JSX } from 'preact';
import type { Customer } from '@/src/facts/people/customers';
import { Detail } from './details';
import { FoldedGroup } from './Group';
import { PEOPLE, roleInWords } from './desk/naming';
import { WORDS } from './words';

/** So many are named while the line is folded. */
const MOST_NAMED = 3;

/** Who is at the customer, in one line; behind it, what each is in the deal, and a way to say so. */
export function PeopleLine({ people }: { people: readonly Customer[] }): JSX.Element {
  const there = people.filter(({ left }) => !left);
  return (
    <FoldedGroup
      name={PEOPLE}
      title={WORDS.people}
      count={there.length}
      note={(open) => (open ? null : inOneLine(there))}
    >
      {(open) => (open ? <Detail>{({ PeopleList }) => <PeopleList people={people} />}</Detail> : null)}
    </FoldedGroup>
  );
}

function inOneLine(there: readonly Customer[]): string {
  if (there.length === 0) return WORDS.nobody;
  const named = there.slice(0, MOST_NAMED).map(({ name, roles }) => {
    const said = roles.map(roleInWords).join(', ');
    return said === '' ? name : `${name} (${said})`;
  });
  const more = there.length - named.length;
  return [...named, ...(more > 0 ? [WORDS.more(more)] : [])].join(', ');
}
