import { api, LightningElement } from 'lwc';

export default class RelatedListViewManager extends LightningElement {
  @api heading;
  @api href;
  @api items;
  @api table;

  get count() {
    return `(${(this.table?.rows ?? this.items).length})`;
  }
}
