import type { JSX } from 'preact';
import { addWorkingDays } from '@/src/day';
import type { DealCondition } from '@/src/deal/condition';
import { ADD_CONDITION, conditionPlace } from '@/src/overlay/desk/agreeing';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { takeFocus } from '@/src/overlay/focus';
import { Shape } from '@/src/ui/Shape';
import { removeCondition, sentenceOf, trueDay } from './agreed';
import { ConditionForm } from './ConditionForm';
import { CONDITION_WORDS } from './words';

/** As far away as a last ask usually is, and a second one after it. */
const USUAL_DAYS = 10;

/** What was agreed beforehand, whether it has come true, and a way to agree on more. */
export function Conditions(): JSX.Element {
  const desk = useDeskContext();
  const { agreeing, conditionDraft, model } = desk;
  const { conditions, today, daysOff } = model;
  const begin = (): void => {
    if (conditionDraft !== null) {
      const of = conditions.find(({ id }) => id === conditionDraft.id) ?? null;
      desk.agree({ ...conditionDraft, of });
      return;
    }
    desk.agree({
      id: crypto.randomUUID(),
      of: null,
      kind: 'exit',
      test: 'not-known-by',
      fact: null,
      day: addWorkingDays(today, USUAL_DAYS, daysOff),
    });
  };
  return (
    <div class="conditions">
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id} data-condition={condition.trueAt === null ? 'pending' : 'true'}>
            {agreeing?.id === condition.id ? <ConditionForm draft={agreeing} /> : <Agreed condition={condition} />}
          </li>
        ))}
      </ul>
      {agreeing !== null && agreeing.of === null ? (
        <ConditionForm draft={agreeing} />
      ) : (
        <button
          class="button"
          ref={desk.focusNextRef.current === ADD_CONDITION ? takeFocus(desk) : null}
          onClick={begin}
        >
          {conditionDraft === null ? CONDITION_WORDS.add : CONDITION_WORDS.resume}
        </button>
      )}
      <p class="small quiet">{CONDITION_WORDS.unknownNote}</p>
    </div>
  );
}

function Agreed({ condition }: { condition: DealCondition }): JSX.Element {
  const desk = useDeskContext();
  const sentence = sentenceOf(desk, condition);
  const day = trueDay(desk, condition);
  const place = conditionPlace(condition.id);
  const { id, kind, when } = condition;
  return (
    <>
      <div class="agreed">
        <p>{sentence}.</p>
        <p class={day === null ? 'small quiet' : 'small came-true'}>
          {day === null ? CONDITION_WORDS.pending : CONDITION_WORDS.cameTrue(day)}
        </p>
      </div>
      <button
        class="icon-button"
        ref={desk.focusNextRef.current === place ? takeFocus(desk) : null}
        aria-label={CONDITION_WORDS.change(sentence)}
        onClick={() =>
          desk.agree({
            id,
            of: condition,
            kind,
            test: when.test,
            fact: 'fact' in when ? when.fact : null,
            day: 'day' in when ? when.day : '',
          })
        }
      >
        <Shape name="edit" />
      </button>
      <button
        class="icon-button"
        aria-label={CONDITION_WORDS.remove(sentence)}
        onClick={() => void removeCondition(desk, condition)}
      >
        <Shape name="remove" />
      </button>
    </>
  );
}
