import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import type { Reading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import { fieldFileName, fieldFileText } from '@/src/facts/field-file';
import { factsIn } from '@/src/facts/own-fields';
import { Shape } from '@/src/ui/Shape';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { WORDS } from '@/src/overlay/words';
import { ImportFields } from './ImportFields';
import { saveText } from './save-text';
import { nameBeside, titleOn } from './names';
import { Sheet } from './Sheet';
import { FIELD_WORDS } from './words';

/** All that the seller said of the organisation's fields: seen, changed, taken back, kept and taken over. */
export function OwnFields({ reading }: { reading: Reading }): JSX.Element {
  const desk = useDeskContext();
  const { ownFields } = desk.model;
  const mapped = factsIn(ownFields).filter((fact) => ownFields[fact] !== undefined);
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => top.current?.focus({ preventScroll: true }), []);
  return (
    <Sheet title={FIELD_WORDS.ownTitle}>
      <p class="small quiet" ref={top} tabIndex={-1}>
        {mapped.length === 0 ? FIELD_WORDS.ownNone : FIELD_WORDS.ownNote}
      </p>
      {mapped.length > 0 && (
        <ul class="own">
          {mapped.map((fact) => (
            <li key={fact} data-own={fact}>
              <OwnField fact={fact} fields={ownFields[fact] ?? []} reading={reading} />
            </li>
          ))}
        </ul>
      )}
      <OtherFact />
      {mapped.length > 0 && <Export />}
      <ImportFields reading={reading} />
    </Sheet>
  );
}

interface OwnFieldProps {
  fact: FactId;
  fields: readonly string[];
  reading: Reading;
}

function OwnField({ fact, fields, reading }: OwnFieldProps): JSX.Element {
  const desk = useDeskContext();
  const label = desk.factLabel(fact);
  return (
    <>
      <div>
        <p class="small quiet">{label}</p>
        {fields.map((field) => (
          <FieldName key={field} title={titleOn(reading, field)} field={field} />
        ))}
      </div>
      <button
        class="icon-button"
        aria-label={FIELD_WORDS.change(label)}
        title={FIELD_WORDS.change(label)}
        onClick={() => desk.goTo({ step: 'choose', fact })}
      >
        <Shape name="edit" />
      </button>
      <button
        class="icon-button"
        aria-label={FIELD_WORDS.remove(label)}
        title={FIELD_WORDS.remove(label)}
        onClick={() => void desk.map({ [fact]: null }, FIELD_WORDS.unmapped(label))}
      >
        <Shape name="remove" />
      </button>
    </>
  );
}

function FieldName({ title, field }: { title: string; field: string }): JSX.Element {
  const name = nameBeside(title, field);
  return (
    <div>
      <p>{title}</p>
      {name !== null && <p class="small quiet">{name}</p>}
    </div>
  );
}

/** Facts that no row of this deal names just now can be given a field as well. */
function OtherFact(): JSX.Element {
  const desk = useDeskContext();
  const id = useId();
  // Arrow keys change a list that is closed: going on takes a press of its own.
  const [chosen, setChosen] = useState('');
  const facts = [...desk.model.catalogue.keys()];
  const fact = facts.find((one) => one === chosen);
  return (
    <div class="field">
      <label for={id}>{FIELD_WORDS.otherFact}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        <option value="">{FIELD_WORDS.noFact}</option>
        {facts
          .filter((one) => desk.model.ownFields[one] === undefined)
          .map((one) => (
            <option key={one} value={one}>
              {desk.factLabel(one)}
            </option>
          ))}
      </select>
      {fact !== undefined && (
        <button class="button" onClick={() => desk.goTo({ step: 'choose', fact })}>
          {WORDS.chooseField}
        </button>
      )}
    </div>
  );
}

function Export(): JSX.Element {
  const { opportunity, ownFields } = useDeskContext().model;
  const [said, setSaid] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const org = { crm: opportunity.crm, org: opportunity.org };
  const text = fieldFileText(org, ownFields);
  return (
    <section>
      <h4>{FIELD_WORDS.share}</h4>
      <div class="choices" ref={place}>
        <button
          class="button"
          onClick={() => {
            if (place.current) saveText(text, fieldFileName(org), place.current);
          }}
        >
          {FIELD_WORDS.save}
        </button>
        <button
          class="button"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => setSaid(FIELD_WORDS.copied),
              () => setSaid(FIELD_WORDS.notCopied),
            )
          }
        >
          {FIELD_WORDS.copy}
        </button>
      </div>
      <output class="small quiet">{said}</output>
    </section>
  );
}
