import { api, LightningElement } from 'lwc';

export default class RecordType extends LightningElement {
  @api value;
}
