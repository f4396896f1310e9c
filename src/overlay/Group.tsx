import type { ComponentChildren, JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from './desk/desk';

interface GroupProps {
  title: string;
  count: number;
  children: ComponentChildren;
}

/** A heading with rows under it. */
export function Group({ title, count, children }: GroupProps): JSX.Element {
  return (
    <section class="group">
      <h3>
        <Title title={title} count={count} />
      </h3>
      {children}
    </section>
  );
}

interface FoldedGroupProps extends Omit<GroupProps, 'children'> {
  /** By what the desk knows it; its title, where that never changes. */
  name?: string;
  /** The rows are in the document all the time; what they hold is drawn only while they are seen. */
  children: (open: boolean) => ComponentChildren;
  /** Stands under the heading, also while the rows are folded away; null where there is nothing to say. */
  note?: (open: boolean) => string | null;
  openAtFirst?: boolean;
}

/** Rows behind one line. */
export function FoldedGroup({
  name,
  title,
  count,
  note,
  openAtFirst = false,
  children,
}: FoldedGroupProps): JSX.Element {
  const desk = useDeskContext();
  const panel = useId();
  const row = `group ${name ?? title}`;
  const open = desk.open.has(row) !== openAtFirst;
  const said = note?.(open) ?? null;
  return (
    <section class="group folds">
      <h3>
        <button class="group-toggle opens" aria-expanded={open} aria-controls={panel} onClick={() => desk.toggle(row)}>
          <span>
            <Title title={title} count={count} />
          </span>
        </button>
      </h3>
      {said !== null && <p class="group-note small quiet">{said}</p>}
      <div id={panel} hidden={!open}>
        {children(open)}
      </div>
    </section>
  );
}

function Title({ title, count }: { title: string; count: number }): JSX.Element {
  return (
    <>
      {title}
      {count > 0 && <span class="count"> {count}</span>}
    </>
  );
}
