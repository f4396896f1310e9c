import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import type { Reading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import type { Facts } from '@/src/facts/facts';
import { suggestFields, type PageField } from '@/src/facts/suggest-fields';
import { folded } from '@/src/facts/words';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { useKeys } from '../use-keys';
import { list } from '@/src/overlay/words';
import { fieldTitle, nameBeside } from './names';
import { Sheet } from './Sheet';
import { FIELD_WORDS } from './words';

interface ChooserProps {
  fact: FactId;
  reading: Reading;
  facts: Facts;
}

/** All fields of the page, those that usually hold the fact first. One press leads to the question whether it is the one. */
export function FieldChooser({ fact, reading, facts }: ChooserProps): JSX.Element | null {
  const desk = useDeskContext();
  const [filter, setFilter] = useState('');
  const options = useRef<HTMLDivElement>(null);
  useKeys(options, (event) => moveAmong(options, event));
  if (desk.usualNames === null) return null;
  const { likely, others } = suggestFields(fact, desk.model.catalogue, reading, desk.usualNames);
  const fits = matcher(filter);
  const groups = [
    { title: FIELD_WORDS.likely, fields: likely.filter(fits) },
    { title: FIELD_WORDS.all, fields: others.filter(fits) },
  ].filter(({ fields }) => fields.length > 0);
  return (
    <Sheet title={FIELD_WORDS.which}>
      <p>
        <strong>{desk.factLabel(fact)}</strong>
      </p>
      <Current fact={fact} facts={facts} />
      <button class="button" onClick={() => desk.goTo({ step: 'pick', fact })}>
        {FIELD_WORDS.pick}
      </button>
      <Filter value={filter} change={setFilter} options={options} />
      <div class="options" ref={options}>
        {groups.map(({ title, fields }) => (
          <Options key={title} title={title} fact={fact} fields={fields} facts={facts} />
        ))}
      </div>
      <output class="quiet">{groups.length === 0 && FIELD_WORDS.noField}</output>
    </Sheet>
  );
}

/** Where the fact comes from now, and the way back to the usual fields. */
function Current({ fact, facts }: { fact: FactId; facts: Facts }): JSX.Element | null {
  const desk = useDeskContext();
  const source = facts.facts.get(fact)?.source;
  const own = desk.model.ownFields[fact]?.[0];
  const field = source?.kind === 'field' ? fieldTitle(source.field, source.label) : own && fieldTitle(own, null);
  if (field === undefined) return null;
  return (
    <p class="small quiet">
      {FIELD_WORDS.nowFrom(field)}{' '}
      {own !== undefined && (
        <button
          class="link"
          onClick={() => void desk.map({ [fact]: null }, FIELD_WORDS.unmapped(desk.factLabel(fact)))}
        >
          {FIELD_WORDS.usualAgain}
        </button>
      )}
    </p>
  );
}

interface FilterProps {
  value: string;
  change(value: string): void;
  options: RefObject<HTMLDivElement | null>;
}

function Filter({ value, change, options }: FilterProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    <div class="field">
      <label for={id}>{FIELD_WORDS.filter}</label>
      <input
        id={id}
        ref={input}
        type="text"
        autocomplete="off"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          options.current?.querySelector('button')?.focus();
        }}
      />
    </div>
  );
}

interface OptionsProps {
  title: string;
  fact: FactId;
  fields: readonly PageField[];
  facts: Facts;
}

function Options({ title, fact, fields, facts }: OptionsProps): JSX.Element {
  const heading = useId();
  return (
    <>
      <h4 id={heading}>{title}</h4>
      <ul aria-labelledby={heading}>
        {fields.map((field) => (
          <li key={field.field}>
            <Option fact={fact} field={field} facts={facts} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Option({ fact, field, facts }: { fact: FactId; field: PageField; facts: Facts }): JSX.Element {
  const desk = useDeskContext();
  const title = fieldTitle(field.field, field.label);
  const name = nameBeside(title, field.field);
  const used = factsFrom(field.field, facts).map(desk.factLabel);
  return (
    <button
      class="option"
      data-field={field.field}
      onClick={() => desk.goTo({ step: 'confirm', fact, field: field.field, label: field.label, pointed: false })}
    >
      <span>{title}</span>
      {name !== null && <span class="small quiet">{name}</span>}
      <span class="option-text small">
        {field.text === null ? FIELD_WORDS.notSeen : field.text === '' ? FIELD_WORDS.empty : field.text}
      </span>
      {used.length > 0 && <span class="small quiet">{FIELD_WORDS.readAs(list(used))}</span>}
    </button>
  );
}

function factsFrom(field: string, { facts }: Facts): FactId[] {
  return [...facts.values()].flatMap(({ id, source }) =>
    source.kind === 'field' && source.field === field ? [id] : [],
  );
}

function matcher(filter: string): (field: PageField) => boolean {
  const words = folded(filter).split(' ');
  return ({ field, label, text }) => {
    const all = folded([field, label ?? '', text ?? ''].join(' '));
    return words.every((word) => all.includes(word));
  };
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrow keys go through the list; Tab leaves it after the one that has the focus. */
function moveAmong(options: RefObject<HTMLDivElement | null>, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const buttons = [...(options.current?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[step(at, buttons.length - 1)]?.focus();
}
