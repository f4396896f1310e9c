import { api, LightningElement } from 'lwc';

export default class LwcDetailPanel extends LightningElement {
  @api record;
}
