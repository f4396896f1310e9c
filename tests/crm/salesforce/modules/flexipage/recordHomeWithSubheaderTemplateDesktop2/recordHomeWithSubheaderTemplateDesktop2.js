import { LightningElement } from 'lwc';

export default class RecordHomeWithSubheaderTemplateDesktop2 extends LightningElement {
  connectedCallback() {
    this.classList.add('forcegenerated-flexipage-template');
  }
}
