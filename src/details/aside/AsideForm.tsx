import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { addDays } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { signalRow, useDeskContext, type Desk } from '@/src/overlay/desk';
import { LONGEST_REASON_ASIDE, MOST_DAYS_ASIDE, type SetAsideDraft, type SetAsideEntry } from '@/src/set-aside';
import { useId } from '@/src/ui/use-id';
import { Field } from '../Field';
import { useEscape, useFocus } from '../form';
import { DETAIL_WORDS } from '../words';
import { checkAside, type AsideProblems } from './check-aside';
import { ASIDE_WORDS } from './words';

interface AsideFormProps {
  draft: SetAsideDraft;
  process: SetAsideEntry['process'];
}

/** Why, and until when. Enter saves; Escape puts the form aside. */
export function AsideForm({ draft, process }: AsideFormProps): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const [problems, setProblems] = useState<AsideProblems | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const busyRef = useRef(false);
  const title = useId();
  const row = signalRow(draft.signal);
  const change = (part: Partial<SetAsideDraft>): void => desk.noteAside({ ...draft, ...part });
  useFocus(formRef, problems, desk.focusFormRef);
  useEscape(formRef, () => desk.closeAside(row));
  const save = async (): Promise<void> => {
    const checked = checkAside(draft, today);
    setProblems(checked.ok ? null : checked.problems);
    if (!checked.ok || busyRef.current) return;
    busyRef.current = true;
    setFailure(await saveAside(desk, { ...checked.entry, process }));
    busyRef.current = false;
  };
  return (
    <form
      class="form"
      ref={formRef}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h4 id={title}>{ASIDE_WORDS.begin[draft.how]}</h4>
      <Field label={ASIDE_WORDS.reason[draft.how]} problem={problems?.reason ?? null}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={LONGEST_REASON_ASIDE}
            value={draft.reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      <Field label={ASIDE_WORDS.until} problem={problems?.until ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            max={addDays(today, MOST_DAYS_ASIDE)}
            value={draft.until}
            onInput={(event) => change({ until: event.currentTarget.value })}
          />
        )}
      </Field>
      <p class="small quiet">{ASIDE_WORDS.hint}</p>
      <p class="error" role="alert">
        {failure}
      </p>
      <div class="choices">
        <button class="button main">{failure === null ? ASIDE_WORDS.save[draft.how] : DETAIL_WORDS.again}</button>
        <button
          class="button"
          type="button"
          onClick={() => {
            desk.noteAside(null);
            desk.closeAside(row);
          }}
        >
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

/** Null when it is kept, else why not. */
async function saveAside(desk: Desk, entry: SetAsideEntry): Promise<string | null> {
  const { aside } = desk.actions;
  const { today, dayStyle } = desk.model;
  const saved = await aside.save(entry);
  if (!saved.ok) return DETAIL_WORDS.notSaved(saved.reason);
  desk.asideIsKept();
  const row = signalRow(entry.signal);
  await desk.say(Promise.resolve(saved), {
    says: ASIDE_WORDS.saved(writeDay(entry.until, today, dayStyle)),
    undo: async () => {
      const undone = await aside.takeBack(entry);
      // What was typed is not undone.
      const { process: _judging, ...typed } = entry;
      if (undone.ok) desk.noteAside({ ...typed, id: crypto.randomUUID() });
      return undone;
    },
    from: row,
    after: row,
  });
  return null;
}
