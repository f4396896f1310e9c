import type { JSX } from 'preact';
import { addDays } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { signalRow, useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { LONGEST_REASON_ASIDE, MOST_DAYS_ASIDE, type SetAsideDraft, type SetAsideEntry } from '@/src/deal/set-aside';
import { Field } from '../Field';
import { Form } from '../Form';
import { DETAIL_WORDS } from '../words';
import { checkAside } from './check-aside';
import { ASIDE_WORDS } from './words';

interface AsideFormProps {
  draft: SetAsideDraft;
  process: SetAsideEntry['process'];
}

/** Why, and until when. Enter saves; Escape puts the form aside. */
export function AsideForm({ draft, process }: AsideFormProps): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const row = signalRow(draft.signal);
  const change = (part: Partial<SetAsideDraft>): void => desk.noteAside({ ...draft, ...part });
  return (
    <Form
      title={ASIDE_WORDS.begin[draft.how]}
      heading="h4"
      saveWords={ASIDE_WORDS.save[draft.how]}
      check={() => checkAside(draft, today)}
      save={(entry) => saveAside(desk, { ...entry, process })}
      leave={() => desk.closeAside(row)}
      cancel={() => {
        desk.noteAside(null);
        desk.closeAside(row);
      }}
    >
      {(problems) => (
        <>
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
        </>
      )}
    </Form>
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
