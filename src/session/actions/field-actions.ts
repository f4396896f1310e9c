import { elementAt, scrollAround } from '@/src/crm/element-at';
import type { Org, Reading, WantedFields } from '@/src/crm/reading';
import type { PageWatch } from '@/src/crm/watch';
import type { Catalogue, FactId } from '@/src/facts/catalogue';
import type { Fact, FieldMap } from '@/src/facts/facts';
import { factOnPage } from '@/src/facts/from-page';
import { wantedFields } from '@/src/facts/wanted';
import type { FieldActions } from '@/src/overlay/actions/field-actions';
import type { Saved } from '@/src/overlay/actions/saved';
import { ask } from '../ask';

interface FieldWork {
  org: Org;
  page: Document;
  /** What covers the page while a field is picked. */
  cover: Element;
  watch(): PageWatch | null;
  fieldMap(): FieldMap;
  catalogue(): Catalogue;
  /** Opens the record anew, judged by what was changed. */
  reopen(): Promise<void>;
}

/** What the seller can do about the fields of one organisation's opportunities. */
export function fieldActions({ org, page, cover, watch, fieldMap, catalogue, reopen }: FieldWork): FieldActions {
  const drawnAt = (x: number, y: number): Element | null => elementAt(page, x, y, cover);
  return {
    usualNames: async () => {
      const names = await ask('usual-names', { org });
      return names.ok ? names.value : {};
    },
    preview: (fact, field) =>
      preview(fact, field, fieldMap(), catalogue(), (fields) => watch()?.readAs(fields) ?? null),
    map: async (change): Promise<Saved> => {
      const answer = await ask('map-fields', { org, change });
      if (!answer.ok) return { ok: false, reason: answer.error };
      await reopen();
      return { ok: true };
    },
    readFile: async (text) => {
      const read = await ask('read-field-file', { org, text });
      return read.ok ? read.value : { ok: false, problems: [read.error] };
    },
    shownAt: (x, y) => {
      const element = drawnAt(x, y);
      return element && (watch()?.fieldAt(element) ?? null);
    },
    elementOf: (field) => watch()?.locate(field) ?? null,
    scrollAt: (x, y, across, down) => {
      const element = drawnAt(x, y);
      if (element) scrollAround(element, across, down);
    },
  };
}

/** The fact as it would be known if a field held it: the page is read once with that field for it. */
function preview(
  fact: FactId,
  field: string,
  fieldMap: FieldMap,
  catalogue: Catalogue,
  readAs: (fields: WantedFields) => Reading | null,
): Fact | null {
  const reading = readAs(wantedFields({ ...fieldMap, [fact]: [field] }, catalogue));
  const entry = catalogue.get(fact);
  return reading && entry ? factOnPage({ id: fact, entry }, [field], reading) : null;
}
