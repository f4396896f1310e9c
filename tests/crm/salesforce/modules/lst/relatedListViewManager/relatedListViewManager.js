import { api, LightningElement } from 'lwc';

export default class RelatedListViewManager extends LightningElement {
  @api heading;
  @api href;
  @api items;

  get count() {
    return `(${this.items.length})`;
  }
}
