import { createElement } from 'lwc';
import ListView from 'lst/listView';
import { escape } from 'one/escape';
import { org } from 'one/org';

/** Puts the records of one object into `place`, as the user has chosen to see them: a table, or a Kanban of stages. */
export function drawList(place, object) {
  if (object === 'Opportunity' && org.options.view === 'kanban') {
    place.innerHTML = kanban();
    return;
  }
  const table = createElement('lst-list-view', { is: ListView });
  table.records = recordsOf(object);
  place.append(table);
}

/** The list that a console keeps on the left of the record. */
export function splitView() {
  const items = recordsOf('Opportunity').map(
    ({ id, name }) => `<li class="slds-split-view__list-item" role="listitem">
      <a class="slds-split-view__list-item-action slds-truncate" href="/lightning/r/Opportunity/${id}/view">${escape(name)}</a></li>`,
  );
  return `<div class="navexSplitViewWrapper"><ul class="slds-scrollable_y">${items.join('')}</ul></div>`;
}

/** The records of one object, and, with `rows`, the first one again and again under other ids. */
function recordsOf(object) {
  const records = org.records.filter((record) => record.object === object);
  const more = Math.max(0, org.options.rows - records.length);
  const again = Array.from({ length: more }, (_, n) => ({ ...records[0], id: `006Qy0000${100_000 + n}` }));
  return [...records, ...again];
}

/** Aura: plain elements. A card says its record's id only as a class name. */
function kanban() {
  const columns = org.stages.map(({ label }) => {
    const records = recordsOf('Opportunity').filter(({ path }) =>
      path.some((step) => step.state === 'current' && step.label === label),
    );
    return `<div class="runtime_sales_pipelineboardPipelineViewColumn">
      <h2 class="slds-text-title_caps">${label} (${records.length})</h2>
      <ul>${records.map(card).join('')}</ul></div>`;
  });
  return `<div class="runtime_sales_pipelineboardPipelineView">${columns.join('')}</div>`;
}

function card({ id, name, highlights }) {
  const facts = highlights.map(
    ({ value }) => `<div class="slds-truncate">${escape(value.link?.name ?? value.text ?? '')}</div>`,
  );
  return `<li class="${id} pipelineViewCard"><div class="slds-text-link slds-truncate">${escape(name)}</div>${facts.join('')}</li>`;
}
