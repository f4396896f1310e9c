import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import { Shape } from '@/src/ui/Shape';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { useKeys } from '../use-keys';
import { FIELD_WORDS } from './words';

interface SheetProps {
  title: string;
  children: ComponentChildren;
}

/** Takes the place of the deal for a moment. Escape and the arrow lead back. */
export function Sheet({ title, children }: SheetProps): JSX.Element {
  const desk = useDeskContext();
  const heading = useId();
  const sheet = useRef<HTMLElement>(null);
  useKeys(sheet, (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    desk.back();
  });
  return (
    <section class="sheet" ref={sheet} aria-labelledby={heading}>
      <div class="sheet-head">
        <button class="icon-button" aria-label={FIELD_WORDS.back} title={FIELD_WORDS.back} onClick={desk.back}>
          <Shape name="back" />
        </button>
        <h3 id={heading}>{title}</h3>
      </div>
      {children}
    </section>
  );
}
