import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk';
import { DETAIL_WORDS } from './words';

/** Made when it is opened, and not again: what is seen is what is copied, whatever the page does meanwhile. */
export function ReportText(): JSX.Element {
  const { actions } = useDeskContext();
  const [text] = useState(actions.reportOnPage);
  const [said, setSaid] = useState('');
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const area = useId();
  if (text === null) return <p class="small quiet">{DETAIL_WORDS.reportLate}</p>;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(DETAIL_WORDS.copied);
    } catch {
      // The page may forbid it, or the window has lost the focus: the seller's own keys always work.
      areaRef.current?.select();
      setSaid(DETAIL_WORDS.copyByHand(/Mac/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'));
    }
  };
  return (
    <div class="field">
      <p class="small quiet">{DETAIL_WORDS.reportFor}</p>
      <label for={area}>{DETAIL_WORDS.reportText}</label>
      <textarea id={area} ref={areaRef} readOnly rows={8} wrap="off" value={text} />
      <div>
        <button class="button" onClick={() => void copy()}>
          {DETAIL_WORDS.copyReport}
        </button>
      </div>
      <output class="small">{said}</output>
    </div>
  );
}
