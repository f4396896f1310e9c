import { org } from 'one/org';
import { showTitle } from './navigation';

/** Saves what was typed and shows the record anew, wherever it is drawn. */
export function saveDrafts(id, drafts) {
  const index = org.records.findIndex((record) => record.id === id);
  const record = withDrafts(org.records[index], drafts);
  org.records[index] = record;
  for (const root of document.querySelectorAll('one-record-home-flexipage2')) {
    if (root.record.id === id) root.record = record;
  }
  showTitle();
}

function withDrafts(record, drafts) {
  const saved = (field) => (field.api in drafts ? { ...field, value: draftValue(field, drafts[field.api]) } : field);
  return {
    ...record,
    name: drafts.Name ?? record.name,
    sections: record.sections.map((section) => ({ ...section, fields: section.fields.map(saved) })),
    highlights: record.highlights.map(saved),
    path: 'StageName' in drafts ? movedPath(record.path, drafts.StageName) : record.path,
  };
}

function draftValue({ value }, text) {
  if (value.link) return { link: { ...value.link, name: text } };
  return 'number' in value ? { number: text === '' ? undefined : Number(text) } : { text };
}

/** The path of the stage with this text; none when the page shows no path. */
function movedPath(path, stage) {
  return path.length === 0 ? path : org.paths[stage];
}
