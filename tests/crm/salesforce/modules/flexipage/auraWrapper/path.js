import { escape } from 'one/escape';
import { word } from 'one/org';

/** What the last step looks like once the deal is closed. */
const CLOSED = { 'Closed Won': 'slds-is-won', 'Closed Lost': 'slds-is-lost' };
const LIST_ITEM = 'slds-path__item runtime_sales_pathassistantPathAssistantTab';

/** Draws the Aura path. A click selects a step (`slds-is-active`), which does not change the saved stage. */
export function drawPath(place, steps) {
  place.className = 'runtime_sales_pathassistantPathAssistant';
  place.innerHTML = `
    <div class="slds-path slds-card runtime_sales_pathassistantCollapsibleDrawer">
      <div class="slds-grid slds-path__track">
        <div class="slds-grid slds-path__scroller-container runtime_sales_pathassistantPathAssistantTabSet">
          <ul class="slds-path__nav" role="listbox" aria-orientation="horizontal">${steps.map(step).join('')}</ul>
        </div>
        <div class="slds-grid slds-path__action">
          <button class="slds-button slds-button_brand slds-path__mark-complete stepAction">✓ ${word('markComplete')}</button>
        </div>
      </div>
    </div>`;
  place.querySelector('ul').addEventListener('click', select);
}

function step({ value, label, state }) {
  const name = escape(value);
  const title = escape(label);
  const current = `slds-is-current slds-is-active ${CLOSED[value] ?? ''}`;
  const mark = { complete: 'slds-is-complete', current, ahead: 'slds-is-incomplete' }[state];
  const stage = state === 'complete' ? `<span class="slds-assistive-text">${word('stageComplete')}</span>✓` : '';
  return `
    <li class="${LIST_ITEM} ${mark}" role="presentation" data-name="${name}">
      <a class="slds-path__link tabHeader" role="option" aria-selected="${state === 'current'}" data-tab-name="${name}"
        title="${title}" href="javascript:void(0)">
        <span class="slds-path__stage ${state}">${stage}</span>
        <span class="slds-path__title ${state} title">${title}</span>
      </a>
    </li>`;
}

function select(event) {
  const chosen = event.target.closest('li');
  if (!chosen) return;
  for (const item of chosen.parentElement.children) {
    item.classList.toggle('slds-is-active', item === chosen);
    item.querySelector('a').setAttribute('aria-selected', String(item === chosen));
  }
}
