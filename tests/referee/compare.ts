/** A field as Salesforce's page objects find it: its label and its texts, two where a user and a moment stand in one. */
export interface SeenField {
  label: string;
  texts: readonly string[];
}

/** The highlights panel, as Salesforce's page objects find it. */
export interface SeenHeader {
  name: string;
  items: readonly SeenField[];
}

/** A field as our reader reports it. */
export interface ReadField {
  /** Its API name; for what the header names with a label alone, `label:` and that. */
  name: string;
  status: string;
  /** Null where the reading has none: the field is edited, or not rendered yet. */
  text: string | null;
  label: string | null;
  surface: string | null;
  /** Which of the seen fields it stands in, by the element on the page; null for none. */
  standsIn: number | null;
}

export interface Comparison {
  /** How many labels with their texts are the same on both sides. */
  equal: number;
  /** What is not, in words. */
  differences: readonly string[];
}

const HEADER_SURFACES: ReadonlySet<string | null> = new Set(['header', 'label']);

const isInHeader = ({ surface }: ReadField): boolean => HEADER_SURFACES.has(surface);

/** Compares the detail panel, both ways: every item has to be read, and every field that is read has to be an item. */
export function compareItems(seen: readonly SeenField[], read: readonly ReadField[]): Comparison {
  const tally = new Tally();
  for (const [index, item] of seen.entries()) {
    const fields = read.filter(({ standsIn }) => standsIn === index);
    if (fields.length === item.texts.length) tally.pairs(item, fields);
    else tally.differs(`“${item.label}”: ${item.texts.length} text(s) seen, ${fields.length} field(s) read`);
  }
  const shown = read.filter((field) => field.status !== 'absent' && !isInHeader(field));
  for (const { name } of shown.filter(({ standsIn }) => standsIn === null)) tally.onlyRead(name);
  return tally;
}

/**
 * Compares the header with what is read from the header itself, both ways. It has no API names, so an item and a field
 * belong together when they have the same label.
 */
export function compareHeader(seen: SeenHeader, read: readonly ReadField[]): Comparison {
  const inHeader = read.filter(isInHeader);
  // Of an item that shows nothing our reader says nothing: one that is not drawn yet looks the same.
  const items = seen.items.filter(({ texts }) => texts.some((text) => text !== ''));
  const tally = headerItems({ ...seen, items }, inHeader);
  const labels = new Set(seen.items.map(({ label }) => plain(label)));
  const others = inHeader.filter(({ name }) => name !== 'Name');
  for (const { name } of others.filter(({ label }) => !labels.has(plain(label ?? '')))) tally.onlyRead(name);
  return tally;
}

/** Compares the header with the fields of the same labels in the detail panel: both show the same record. */
export function compareHeaderWithFields(seen: SeenHeader, read: readonly ReadField[]): Comparison {
  return headerItems(
    seen,
    read.filter((field) => !isInHeader(field)),
  );
}

/** Compares the stage's API value, which the path alone has. */
export function comparePath(seen: string | null, read: string | null): Comparison {
  const tally = new Tally();
  if (seen === null) tally.differs('the path: the step that is selected is not the saved one');
  else tally.texts('the stage of the path', seen, read);
  return tally;
}

function headerItems(seen: SeenHeader, read: readonly ReadField[]): Tally {
  const tally = new Tally();
  const name = read.find((field) => field.name === 'Name');
  tally.texts('the name in the header', seen.name, name?.text ?? null);
  for (const item of seen.items) {
    const fields = read.filter(({ label }) => plain(label ?? '') === plain(item.label));
    if (fields.length === 0) tally.differs(`“${item.label}” of the header: no field is read with that label`);
    // Read more than once, all have to agree with what is seen.
    for (const field of fields) tally.pairs(item, [field]);
  }
  return tally;
}

class Tally implements Comparison {
  equal = 0;
  readonly differences: string[] = [];

  pairs({ label, texts }: SeenField, fields: readonly ReadField[]): void {
    for (const [index, field] of fields.entries()) {
      if (plain(field.label ?? '') === plain(label)) this.texts(field.name, texts[index] ?? '', field.text);
      else this.differs(`${field.name}: label “${label}” seen, “${field.label}” read`);
    }
  }

  texts(what: string, seen: string, read: string | null): void {
    if (read !== null && plain(seen) === plain(read)) this.equal += 1;
    else this.differs(`${what}: “${seen}” seen, ${read === null ? 'no text' : `“${read}”`} read`);
  }

  onlyRead(name: string): void {
    this.differs(`${name}: read, and not seen`);
  }

  differs(difference: string): void {
    this.differences.push(difference);
  }
}

/** WebDriver and our reader collapse blanks each in their own way; line breaks count. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
