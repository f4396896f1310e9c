import { api, LightningElement } from 'lwc';

export default class CommonListInternal extends LightningElement {
  @api items;

  get isEmpty() {
    return this.items.length === 0;
  }
}
