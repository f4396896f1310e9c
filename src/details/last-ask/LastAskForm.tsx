import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isDayOff, parseDay, workingDaysBetween, type Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { LONGEST_OF_ASK, type LastAskDraft } from '@/src/deal/last-ask';
import { useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { askButton, LAST_ASK } from '@/src/overlay/desk/last-asking';
import type { NextAction } from '@/src/qualify/assessment';
import { Field } from '../Field';
import { Form } from '../Form';
import { PersonField } from '../PersonField';
import { DETAIL_WORDS } from '../words';
import { checkAsk } from './check-ask';
import { Sentence } from './Sentence';
import { ASK_WORDS } from './words';

/** What, of whom, by when, and what happens otherwise. Enter saves; Escape puts the form aside. */
export function LastAskForm({ next }: { next: NextAction }): JSX.Element {
  const desk = useDeskContext();
  const { today } = desk.model;
  const [draft, setDraft] = useState(() => draftFor(next, desk));
  const change = (part: Partial<LastAskDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    desk.noteAsk(changed);
    desk.actions.lastAsk.keepDraft(changed);
  };
  return (
    <Form
      title={ASK_WORDS.title}
      heading="h3"
      class="last-ask"
      saveWords={ASK_WORDS.save}
      check={() => checkAsk(draft, today)}
      save={(entry) => saveAsk(desk, next, entry)}
      leave={() => desk.stopAsking(askButton(next.from))}
      cancel={() => cancel(desk, next)}
    >
      {(problems) => (
        <>
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
        </>
      )}
    </Form>
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
