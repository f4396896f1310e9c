import { api, LightningElement } from 'lwc';

export default class RelatedListSingleContainer extends LightningElement {
  @api heading;
  @api href;
  @api items;
  @api table;
}
