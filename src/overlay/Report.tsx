import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import { useDeskContext } from './desk/desk';
import { Detail } from './details';
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
          <Detail>{({ ReportText }) => <ReportText />}</Detail>
        </div>
      )}
    </div>
  );
}
