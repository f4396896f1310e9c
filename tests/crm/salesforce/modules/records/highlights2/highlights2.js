import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

/** The header card of a record. It knows labels, but no API names. */
export default class Highlights2 extends LightningElement {
  @api entityLabel;
  @api recordId;
  follow = word('follow');
  newOpportunity = word('newOpportunity');
  edit = word('edit');

  handleEdit() {
    this.dispatchEvent(new CustomEvent('recordedit', { bubbles: true, composed: true, detail: { id: this.recordId } }));
  }
}
