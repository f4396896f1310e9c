import { api, LightningElement } from 'lwc';

export default class LwcRecordLayout extends LightningElement {
  @api layout;
  @api record;
  @api editing;
}
