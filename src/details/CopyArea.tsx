import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { DETAIL_WORDS } from './words';

interface CopyAreaProps {
  /** What it is for. */
  intro: string;
  label: string;
  text: string;
  /** Called on each change; a text that nobody may change has none. */
  type?: (text: string) => void;
  copy: string;
  copied: string;
}

/** A text with a button that copies it: what is seen is what is copied. */
export function CopyArea({ intro, label, text, type, copy, copied }: CopyAreaProps): JSX.Element {
  const [said, setSaid] = useState('');
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const area = useId();
  const copyText = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      // The page may forbid it, or the window has lost the focus: the seller's own keys always work.
      areaRef.current?.select();
      setSaid(DETAIL_WORDS.copyByHand(/Mac/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'));
    }
  };
  return (
    <div class="field copy">
      <p class="small quiet">{intro}</p>
      <label for={area}>{label}</label>
      <textarea
        id={area}
        ref={areaRef}
        readOnly={!type}
        rows={8}
        value={text}
        onInput={(event) => type?.(event.currentTarget.value)}
      />
      <div>
        <button class="button" type="button" onClick={() => void copyText()}>
          {copy}
        </button>
      </div>
      <output class="small">{said}</output>
    </div>
  );
}
