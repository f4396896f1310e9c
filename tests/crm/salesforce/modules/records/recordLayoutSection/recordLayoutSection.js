import { api, LightningElement } from 'lwc';

export default class RecordLayoutSection extends LightningElement {
  @api heading;
}
