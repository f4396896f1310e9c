import { api, LightningElement } from 'lwc';

export default class ModalLwcDetailPanelWrapper extends LightningElement {
  @api record;
}
