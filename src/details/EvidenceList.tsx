import type { JSX } from 'preact';
import type { Evidence } from '@/src/facts/evidence';
import type { Facts } from '@/src/facts/facts';
import { Shape } from '@/src/ui/Shape';
import { writeDayAndAge } from '@/src/overlay/days';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { withLinks } from './links';
import { DETAIL_WORDS, HOW } from './words';

interface ListProps extends Pick<Facts, 'left'> {
  evidence: readonly Evidence[];
}

/** What the seller recorded for an outcome, newest first. `left`: what is from people who have left, and who. */
export function EvidenceList({ evidence, left }: ListProps): JSX.Element | null {
  const { recording } = useDeskContext();
  const shown = evidence.filter(({ id }) => id !== recording?.evidence?.id);
  if (shown.length === 0) return null;
  return (
    <section>
      <h4>{DETAIL_WORDS.evidence}</h4>
      <ul class="evidence">
        {shown.map((one) => (
          <EvidenceItem key={one.id} evidence={one} left={left.get(one.id) ?? null} />
        ))}
      </ul>
    </section>
  );
}

function EvidenceItem({ evidence, left }: { evidence: Evidence; left: string | null }): JSX.Element {
  const desk = useDeskContext();
  const { person, how, day, note, outcome } = evidence;
  return (
    <li>
      <div>
        <p>
          <strong>{person}</strong> {HOW[how]}
        </p>
        <p class="small quiet">{writeDayAndAge(day, desk.model.today, desk.model.dayStyle)}</p>
        {left !== null && <p class="gone small">{DETAIL_WORDS.hasLeft(left)}</p>}
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
  return (
    <p class="note">
      {withLinks(note).map(({ text, link, at }) =>
        link ? (
          <a key={at} href={text} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  );
}
