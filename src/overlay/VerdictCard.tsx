import type { ComponentChildren, JSX } from 'preact';
import type { Facts } from '@/src/facts/facts';
import { dueDay, isUnanswered } from '@/src/deal/last-ask';
import type { Assessment, NextAction, Verdict } from '@/src/qualify/assessment';
import { Shape } from '@/src/ui/Shape';
import type { ShapeName } from '@/src/ui/Shape';
import { Ask } from './Ask';
import { standingOn } from './desk/deciding';
import { signalRow, useDeskContext } from './desk/desk';
import { takeFocus } from './focus';
import { mainHindrance, type Health } from './health/health';
import { hasLabelFields } from './label-fields';
import { askButton } from './desk/last-asking';
import { MakeLastAsk } from './MakeLastAsk';
import type { SidebarModel } from './model';
import { countingAgain } from './desk/setting-aside';
import { asideLine, firmnessLine, reasonSentence, verdictTitle } from './verdict-words';
import { hindering, WORDS } from './words';

interface VerdictCardProps {
  facts: Facts;
  assessment: Assessment;
  /** How well the page could be read. */
  health: Health;
}

/** The verdict in words, why in one sentence, how firm it is, and the one thing to do next. */
export function VerdictCard({ facts, assessment, health }: VerdictCardProps): JSX.Element {
  const { verdict, next } = assessment;
  // Whoever decided to walk is not urged on.
  const { model } = useDeskContext();
  const walked = standingOn(model)?.choice === 'walk';
  const again = countingAgain(model);
  return (
    <Card
      shape={verdict}
      title={verdictTitle(assessment)}
      reason={reasonSentence(assessment, facts)}
      beside={[
        verdict === 'closed' ? null : firmnessLine(assessment, facts),
        asideLine(assessment),
        again === 0 ? null : WORDS.countsAgain(again),
      ]}
    >
      {/* The customer is not asked for what may stand on the page already. */}
      {(verdict === 'cannot-tell' && remedyOf(health, assessment, model)) ||
        (next !== null && !walked && <NextAsk next={next} verdict={verdict} />)}
    </Card>
  );
}

/** What the seller can do before anybody is asked, so that more of the page can be read. */
function remedyOf(health: Health, { reason }: Assessment, { page, ownFields }: SidebarModel): JSX.Element | null {
  const { unopenedTab, change } = health;
  if (unopenedTab !== null) return <Remedy remedy={WORDS.openTab(unopenedTab)} reason={WORDS.openTabReason} />;
  if (change !== null) return <Remedy remedy={WORDS.layoutRemedy} />;
  const main = mainHindrance(health);
  const remedy = main && hindering(main, health).remedy;
  if (remedy) return <Remedy remedy={remedy} />;
  const isNew = reason.rule === 'unreadable' && Object.keys(ownFields).length === 0;
  return isNew && page.kind === 'judged' && hasLabelFields(page) ? <NameFields /> : null;
}

/** Where a page names fields by their labels alone, as Salesforce Classic does, none of them counts before the seller says what it is. */
function NameFields(): JSX.Element {
  const desk = useDeskContext();
  return (
    <Remedy remedy={WORDS.nameFields} reason={WORDS.nameFieldsReason}>
      <button
        class="button main"
        ref={desk.focusNextRef.current === NAME_FIELDS ? takeFocus(desk) : null}
        onClick={() => desk.goTo({ step: 'own' }, NAME_FIELDS)}
      >
        {WORDS.nameFieldsNow}
      </button>
    </Remedy>
  );
}

interface CardProps {
  shape: ShapeName;
  title: string;
  reason: string;
  /** How firm it is, and what else it rests on. */
  beside?: readonly (string | null)[];
  /** The one thing to do next. */
  children?: ComponentChildren;
}

/** A heading and a sentence in the colour of the verdict. */
export function Card({ shape, title, reason, beside, children }: CardProps): JSX.Element {
  return (
    <section class="verdict">
      <span class="badge">
        <Shape name={shape} />
      </span>
      <div class="verdict-words">
        <h3>{title}</h3>
        <p>{reason}</p>
        {beside?.map(
          (line) =>
            line !== null && (
              <p class="small quiet" key={line}>
                {line}
              </p>
            ),
        )}
      </div>
      {children}
    </section>
  );
}

/** The button that leads to the fields of one's own, as it is told where the focus goes. */
const NAME_FIELDS = 'name fields';

/** On these it may be time for the last ask. */
const ASKED_LAST: ReadonlySet<Verdict> = new Set(['hold', 'last-ask', 'walk']);

function NextAsk({ next, verdict }: { next: NextAction; verdict: Verdict }): JSX.Element {
  const desk = useDeskContext();
  const { kind, id } = next.from;
  return (
    <Next>
      <Ask {...asStanding(next, desk.model)} />
      {kind === 'outcome' ? (
        <button class="button main" onClick={() => desk.record(id, null)}>
          {desk.hasDraft(id) ? WORDS.resume : WORDS.record}
        </button>
      ) : (
        <button class="button" onClick={() => desk.reveal(signalRow(id))}>
          {WORDS.goToSignal}
        </button>
      )}
      {ASKED_LAST.has(verdict) && <MakeLastAsk next={next} />}
    </Next>
  );
}

/** What stands as the last ask has the words and the date that were given to it; others are asked for from today. */
function asStanding(next: NextAction, { lastAsk }: SidebarModel): NextAction {
  if (lastAsk === null || !isUnanswered(lastAsk) || askButton(lastAsk.from) !== askButton(next.from)) return next;
  return { ...next, ask: lastAsk.ask, by: dueDay(lastAsk), otherwise: lastAsk.otherwise };
}

interface RemedyProps {
  remedy: string;
  reason?: string;
  children?: ComponentChildren;
}

/** What the seller can do on the page, so that more of it can be read. */
function Remedy({ remedy, reason = '', children }: RemedyProps): JSX.Element {
  return (
    <Next>
      <p class="ask">{remedy}.</p>
      {reason !== '' && <p class="quiet">{reason}</p>}
      {children}
    </Next>
  );
}

function Next({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="next">
      <h4>{WORDS.nextTitle}</h4>
      {children}
    </div>
  );
}
