import { createElement } from 'lwc';
import { escape } from 'one/escape';
import { org, word } from 'one/org';
import DetailPanel from 'records/modalLwcDetailPanelWrapper';

/** Opens the Edit dialog of a record: outside the record root, with the same field holders as inside. */
export function openEditDialog(shell, id) {
  const record = org.records.find((candidate) => candidate.id === id);
  const dialog = document.createElement('div');
  dialog.className = 'oneRecordActionWrapper';
  dialog.innerHTML = `
    <section role="dialog" aria-modal="true" class="slds-modal slds-fade-in-open slds-modal_medium">
      <div class="modal-container slds-modal__container">
        <div class="slds-modal__header"><h1 class="slds-modal__title slds-text-heading_medium">${word('edit')} – ${escape(record.name)}</h1></div>
        <div class="modal-body slds-modal__content slds-p-around_medium"></div>
      </div>
    </section>
    <div class="slds-backdrop slds-backdrop_open"></div>`;
  const panel = createElement('records-modal-lwc-detail-panel-wrapper', { is: DetailPanel });
  panel.record = record;
  dialog.querySelector('.modal-body').append(panel);
  dialog.addEventListener('formclosed', () => dialog.remove());
  shell.append(dialog);
}
