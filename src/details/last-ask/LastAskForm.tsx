import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { isDayOff, parseDay, workingDaysBetween, type Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { LONGEST_OF_ASK, type LastAskDraft } from '@/src/last-ask';
import { useDeskContext, type Desk } from '@/src/overlay/desk';
import { askButton, LAST_ASK } from '@/src/overlay/last-asking';
import type { NextAction } from '@/src/qualify/assessment';
import { Field } from '../Field';
import { useEscape, useFocus } from '../form';
import { PersonField } from '../PersonField';
import { DETAIL_WORDS } from '../words';
import { checkAsk, type AskProblems } from './check-ask';
import { Sentence } from './Sentence';
import { ASK_WORDS } from './words';

/** What, of whom, by when, and what happens otherwise. Enter saves; Escape puts the form aside. */
export function LastAskForm({ next }: { next: NextAction }): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const [draft, setDraft] = useState(() => draftFor(next, desk));
  const [problems, setProblems] = useState<AskProblems | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const busyRef = useRef(false);
  const formRef = useRef<HTMLFormElement>(null);
  const title = useId();
  useFocus(formRef, problems, desk.focusFormRef);
  useEscape(formRef, () => desk.stopAsking(askButton(next.from)));
  const change = (part: Partial<LastAskDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    desk.noteAsk(changed);
    desk.actions.lastAsk.keepDraft(changed);
  };
  const save = async (): Promise<void> => {
    const checked = checkAsk(draft, today);
    setProblems(checked.ok ? null : checked.problems);
    if (!checked.ok || busyRef.current) return;
    busyRef.current = true;
    setFailure(await saveAsk(desk, next, checked.entry));
    busyRef.current = false;
  };
  return (
    <form
      class="form last-ask"
      ref={formRef}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id={title}>{ASK_WORDS.title}</h3>
      <Sentence
        label={ASK_WORDS.ask}
        problem={problems?.ask ?? null}
        text={draft.ask}
        type={(ask) => change({ ask })}
      />
      <PersonField
        label={ASK_WORDS.person}
        problem={null}
        longest={LONGEST_OF_ASK.person}
        person={draft.person}
        change={(person) => change({ person })}
      />
      <Field label={ASK_WORDS.by} problem={problems?.by ?? null}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            value={draft.by}
            onInput={(event) => change({ by: event.currentTarget.value })}
          />
        )}
      </Field>
      <Away by={draft.by} today={today} />
      <Sentence
        label={ASK_WORDS.otherwiseField}
        problem={problems?.otherwise ?? null}
        text={draft.otherwise}
        type={(otherwise) => change({ otherwise })}
      />
      <Sentence label={ASK_WORDS.backField} problem={null} text={draft.back} type={(back) => change({ back })} />
      <p class="error" role="alert">
        {failure}
      </p>
      <div class="choices">
        <button class="button main">{failure === null ? ASK_WORDS.save : DETAIL_WORDS.again}</button>
        <button class="button" type="button" onClick={() => cancel(desk, next)}>
          {DETAIL_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

/** How far away a date is in working days: days off are no time to answer, and a poor day for an answer. */
function Away({ by, today }: { by: string; today: Day }): JSX.Element | null {
  const { daysOff } = useDeskContext().model;
  const day = parseDay(by);
  if (day === null || day < today) return null;
  const away = ASK_WORDS.workingDays(workingDaysBetween(today, day, daysOff));
  return <p class="small quiet">{isDayOff(day, daysOff) ? `${away}. ${ASK_WORDS.dayOff}` : away}</p>;
}

/** What was typed for the same before, else what the process asks for. */
function draftFor(next: NextAction, { model: { page }, askDraft }: Desk): LastAskDraft {
  if (page.kind !== 'judged') throw new Error('nothing is judged');
  const { verdict, process } = page.assessment;
  const judged = { from: next.from, verdict, process: { id: process.id, version: process.version } };
  if (askDraft !== null && askButton(askDraft.from) === askButton(next.from)) return { ...askDraft, ...judged };
  const { ask, by, otherwise } = next;
  return { id: crypto.randomUUID(), ask, person: '', by, otherwise, back: '', ...judged };
}

/** Null when it is kept, else why not. */
async function saveAsk(desk: Desk, next: NextAction, entry: Parameters<Desk['actions']['lastAsk']['save']>[0]) {
  const { actions, model } = desk;
  const saved = await actions.lastAsk.save(entry);
  if (!saved.ok) return DETAIL_WORDS.notSaved(saved.reason);
  desk.noteAsk(null);
  desk.stopAsking(null);
  const kept = { ...entry, opportunity: model.opportunity, madeAt: 0, answers: [] };
  await desk.say(Promise.resolve(saved), {
    says: ASK_WORDS.made(writeDay(entry.by, model.today, model.dayStyle)),
    undo: () => actions.lastAsk.remove(kept),
    from: askButton(next.from),
    after: LAST_ASK,
  });
  return null;
}

function cancel(desk: Desk, next: NextAction): void {
  desk.noteAsk(null);
  desk.actions.lastAsk.dropDraft();
  desk.stopAsking(askButton(next.from));
}
