import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useDeskContext } from './desk';
import { WORDS } from './words';

const ROW = 'report';

/** The report on the page, behind a line: the seller sees all of it before it is copied. */
export function Report(): JSX.Element {
  const desk = useDeskContext();
  const panel = useId();
  const open = desk.open.has(ROW);
  return (
    <div class="report">
      <button
        class="link opens"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => desk.toggle(ROW)}
      >
        {WORDS.report}
      </button>
      {open && (
        <div id={panel}>
          <Opened />
        </div>
      )}
    </div>
  );
}

/** Made when it is opened, and not again: what is seen is what is copied, whatever the page does meanwhile. */
function Opened(): JSX.Element {
  const { actions } = useDeskContext();
  const [text] = useState(actions.reportOnPage);
  const [said, setSaid] = useState('');
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const area = useId();
  if (text === null) return <p class="small quiet">{WORDS.reportLate}</p>;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(WORDS.copied);
    } catch {
      // The page may forbid it, or the window has lost the focus: the seller's own keys always work.
      areaRef.current?.select();
      setSaid(WORDS.copyByHand(/Mac/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'));
    }
  };
  return (
    <div class="field">
      <p class="small quiet">{WORDS.reportFor}</p>
      <label for={area}>{WORDS.reportText}</label>
      <textarea id={area} ref={areaRef} readOnly rows={8} wrap="off" value={text} />
      <div>
        <button class="button" onClick={() => void copy()}>
          {WORDS.copyReport}
        </button>
      </div>
      <output class="small">{said}</output>
    </div>
  );
}
