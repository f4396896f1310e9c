import type { JSX } from 'preact';
import { LONGEST_OF_DECISION } from '@/src/deal/decision';
import { Field } from '../Field';
import { DECISION_WORDS } from './words';

/** Why, in one line. */
export function ReasonField({ reason, type }: { reason: string; type(reason: string): void }): JSX.Element {
  return (
    <Field label={DECISION_WORDS.reason} problem={null}>
      {(control) => (
        <input
          {...control}
          autocomplete="off"
          maxLength={LONGEST_OF_DECISION.reason}
          value={reason}
          onInput={(event) => type(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
