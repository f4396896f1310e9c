import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { writeDay } from '@/src/day-style';
import type { Reading } from '@/src/crm/reading';
import { pageFields } from '@/src/facts/suggest-fields';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { MappingPlace } from '@/src/overlay/desk/mapping';
import { fieldTitle, labelIn } from './names';
import { Sheet } from './Sheet';
import { understood } from './understood';
import { FIELD_WORDS } from './words';

interface ConfirmProps {
  place: Extract<MappingPlace, { step: 'confirm' }>;
  reading: Reading;
}

/** Shows what was chosen and what it will be understood as, and asks for the seller's word. */
export function ConfirmField({ place: { fact, field, label }, reading }: ConfirmProps): JSX.Element {
  const desk = useDeskContext();
  const { today, dayStyle } = desk.model;
  const title = fieldTitle(field, label);
  const shown = pageFields(reading).find((one) => one.field === field);
  const preview = desk.actions.fields.preview(fact, field);
  const meaning = preview && understood(preview, (day) => writeDay(day, today, dayStyle));
  return (
    <Sheet title={FIELD_WORDS.isOurs}>
      <dl class="facts">
        <Line term={FIELD_WORDS.fact}>{desk.factLabel(fact)}</Line>
        <Line term={FIELD_WORDS.label}>{title}</Line>
        {labelIn(field) === null && <Line term={FIELD_WORDS.name}>{field}</Line>}
        <Line term={FIELD_WORDS.nowShown}>
          {shown?.text === '' ? FIELD_WORDS.empty : (shown?.text ?? FIELD_WORDS.notSeen)}
        </Line>
        {meaning && <Line term={FIELD_WORDS.understood}>{meaning.sentence}</Line>}
      </dl>
      {meaning?.readable === false && <p>{FIELD_WORDS.tellsNothing}</p>}
      {labelIn(field) !== null && <p class="small">{FIELD_WORDS.labelOnlyWarning}</p>}
      <p class="small quiet">{FIELD_WORDS.forAll}</p>
      <Answers
        doubtful={meaning?.readable === false}
        confirm={() => desk.map({ [fact]: [field] }, FIELD_WORDS.mapped(desk.factLabel(fact), title))}
      />
    </Sheet>
  );
}

function Line({ term, children }: { term: string; children: string }): JSX.Element {
  return (
    <div>
      <dt class="small quiet">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface AnswersProps {
  /** Nothing can be read from the field now. */
  doubtful: boolean;
  confirm(): Promise<string | null>;
}

/** The likely answer has the focus: a second Enter does not choose a field of which nothing can be read. */
function Answers({ doubtful, confirm }: AnswersProps): JSX.Element {
  const desk = useDeskContext();
  const [failure, setFailure] = useState<string | null>(null);
  const likely = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => likely.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <p class="error" role="alert">
        {failure}
      </p>
      <div class="choices">
        <button
          class={doubtful ? 'button' : 'button main'}
          ref={doubtful ? null : likely}
          onClick={() => void confirm().then(setFailure)}
        >
          {doubtful ? FIELD_WORDS.confirmAnyway : FIELD_WORDS.confirm}
        </button>
        <button class={doubtful ? 'button main' : 'button'} ref={doubtful ? likely : null} onClick={desk.back}>
          {FIELD_WORDS.cancel}
        </button>
      </div>
    </>
  );
}
