import { api, LightningElement } from 'lwc';

export default class Lookup extends LightningElement {
  @api value;
}
