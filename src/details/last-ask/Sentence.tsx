import type { JSX } from 'preact';
import { LONGEST_OF_ASK } from '@/src/deal/last-ask';
import { Field } from '../Field';

interface SentenceProps {
  label: string;
  problem: string | null;
  text: string;
  type(text: string): void;
}

/** A sentence that is longer than a line of the sidebar. Enter saves the form, as in every other field of it. */
export function Sentence({ label, problem, text, type }: SentenceProps): JSX.Element {
  return (
    <Field label={label} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={LONGEST_OF_ASK.sentence}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}
