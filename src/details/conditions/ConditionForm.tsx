import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { CONDITION_KINDS, TESTS_FOR, type WatchTest } from '@/src/deal/condition';
import { ADD_CONDITION, conditionPlace, type AgreeingForm } from '@/src/overlay/desk/agreeing';
import { useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import { Field } from '../Field';
import { Form } from '../Form';
import { DETAIL_WORDS } from '../words';
import { checkCondition, factsFor, NEEDS_FACT, NEEDS_NO_DAY } from './check-condition';
import { CONDITION_WORDS } from './words';

/** When to leave or come back, out of a closed list. Enter saves; Escape gives the form up: nothing is typed in it. */
export function ConditionForm({ draft }: { draft: AgreeingForm }): JSX.Element | null {
  const desk = useDeskContext();
  const { today, page } = desk.model;
  const name = useId();
  const place = draft.of === null ? ADD_CONDITION : conditionPlace(draft.id);
  const change = (part: Partial<AgreeingForm>): void => desk.agree({ ...draft, ...part });
  if (page.kind !== 'judged') return null;
  return (
    <Form
      title={CONDITION_WORDS.add}
      saveWords={CONDITION_WORDS.save}
      check={() => checkCondition(draft, page.facts.facts, today)}
      save={(when) => saveCondition(desk, draft, when)}
      leave={() => desk.stopAgreeing(place)}
      cancel={() => desk.stopAgreeing(place)}
    >
      {(problems) => (
        <>
          <fieldset class="field">
            <legend>{CONDITION_WORDS.kind}</legend>
            <div class="segments">
              {CONDITION_KINDS.map((kind) => (
                <label key={kind}>
                  <input
                    type="radio"
                    name={name}
                    checked={draft.kind === kind}
                    onChange={() => change({ kind, test: TESTS_FOR[kind][0] ?? 'day', fact: null })}
                  />
                  <span>{CONDITION_WORDS.kinds[kind]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Field label={CONDITION_WORDS.test[draft.kind]} problem={null}>
            {(control) => (
              <select
                {...control}
                value={draft.test}
                onChange={({ currentTarget }) => {
                  const test = testsOn(desk, draft).find((one) => one === currentTarget.value);
                  if (test) change({ test });
                }}
              >
                {testsOn(desk, draft).map((test) => (
                  <option key={test} value={test}>
                    {CONDITION_WORDS.tests[test]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {NEEDS_FACT.has(draft.test) && <FactField draft={draft} problem={problems?.fact ?? null} />}
          {!NEEDS_NO_DAY.has(draft.test) && (
            <Field label={CONDITION_WORDS.by} problem={problems?.day ?? null}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  min={today}
                  value={draft.day}
                  onInput={({ currentTarget }) => change({ day: currentTarget.value })}
                />
              )}
            </Field>
          )}
        </>
      )}
    </Form>
  );
}

function FactField({ draft, problem }: { draft: AgreeingForm; problem: string | null }): JSX.Element | null {
  const desk = useDeskContext();
  const { page } = desk.model;
  if (page.kind !== 'judged') return null;
  const offered = factsFor(draft.test, page.assessment, page.facts.facts);
  // What was agreed on before can be kept, whatever became known of it since.
  const facts = draft.fact === null || offered.includes(draft.fact) ? offered : [draft.fact, ...offered];
  return (
    <Field label={CONDITION_WORDS.fact} problem={problem}>
      {(control) => (
        <select
          {...control}
          value={draft.fact ?? ''}
          onChange={({ currentTarget }) => {
            const fact = facts.find((one) => one === currentTarget.value) ?? null;
            desk.agree({ ...draft, fact });
          }}
        >
          <option value="">{CONDITION_WORDS.noFact}</option>
          {facts.map((fact) => (
            <option key={fact} value={fact}>
              {desk.factLabel(fact)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A stage can only be watched where the page shows it. */
function testsOn({ model: { page } }: Desk, { kind, test: chosen }: AgreeingForm): readonly WatchTest[] {
  const stage = page.kind === 'judged' && page.facts.facts.get('stage')?.value != null;
  return TESTS_FOR[kind].filter((test) => stage || test === chosen || (test !== 'unchanged-by' && test !== 'changes'));
}

/** Null when it is kept, else why not. What is agreed anew has not come true yet. */
async function saveCondition(
  desk: Desk,
  { id, of, kind }: AgreeingForm,
  when: Parameters<Desk['actions']['conditions']['save']>[0]['when'],
): Promise<string | null> {
  const { conditions } = desk.actions;
  const saved = await conditions.save({ id, kind, when, madeAt: null, trueAt: null });
  if (!saved.ok) return DETAIL_WORDS.notSaved(saved.reason);
  desk.stopAgreeing(null);
  const place = conditionPlace(id);
  await desk.say(Promise.resolve(saved), {
    says: CONDITION_WORDS.saved,
    undo: () => (of === null ? conditions.remove({ id }) : conditions.save(of)),
    from: of === null ? ADD_CONDITION : place,
    after: place,
  });
  return null;
}
