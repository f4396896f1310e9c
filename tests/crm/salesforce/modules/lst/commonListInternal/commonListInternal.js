import { api, LightningElement } from 'lwc';

export default class CommonListInternal extends LightningElement {
  @api items;
  @api table;

  get isEmpty() {
    return this.items.length === 0 && !this.table;
  }
}
