import { api, LightningElement } from 'lwc';
import { word } from 'one/org';
import { withElements } from 'records/valueElements';

export default class HighlightsLayout extends LightningElement {
  @api record;
  @api editing;

  connectedCallback() {
    this.classList.add('forcegenerated-record-layout2');
  }

  get entityLabel() {
    return word(this.record.object.toLowerCase());
  }

  get fields() {
    return this.record.highlights.map((field) => withElements(field, false));
  }
}
