import { LightningElement } from 'lwc';
import { word } from 'one/org';

export default class FormFooter extends LightningElement {
  save = word('save');
  cancel = word('cancel');

  handleCancel() {
    this.dispatchEvent(new CustomEvent('formcancel'));
  }

  handleSave() {
    this.dispatchEvent(new CustomEvent('formsave'));
  }
}
