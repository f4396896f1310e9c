import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import type { Reading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import { factsIn } from '@/src/facts/own-fields';
import type { FieldMap } from '@/src/facts/facts';
import { LONGEST_FIELD_FILE, type FieldFile, type ReadFieldFile } from '@/src/facts/field-file';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { titleOn } from './names';
import { FIELD_WORDS } from './words';

/** Takes over the fields of a file: first it is only read, then the seller sees what would change, then says so. */
export function ImportFields({ reading }: { reading: Reading }): JSX.Element {
  const { actions } = useDeskContext();
  const [read, setRead] = useState<ReadFieldFile | 'nothing to read' | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const check = async (content: string): Promise<void> =>
    setRead(content.trim() === '' ? 'nothing to read' : await actions.fields.readFile(content));
  return (
    <section class="import">
      <h4>{FIELD_WORDS.take}</h4>
      <div class="field">
        <label for={`${id}-file`}>{FIELD_WORDS.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again after it was repaired.
            currentTarget.value = '';
            if (file) void file.slice(0, LONGEST_FIELD_FILE).text().then(check);
          }}
        />
      </div>
      <div class="field">
        <label for={`${id}-text`}>{FIELD_WORDS.paste}</label>
        <textarea id={`${id}-text`} ref={text} rows={3} maxLength={LONGEST_FIELD_FILE} spellcheck={false} />
      </div>
      <button class="button" onClick={() => void check(text.current?.value ?? '')}>
        {FIELD_WORDS.check}
      </button>
      <div role="alert">
        {read === 'nothing to read' ? (
          <p class="error">{FIELD_WORDS.nothingToRead}</p>
        ) : (
          read?.ok === false && <Problems problems={read.problems} />
        )}
      </div>
      {read !== 'nothing to read' && read?.ok === true && (
        <Preview file={read.file} reading={reading} done={() => setRead(null)} />
      )}
    </section>
  );
}

function Problems({ problems }: { problems: readonly string[] }): JSX.Element {
  return (
    <div class="error">
      <p>{FIELD_WORDS.refused}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  file: FieldFile;
  reading: Reading;
  done(): void;
}

function Preview({ file, reading, done }: PreviewProps): JSX.Element {
  const desk = useDeskContext();
  const { ownFields, opportunity } = desk.model;
  const named = factsIn(file.map).filter((fact) => file.map[fact] !== undefined);
  const news = named.filter((fact) => !sameFields(fact, file.map, ownFields));
  const groups = [
    { title: FIELD_WORDS.added, facts: news.filter((fact) => ownFields[fact] === undefined) },
    { title: FIELD_WORDS.changed, facts: news.filter((fact) => ownFields[fact] !== undefined) },
  ].filter(({ facts }) => facts.length > 0);
  const take = async (): Promise<void> => {
    const change = Object.fromEntries(news.map((fact) => [fact, file.map[fact] ?? null]));
    if ((await desk.map(change, FIELD_WORDS.imported(news.length))) === null) done();
  };
  return (
    <div class="preview">
      {file.org !== opportunity.org && <p class="small">{FIELD_WORDS.otherOrg(file.org)}</p>}
      {groups.map(({ title, facts }) => (
        <section key={title}>
          <h4>{title}</h4>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>
                <p class="small quiet">{desk.factLabel(fact)}</p>
                <p>{described(file.map[fact] ?? [], reading)}</p>
                {ownFields[fact] && (
                  <p class="small quiet">{FIELD_WORDS.insteadOf(described(ownFields[fact], reading))}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {news.length < named.length && news.length > 0 && (
        <p class="small quiet">{FIELD_WORDS.same(named.length - news.length)}</p>
      )}
      {news.length === 0 && <p class="quiet">{FIELD_WORDS.nothingNew}</p>}
      <div class="choices">
        {news.length > 0 && (
          <button class="button main" onClick={() => void take()}>
            {FIELD_WORDS.doImport(news.length)}
          </button>
        )}
        <button class="button" onClick={done}>
          {FIELD_WORDS.cancel}
        </button>
      </div>
    </div>
  );
}

function sameFields(fact: FactId, a: FieldMap, b: FieldMap): boolean {
  return JSON.stringify(a[fact]) === JSON.stringify(b[fact]);
}

/** Fields by their names, each with a word if this page does not have it. */
function described(fields: readonly string[], reading: Reading): string {
  const onPage = (field: string): boolean => (reading.fields.get(field)?.status ?? 'absent') !== 'absent';
  return fields
    .map((field) => (onPage(field) ? titleOn(reading, field) : `${titleOn(reading, field)} (${FIELD_WORDS.notHere})`))
    .join(', ');
}
