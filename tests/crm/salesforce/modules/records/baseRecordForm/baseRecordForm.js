import { api, LightningElement } from 'lwc';
import Layout from 'forcegenerated/detailpanel_opportunity___012000000000000aaa___full___view___recordlayout2';
import { org } from 'one/org';

/** How long a save takes. */
const SAVE_MS = 200;

/** The form of the details tab. One pencil opens all of its fields. */
export default class BaseRecordForm extends LightningElement {
  @api record;
  layout = Layout;
  editing = org.options.edit;
  saving = false;
  drafts = {};

  handleEdit() {
    this.editing = true;
  }

  handleDraft(event) {
    this.drafts = { ...this.drafts, [event.detail.api]: event.detail.text };
  }

  handleCancel() {
    this.editing = false;
    this.drafts = {};
    this.dispatchEvent(new CustomEvent('formclosed', { bubbles: true, composed: true }));
  }

  handleSave() {
    this.saving = true;
    setTimeout(() => {
      const detail = { id: this.record.id, drafts: this.drafts };
      this.dispatchEvent(new CustomEvent('recordsave', { bubbles: true, composed: true, detail }));
      this.saving = false;
      this.handleCancel();
    }, SAVE_MS);
  }
}
