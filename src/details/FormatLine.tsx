import type { JSX } from 'preact';
import { useId } from '@/src/ui/use-id';
import type { DisplayFormat, ShownFormat } from '@/src/crm/reading';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { takeFocus } from '@/src/overlay/focus';
import { DATE_ORDER, DECIMAL_SIGN, FORMAT_WORDS, orgInWords } from './format-words';
import { FORMAT_LINE } from '@/src/overlay/desk/formatting';

/** What the seller once answered about the org's format, what became of it on this page, and a way to change it. */
export function FormatLine(): JSX.Element | null {
  const desk = useDeskContext();
  const { format, opportunity } = desk.model;
  const panel = useId();
  if (!format || (format.said.dateOrder === null && format.said.decimal === null)) return null;
  const open = desk.open.has(FORMAT_LINE);
  return (
    <section aria-label={FORMAT_WORDS.formats} data-format>
      <p>
        {sentences(format.said, format.shown, orgInWords(opportunity)).join('. ')}
        {' · '}
        <button
          class="link"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          ref={desk.focusNextRef.current === FORMAT_LINE ? takeFocus(desk) : null}
          onClick={() => desk.toggle(FORMAT_LINE)}
        >
          {FORMAT_WORDS.change}
        </button>
      </p>
      {open && (
        <div id={panel} class="formats">
          {format.said.dateOrder !== null && (
            <Choice
              legend={FORMAT_WORDS.dates}
              options={DATE_ORDER}
              chosen={format.said.dateOrder}
              choose={(dateOrder) => void desk.setFormat({ ...format.said, dateOrder })}
            />
          )}
          {format.said.decimal !== null && (
            <Choice
              legend={FORMAT_WORDS.numbers}
              options={DECIMAL_SIGN}
              chosen={format.said.decimal}
              choose={(decimal) => void desk.setFormat({ ...format.said, decimal })}
            />
          )}
        </div>
      )}
    </section>
  );
}

interface ChoiceProps<Option extends string> {
  legend: string;
  options: Readonly<Record<Option, { choice: string }>>;
  chosen: Option;
  /** Null: forget the answer, and ask again when a page needs it. */
  choose(option: Option | null): void;
}

function Choice<Option extends string>({ legend, options, chosen, choose }: ChoiceProps<Option>): JSX.Element {
  // The keys of a record over `Option` are options.
  const all = Object.keys(options) as Option[];
  return (
    <div role="group" aria-label={legend} class="choices">
      {all.map((option) => (
        <button key={option} class="chip" aria-pressed={option === chosen} onClick={() => choose(option)}>
          {options[option].choice}
        </button>
      ))}
      <button class="chip" onClick={() => choose(null)}>
        {FORMAT_WORDS.askAgain}
      </button>
    </div>
  );
}

/** What was said, and where the page goes before it. */
function sentences(said: DisplayFormat, shown: ShownFormat, org: string): readonly string[] {
  const all: string[] = [];
  if (said.dateOrder !== null) {
    const { phrase } = DATE_ORDER[said.dateOrder];
    if (shown.dateOrder === null || shown.dateOrder === said.dateOrder) all.push(FORMAT_WORDS.datesRead(org, phrase));
    else if (shown.dateOrder === 'mixed') all.push(FORMAT_WORDS.datesMixed);
    else all.push(FORMAT_WORDS.datesOtherwise(phrase, DATE_ORDER[shown.dateOrder].phrase));
  }
  if (said.decimal !== null) {
    const { phrase } = DECIMAL_SIGN[said.decimal];
    if (shown.decimal === null || shown.decimal === said.decimal) all.push(FORMAT_WORDS.numbersRead(org, phrase));
    else if (shown.decimal === 'mixed') all.push(FORMAT_WORDS.numbersMixed);
    else all.push(FORMAT_WORDS.numbersOtherwise(phrase, DECIMAL_SIGN[shown.decimal].phrase));
  }
  return all;
}
