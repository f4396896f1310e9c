import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Shape } from '@/src/ui/Shape';
import { PROCESS_LINE } from './desk/choosing';
import { useDeskContext } from './desk/desk';
import { isTakenBack } from './desk/formatting';
import { WORDS } from './words';

/** Short messages between header and body: what went wrong, and what can be undone. */
export function Strips(): JSX.Element {
  const { failure, mappingFailure, model, actions } = useDeskContext();
  const { problem } = model;
  return (
    <>
      <div role="alert">
        {failure !== null && <Strip>{failure}</Strip>}
        {mappingFailure !== null && <Strip>{mappingFailure}</Strip>}
        {problem?.kind === 'save-failed' && <Strip>{WORDS.saveFailed(problem.reason)}</Strip>}
        {problem?.kind === 'storage' && <Strip>{WORDS.storage(problem.reason)}</Strip>}
        {problem?.kind === 'no-answer' && <Strip>{WORDS.noAnswer}</Strip>}
        <GoneStrip />
        {problem?.kind === 'updated' && (
          <Strip>
            {WORDS.updated}
            <button class="button" onClick={actions.reloadPage}>
              {WORDS.reload}
            </button>
          </Strip>
        )}
      </div>
      {model.unreadable > 0 && <p class="strip">{WORDS.unreadable(model.unreadable)}</p>}
      {model.keeps !== 'for good' && (
        <p class="strip">{model.keeps === 'nothing' ? WORDS.privateNothing : WORDS.privateWindow}</p>
      )}
      <output class="undo">
        <RemovalStrip />
        <FormatStrip />
        <MappedStrip />
        <SaidStrip />
      </output>
    </>
  );
}

/** The process that was chosen is not there any more. Stays until another one is chosen, or the choice taken back. */
function GoneStrip(): JSX.Element | null {
  const { model, place, goTo } = useDeskContext();
  const gone = model.process?.gone ?? null;
  if (gone === null) return null;
  return (
    <Strip>
      <span>{WORDS.processGone(gone)}</span>
      {place === null && (
        <button class="button" onClick={() => goTo({ step: 'processes' }, PROCESS_LINE)}>
          {WORDS.chooseProcess}
        </button>
      )}
    </Strip>
  );
}

function Strip({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="strip">
      <Shape name="amber" />
      {children}
    </div>
  );
}

function RemovalStrip(): JSX.Element | null {
  const { removed, undoRemoval, forgetRemoval } = useDeskContext();
  if (removed === null) return null;
  return <UndoStrip key={removed.id} says={WORDS.removed} undo={undoRemoval} forget={forgetRemoval} />;
}

function FormatStrip(): JSX.Element | null {
  const { formatBefore, model, undoFormat, forgetFormat } = useDeskContext();
  if (formatBefore === null) return null;
  const key = `${formatBefore.dateOrder} ${formatBefore.decimal}`;
  const said = model.format?.said;
  const forgotten = said !== undefined && isTakenBack(formatBefore, said);
  const says = forgotten ? WORDS.formatForgotten : WORDS.formatSaved;
  return <UndoStrip key={key} says={says} undo={undoFormat} forget={forgetFormat} />;
}

function MappedStrip(): JSX.Element | null {
  const { mapped, undoMapping, forgetMapping } = useDeskContext();
  if (mapped === null) return null;
  return <UndoStrip key={JSON.stringify(mapped)} says={mapped.says} undo={undoMapping} forget={forgetMapping} />;
}

function SaidStrip(): JSX.Element | null {
  const { saidNow, undoSaid, forgetSaid } = useDeskContext();
  if (saidNow === null) return null;
  return <UndoStrip key={saidNow.says} says={saidNow.says} undo={undoSaid} forget={forgetSaid} />;
}

interface UndoStripProps {
  says: string;
  undo(): Promise<void>;
  forget(): void;
}

/** Stays for as long as the seller is on the record: nobody has to be quick. It takes the focus of what it replaced. */
function UndoStrip({ says, undo, forget }: UndoStripProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="strip">
      <span>{says}</span>
      <button class="button" ref={button} onClick={() => void undo()}>
        {WORDS.undo}
      </button>
      <button class="icon-button" aria-label={WORDS.dismiss} title={WORDS.dismiss} onClick={forget}>
        <Shape name="close" />
      </button>
    </div>
  );
}
