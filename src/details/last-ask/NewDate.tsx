import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Day } from '@/src/day';
import type { LastAsk } from '@/src/deal/last-ask';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { Field } from '../Field';
import { useEscape, useFocus } from '../form-focus';
import { DETAIL_WORDS } from '../words';
import { checkMove, type MoveProblems } from './check-ask';
import { Sentence } from './Sentence';
import { ASK_WORDS } from './words';

interface NewDateProps {
  lastAsk: LastAsk;
  save(move: { to: Day; reason: string }): Promise<void>;
  stop(): void;
}

/** Another date, and why: without a reason it is only put off. */
export function NewDate({ lastAsk, save, stop }: NewDateProps): JSX.Element {
  const { today } = useDeskContext().model;
  const [move, setMove] = useState({ to: '', reason: '' });
  const [problems, setProblems] = useState<MoveProblems | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  useFocus(formRef, problems, useRef(true));
  useEscape(formRef, stop);
  const submit = (): void => {
    const checked = checkMove(lastAsk, move, today);
    setProblems(checked.ok ? null : checked.problems);
    if (checked.ok) void save({ to: checked.to, reason: checked.reason });
  };
  return (
    <form
      class="form"
      ref={formRef}
      aria-label={ASK_WORDS.newDate}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={ASK_WORDS.by} problem={problems?.to ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            value={move.to}
            onInput={(event) => setMove({ ...move, to: event.currentTarget.value })}
          />
        )}
      </Field>
      <Sentence
        label={ASK_WORDS.reason}
        problem={problems?.reason ?? null}
        text={move.reason}
        type={(reason) => setMove({ ...move, reason })}
      />
      <div class="choices">
        <button class="button main">{ASK_WORDS.saveDate}</button>
        <button class="button" type="button" onClick={stop}>
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
