import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stateOf } from '@/src/deal/last-ask';
import { dueConditions } from './desk/agreeing';
import { useArrangement } from './arrangement';
import type { Arrangement } from './arrangement';
import { DECIDE } from './desk/deciding';
import { DeskProvider, useDesk, useDeskContext, type Desk } from './desk/desk';
import { Detail, expectDetails } from './details';
import { FoldedTab } from './FoldedTab';
import { Header } from './Header';
import { healthOf } from './health/health';
import { Judged, type Part } from './Judged';
import type { SidebarActions, SidebarModel, SidebarPage } from './model';
import { ResizeHandle } from './ResizeHandle';
import { Refused, Waiting } from './Standby';
import { stageInDoubt } from './stage-names';
import { Strips } from './Strips';
import { countingAgain } from './desk/setting-aside';
import { asideLine, reasonSentence, verdictTitle } from './verdict-words';
import { WORDS } from './words';

interface SidebarProps {
  model: SidebarModel;
  actions: SidebarActions;
  /** Of a deal that was judged, only the `top` is drawn at first. */
  part?: Part;
}

/** The whole sidebar, folded or open. It looks at nothing outside of its own elements. */
export function Sidebar({ model, actions, part = 'whole' }: SidebarProps): JSX.Element {
  const arrangement = useArrangement(model.layout, actions.arrange);
  const { crm, org, id } = model.opportunity;
  const { side, top, width } = arrangement.layout;
  return (
    <div
      class="theme sidebar"
      data-verdict={verdictOf(model.page)}
      data-side={side}
      onPointerEnter={expectDetails}
      onFocusCapture={expectDetails}
      style={{ '--top': `${top}px`, '--width': `${width}px` }}
    >
      <output class="heard">{announcement(model)}</output>
      <OnRecord key={`${crm} ${org} ${id}`} model={model} actions={actions} part={part} arrangement={arrangement} />
    </div>
  );
}

function verdictOf(page: SidebarPage): string {
  return page.kind === 'judged' ? page.assessment.verdict : page.kind;
}

/** Read out when it changes, and only then. */
function announcement(model: SidebarModel): string {
  const { page, format, process, lastAsk, today } = model;
  if (page.kind !== 'judged') return '';
  const asks = format?.question != null;
  const { change, crm } = healthOf(page.facts, page.assessment, { asks, waitedLong: false });
  const said = [`${verdictTitle(page.assessment)}. ${reasonSentence(page.assessment, page.facts)}`];
  const aside = asideLine(page.assessment);
  if (aside !== null) said.push(aside);
  const again = countingAgain(model);
  if (again > 0) said.push(WORDS.countsAgain(again));
  if (change !== null) said.push(`${WORDS.changed(crm)}.`);
  const isClosed = page.assessment.verdict === 'closed';
  if (!isClosed && lastAsk && ['due', 'overdue'].includes(stateOf(lastAsk, today))) said.push(WORDS.lastAskDue);
  if (dueConditions(model).length > 0) said.push(WORDS.agreedCameTrue);
  if (asks) said.push(WORDS.formatAsks);
  if (stageInDoubt(page.assessment.place, process) !== null) said.push(WORDS.stageAsks);
  return said.join(' ');
}

interface OnRecordProps extends Required<SidebarProps> {
  arrangement: Arrangement;
}

/** All that belongs to one record. The desk outlives folding, so that a half-filled form is still there afterwards. */
function OnRecord({ model, actions, part, arrangement }: OnRecordProps): JSX.Element {
  const desk = useDesk(model, actions);
  const { folded } = arrangement.layout;
  const toggle = useFocusAfterFolding(arrangement);
  const page = useSteadyPage(model.page, isTyping(desk));
  const picking = page.kind === 'judged' && desk.place?.step === 'pick' ? desk.place : null;
  return (
    <DeskProvider value={desk}>
      {picking && page.kind === 'judged' ? (
        <Detail>{({ Picking }) => <Picking fact={picking.fact} reading={page.reading} />}</Detail>
      ) : folded ? (
        <FoldedTab arrangement={arrangement} toggle={toggle} />
      ) : (
        <>
          {desk.place?.step === 'confirm' && desk.place.pointed && (
            <Detail>{({ LastingShield }) => <LastingShield />}</Detail>
          )}
          <aside class="panel" aria-label={WORDS.sidebar}>
            <ResizeHandle arrangement={arrangement} />
            <Header arrangement={arrangement} toggle={toggle} />
            <Strips />
            <div class="body">
              <Content page={page} part={part} />
            </div>
          </aside>
        </>
      )}
    </DeskProvider>
  );
}

function isTyping({ recording, asking, naming, agreeing, settingAside, place, open }: Desk): boolean {
  return [recording, asking, naming, agreeing, settingAside, place].some((form) => form !== null) || open.has(DECIDE);
}

function Content({ page, part }: { page: SidebarPage; part: Part }): JSX.Element {
  const { place } = useDeskContext();
  switch (page.kind) {
    case 'waiting':
      return <Waiting />;
    case 'refused':
      return <Refused obstacle={page.obstacle} />;
    case 'judged':
      if (place?.step === 'processes' || place?.step === 'process' || place?.step === 'stage') {
        return <Detail>{({ ProcessSheet }) => <ProcessSheet place={place} now={page} />}</Detail>;
      }
      if (place !== null && place.step !== 'pick') {
        return (
          <Detail>
            {({ FieldsSheet }) => <FieldsSheet place={place} reading={page.reading} facts={page.facts} />}
          </Detail>
        );
      }
      return <Judged facts={page.facts} assessment={page.assessment} part={part} />;
  }
}

/** While somebody types in a form, a page that is drawn anew for a moment does not take it away. */
function useSteadyPage(page: SidebarPage, typing: boolean): SidebarPage {
  const [steady, setSteady] = useState(page);
  useEffect(() => {
    if (typing && page.kind !== 'waiting') setSteady(page);
  }, [page, typing]);
  return typing && page.kind === 'waiting' ? steady : page;
}

/** The button that folds and the tab that unfolds replace each other: whoever used one is taken to the other. */
function useFocusAfterFolding({ layout: { folded }, byHandRef }: Arrangement): RefObject<HTMLButtonElement | null> {
  const toggleRef = useRef<HTMLButtonElement | null>(null);
  const beforeRef = useRef(folded);
  useLayoutEffect(() => {
    if (beforeRef.current !== folded && byHandRef.current) toggleRef.current?.focus();
    beforeRef.current = folded;
    byHandRef.current = false;
  }, [folded, byHandRef]);
  return toggleRef;
}
