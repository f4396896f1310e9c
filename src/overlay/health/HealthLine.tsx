import type { JSX } from 'preact';
import { Shape } from '@/src/ui/Shape';
import { FoldedGroup } from '../Group';
import { Report } from '../Report';
import { first } from '../verdict-words';
import { healthLine, remediesOf, startSmall, WORDS } from '../words';
import { mainHindrance, type Health } from './health';
import { HowRead } from './HowRead';

interface HealthLineProps {
  health: Health;
  /** The verdict hangs on what could not be read: the line stands open under the card. */
  leads: boolean;
}

/** How much of what is needed could be read, in one line; behind it, what was and what was not, and why. */
export function HealthLine({ health, leads }: HealthLineProps): JSX.Element {
  return (
    <FoldedGroup
      name="health"
      title={healthLine(health)}
      count={0}
      openAtFirst={leads}
      note={(open) => noteOf(health, leads, open)}
    >
      {(open) => (open ? <HowRead health={health} /> : <Outline health={health} />)}
    </FoldedGroup>
  );
}

/** What was read and what was not, in the document while the line is folded: for tests from outside. */
function Outline({ health: { read, unread, other } }: { health: Health }): JSX.Element {
  return (
    <ul class="health">
      {[...read, ...other].map(({ id }) => (
        <li key={id} data-read={id} />
      ))}
      {unread.flatMap(({ facts }) => facts.map(({ id }) => <li key={id} data-unread={id} />))}
    </ul>
  );
}

/**
 * What the seller can do about it, also while the line is folded; where it leads, the card has said the main one. Of
 * several, each stands at its reason once the line is open.
 */
function noteOf(health: Health, leads: boolean, open: boolean): string | null {
  if (health.unread.length === 0) return null;
  const remedies = remediesOf(health);
  const shown = open && remedies.length > 1 ? [] : remedies;
  const said = leads ? mainHindrance(health) : null;
  const unsaid = shown.filter(({ hindrance }) => hindrance !== said);
  return [...unsaid.map(({ remedy }) => `${remedy}.`), WORDS.unreadNote].join(' ');
}

/** Stands above the line when the CRM has changed its page: what that means, what was lost, and what to do about it. */
export function Changed({ health }: { health: Health }): JSX.Element {
  const lost = health.unread.find(({ hindrance }) => hindrance === 'changed')?.facts ?? [];
  return (
    <section class="changed" data-changed={health.change}>
      <Shape name="amber" />
      <div class="changed-words">
        <h3>{WORDS.changed(health.crm)}</h3>
        <p>{health.change === 'all' ? WORDS.changedAll : WORDS.changedParts}</p>
        {health.change === 'parts' && lost.length > 0 && (
          <p>{WORDS.notFound(first(lost.map(({ entry }) => startSmall(entry.label))))}</p>
        )}
        <Report />
      </div>
    </section>
  );
}
