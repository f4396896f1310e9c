import { api, LightningElement } from 'lwc';

/** What all inputs of the form do: say what was typed. */
export default class FieldInput extends LightningElement {
  @api field;

  get text() {
    const { text, number, link } = this.field.value;
    return text ?? link?.name ?? number?.toString() ?? '';
  }

  handleChange(event) {
    const detail = { api: this.field.api, text: event.detail.value };
    this.dispatchEvent(new CustomEvent('fielddraft', { bubbles: true, composed: true, detail }));
  }
}
