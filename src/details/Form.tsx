import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { useId } from '@/src/ui/use-id';
import { useEscape, useFocus } from './form-focus';
import { DETAIL_WORDS } from './words';

/** What was typed, as it can be kept, or what has to be changed first, by field. */
export type Checked<Entry, Problems> = { ok: true; entry: Entry } | { ok: false; problems: Problems };

interface FormProps<Entry, Problems> {
  /** What the form is for: its heading, or, where that stands above it already, only its name. */
  title?: string;
  heading?: 'h3' | 'h4';
  class?: string;
  saveWords?: string;
  check(): Checked<Entry, Problems>;
  /** Null when it is kept, else why not, as a sentence. */
  save(entry: Entry): Promise<string | null>;
  /** Puts the form aside; what was typed stays. */
  leave(): void;
  /** Gives it up. */
  cancel(): void;
  children(problems: Problems | null): ComponentChildren;
}

/**
 * The frame of a form. Enter saves, once at a time; Escape puts it aside. What has to be changed first stands at its
 * field and has the focus; what could not be kept stays typed, and can be saved again.
 */
export function Form<Entry, Problems extends object>({
  title,
  heading: Heading,
  class: more,
  saveWords = DETAIL_WORDS.save,
  check,
  save,
  leave,
  cancel,
  children,
}: FormProps<Entry, Problems>): JSX.Element {
  const { focusFormRef } = useDeskContext();
  const [problems, setProblems] = useState<Problems | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  /** The second click of a double one comes before anything is drawn. */
  const busyRef = useRef(false);
  const id = useId();
  useFocus(formRef, problems, focusFormRef);
  useEscape(formRef, leave);
  const submit = async (): Promise<void> => {
    const checked = check();
    setProblems(checked.ok ? null : checked.problems);
    if (!checked.ok || busyRef.current) return;
    busyRef.current = true;
    setBusy(true);
    setFailure(await save(checked.entry));
    busyRef.current = false;
    setBusy(false);
  };
  return (
    <form
      class={more === undefined ? 'form' : `form ${more}`}
      ref={formRef}
      aria-label={Heading ? undefined : title}
      aria-labelledby={Heading ? id : undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {Heading && <Heading id={id}>{title}</Heading>}
      {children(problems)}
      <p class="error" role="alert">
        {failure}
      </p>
      <div class="choices">
        <button class="button main" aria-disabled={busy}>
          {failure === null ? saveWords : DETAIL_WORDS.again}
        </button>
        <button class="button" type="button" onClick={cancel}>
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
