import { api, LightningElement } from 'lwc';
import { org, word } from 'one/org';
import FieldsForm from 'record_flexipage/fieldsForm';
import DetailPanel from 'records/lwcDetailPanel';

/** The main tabs. A tab has no content before it was opened once; after that it keeps it. */
export default class Tabset2 extends LightningElement {
  @api record;
  opened = [];
  noRecords = word('noRecords');
  activeTab = org.options.details === 'open' ? 'detailTab' : 'relatedListsTab';
  detailPanel = org.options.layout === 'dynamic' ? FieldsForm : DetailPanel;

  get tabs() {
    return [
      { value: 'relatedListsTab', label: word('related'), related: this.opened.includes('relatedListsTab') },
      { value: 'detailTab', label: word('details'), details: this.opened.includes('detailTab') },
      { value: 'customTab1', label: word('closePlan'), closePlan: this.opened.includes('customTab1') },
    ];
  }

  handleActive(event) {
    this.opened = [...this.opened, event.target.value];
  }
}
