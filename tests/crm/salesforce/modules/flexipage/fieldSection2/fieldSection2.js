import { api, LightningElement } from 'lwc';

export default class FieldSection2 extends LightningElement {
  @api heading;
}
