import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

/** One field of a record: label, value and pencil, or its input while the form is edited. */
export default class RecordLayoutItem extends LightningElement {
  @api field;
  @api object;

  connectedCallback() {
    this.setAttribute('field-label', this.field.label);
    this.classList.add('slds-form__item', 'slds-no-space');
  }

  get targetName() {
    return `sfdc:RecordField.${this.object}.${this.field.api}`;
  }

  get editable() {
    return !this.field.readOnly;
  }

  get outputClass() {
    const shape = 'slds-form-element slds-form-element_edit slds-hint-parent test-id__output-root';
    return this.editable ? shape : `${shape} is-read-only slds-form-element_readonly`;
  }

  get editTitle() {
    return word('editField', this.field.label);
  }

  handleEdit() {
    this.dispatchEvent(new CustomEvent('fieldedit', { bubbles: true, composed: true }));
  }
}
