import type { ComponentChildren, JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { Shape } from '@/src/ui/Shape';
import type { ShapeName } from '@/src/ui/Shape';
import { useDeskContext } from './desk/desk';
import { takeFocus } from './focus';

interface RowProps {
  /** Names the row on the desk. */
  row: string;
  shape: ShapeName;
  title: ComponentChildren;
  /** The second, quieter line. */
  note: ComponentChildren;
  /** A key that does something while the row has the focus. */
  shortcut?: { key: string; act: () => void };
  /** Drawn only while the row is open. */
  children: () => ComponentChildren;
}

/** One line that opens to its "why". */
export function Row({ row, shape, title, note, shortcut, children }: RowProps): JSX.Element {
  const desk = useDeskContext();
  const panel = useId();
  const open = desk.open.has(row);
  return (
    <>
      <button
        class="row opens"
        ref={desk.focusNextRef.current === row ? takeFocus(desk) : null}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        aria-keyshortcuts={shortcut?.key}
        onClick={() => desk.toggle(row)}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== shortcut?.key || event.ctrlKey || event.metaKey || event.altKey) return;
          // Else the letter would be typed into the form that opens.
          event.preventDefault();
          shortcut.act();
        }}
      >
        <Shape name={shape} />
        <span class="row-text">
          <span>{title}</span>
          <span class="small quiet">{note}</span>
        </span>
      </button>
      {open && (
        <div class="why" id={panel}>
          {children()}
        </div>
      )}
    </>
  );
}
