import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import type { Way } from '@/src/crm/reading';
import { writePlainDay, type DayStyle } from '@/src/day-style';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { takeFocus } from '@/src/overlay/focus';
import { FORMAT_WORDS, orgInWords } from './format-words';
import { FORMAT_QUESTION, withAnswer } from '@/src/overlay/desk/formatting';
import { ShowFields } from '@/src/overlay/ShowFields';

/** Asks, once for each org, what only the seller can know: which of two days or numbers a text on the page means. */
export function FormatQuestion(): JSX.Element | null {
  const desk = useDeskContext();
  const { opportunity, format, dayStyle } = desk.model;
  const id = useId();
  if (format?.question == null) return null;
  const { fact, label, text, ways } = format.question;
  const isDate = ways.some((way) => 'day' in way);
  return (
    <section class="question" aria-labelledby={id}>
      <h3 id={id}>{isDate ? FORMAT_WORDS.whichDay(label, text) : FORMAT_WORDS.whichNumber(label, text)}</h3>
      <div class="answers">
        {ways.map((way, index) => (
          <button
            key={answerText(way, dayStyle)}
            class="button"
            ref={index === 0 && desk.focusNextRef.current === FORMAT_QUESTION ? takeFocus(desk) : null}
            onClick={() => void desk.setFormat(withAnswer(format.said, way))}
          >
            {answerText(way, dayStyle)}
          </button>
        ))}
      </div>
      <div>
        <p class="small quiet">{FORMAT_WORDS.askedOnce(orgInWords(opportunity))}</p>
        <ShowFields facts={[fact]} />
      </div>
    </section>
  );
}

function answerText(way: Way, dayStyle: DayStyle): string {
  return 'day' in way ? writePlainDay(way.day, dayStyle) : FORMAT_WORDS.number(way.number);
}
