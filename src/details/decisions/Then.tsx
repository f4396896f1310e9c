import type { JSX } from 'preact';
import type { Decision } from '@/src/deal/decision';
import type { Facts } from '@/src/facts/facts';
import { ENGLISH } from '@/src/language/english';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { SEVERITY } from '@/src/overlay/words';
import { VERDICT } from '@/src/verdict-names';
import { changesSince } from './log';
import { DECISION_WORDS } from './words';
import { lastingWriting } from './writing';

/** So many values that are another one now are named. */
const MOST_CHANGES = 6;

/** What was known when something was decided, and what is another now. */
export function Then({ decision, facts }: { decision: Decision; facts: Facts }): JSX.Element {
  const { verdict, because, stage, signals } = decision;
  return (
    <>
      <p>{DECISION_WORDS.saidThen(VERDICT[verdict], because)}</p>
      {stage !== null && <p class="small quiet">{DECISION_WORDS.stoodThen(stage)}</p>}
      {signals.length > 0 && (
        <section>
          <h4>{DECISION_WORDS.signalsThen}</h4>
          <ul class="grounds">
            {signals.map(({ id, severity, name, says, aside }) => (
              <li key={id}>
                {SEVERITY[severity]} · {aside && `${DECISION_WORDS.asideThen} · `}
                {name}: {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Since decision={decision} facts={facts} />
    </>
  );
}

function Since({ decision, facts }: { decision: Decision; facts: Facts }): JSX.Element | null {
  const writing = lastingWriting(useDeskContext().model);
  const changes = changesSince(decision, facts);
  if (changes.length === 0) return null;
  const rest = changes.length - MOST_CHANGES;
  return (
    <section>
      <h4>{DECISION_WORDS.since}</h4>
      <ul class="grounds">
        {changes.slice(0, MOST_CHANGES).map(({ fact, before, now }) => {
          const was = ENGLISH.value(before, writing);
          const label = writing.label(fact);
          return (
            <li key={fact}>
              {now === null
                ? DECISION_WORDS.emptied(label, was)
                : DECISION_WORDS.changed(label, was, ENGLISH.value(now, writing))}
            </li>
          );
        })}
        {rest > 0 && <li>{DECISION_WORDS.more(rest)}</li>}
      </ul>
    </section>
  );
}
