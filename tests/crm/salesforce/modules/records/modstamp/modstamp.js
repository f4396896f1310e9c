import { api, LightningElement } from 'lwc';

export default class Modstamp extends LightningElement {
  @api value;
}
