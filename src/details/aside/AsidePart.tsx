import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addDays, dayOf, type Day } from '@/src/day';
import { writeDay } from '@/src/day-style';
import { signalRow, useDeskContext, type Desk } from '@/src/overlay/desk/desk';
import type { SignalResult } from '@/src/qualify/assessment';
import { asideOf } from '@/src/overlay/desk/setting-aside';
import { stands, USUAL_DAYS_ASIDE, WAYS_TO_SET_ASIDE, type SetAside, type SetAsideEntry } from '@/src/deal/set-aside';
import { AsideForm } from './AsideForm';
import { ASIDE_WORDS } from './words';

/** What the seller said of a signal: why it decides nothing, until when, or that this has passed. */
export function AsideSaid({ result }: { result: SignalResult }): JSX.Element | null {
  const desk = useDeskContext();
  const { today, dayStyle } = desk.model;
  const aside = asideOf(desk.model, result.signal.id);
  if (aside === null) return null;
  const day = (one: Day): string => writeDay(one, today, dayStyle);
  const counts = !stands(aside, today);
  const { how, reason, until, madeAt } = aside;
  const said = ASIDE_WORDS.stands[how](day(dayOf(new Date(madeAt))));
  const button = counts ? ASIDE_WORDS.noAlarm : ASIDE_WORDS.takeBack;
  return (
    <section class="aside-said">
      <p>
        {said}
        {/* The line of the row says why. */}
        {result.state === 'set-aside' ? '.' : `: ${reason}`}
      </p>
      <p class="small quiet">{counts ? ASIDE_WORDS.expired(day(until)) : ASIDE_WORDS.standsUntil(day(until))}</p>
      {/* Of one that has passed only the count of false alarms is left. */}
      {(!counts || how === 'disputed') && (
        <button class="button" onClick={() => void takeBack(desk, aside)}>
          {button}
        </button>
      )}
    </section>
  );
}

/** The two ways to disagree with a raised signal, or the form for one of them. */
export function AsideChoice({ signal, process }: Pick<SetAsideEntry, 'signal' | 'process'>): JSX.Element {
  const desk = useDeskContext();
  const { settingAside, asideDraft } = desk;
  if (settingAside?.signal === signal) return <AsideForm draft={settingAside} process={process} />;
  const begun = asideDraft?.signal === signal ? asideDraft : null;
  return (
    <section class="aside-choice">
      <h4>{ASIDE_WORDS.title}</h4>
      <div class="choices">
        {begun !== null ? (
          <button class="button" onClick={() => desk.openAside(begun)}>
            {ASIDE_WORDS.resume}
          </button>
        ) : (
          WAYS_TO_SET_ASIDE.map((how) => (
            <button
              key={how}
              class="button"
              onClick={() =>
                desk.openAside({
                  id: crypto.randomUUID(),
                  signal,
                  how,
                  reason: '',
                  until: addDays(desk.model.today, USUAL_DAYS_ASIDE),
                })
              }
            >
              {ASIDE_WORDS.begin[how]}
            </button>
          ))
        )}
      </div>
    </section>
  );
}

/** How often the seller called this rule a false alarm; nothing where that was never, or is not to be had now. */
export function FalseAlarms({ signal, process }: Pick<SetAsideEntry, 'signal' | 'process'>): JSX.Element | null {
  const { actions, model } = useDeskContext();
  const [deals, setDeals] = useState<number | null>(null);
  const { id, version } = process;
  useEffect(() => {
    let asks = true;
    void actions.aside.falseAlarms({ signal, process: { id, version } }).then((counted) => asks && setDeals(counted));
    return () => {
      asks = false;
    };
    // Asked again once the seller said something else.
  }, [actions, signal, id, version, model.setAside]);
  return deals === null || deals === 0 ? null : <p class="small quiet">{ASIDE_WORDS.falseAlarms(deals)}</p>;
}

/** What was taken back is not taken up again: undoing it says the same anew. */
async function takeBack(desk: Desk, { signal, process, how, reason, until, id }: SetAside): Promise<void> {
  const { aside } = desk.actions;
  const row = signalRow(signal);
  const again = { id: crypto.randomUUID(), signal, process, how, reason, until };
  await desk.say(aside.takeBack({ id }), {
    says: until < desk.model.today ? ASIDE_WORDS.noLongerAlarm : ASIDE_WORDS.takenBack,
    undo: () => aside.save(again),
    from: row,
    after: row,
  });
}
