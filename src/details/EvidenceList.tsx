import type { JSX } from 'preact';
import type { Evidence } from '@/src/facts/evidence';
import { Shape } from '@/src/ui/Shape';
import { writeDayAndAge } from '@/src/overlay/days';
import { useDeskContext } from '@/src/overlay/desk';
import { linkIn } from './check-draft';
import { DETAIL_WORDS, HOW } from './words';

/** What the seller recorded for an outcome, newest first. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): JSX.Element | null {
  const { recording } = useDeskContext();
  const shown = evidence.filter(({ id }) => id !== recording?.evidence?.id);
  if (shown.length === 0) return null;
  return (
    <section>
      <h4>{DETAIL_WORDS.evidence}</h4>
      <ul class="evidence">
        {shown.map((one) => (
          <EvidenceItem key={one.id} evidence={one} />
        ))}
      </ul>
    </section>
  );
}

function EvidenceItem({ evidence }: { evidence: Evidence }): JSX.Element {
  const desk = useDeskContext();
  const { person, how, day, note, outcome } = evidence;
  return (
    <li>
      <div>
        <p>
          <strong>{person}</strong> {HOW[how]}
        </p>
        <p class="small quiet">{writeDayAndAge(day, desk.model.today, desk.model.dayStyle)}</p>
        {note !== '' && <Note note={note} />}
      </div>
      <button class="icon-button" aria-label={DETAIL_WORDS.edit(person)} onClick={() => desk.record(outcome, evidence)}>
        <Shape name="edit" />
      </button>
      <button class="icon-button" aria-label={DETAIL_WORDS.remove(person)} onClick={() => void desk.remove(evidence)}>
        <Shape name="remove" />
      </button>
    </li>
  );
}

function Note({ note }: { note: string }): JSX.Element {
  const link = linkIn(note);
  if (link === null) return <p class="note">{note}</p>;
  return (
    <p class="note">
      <a href={link} target="_blank" rel="noopener noreferrer">
        {link}
      </a>
    </p>
  );
}
