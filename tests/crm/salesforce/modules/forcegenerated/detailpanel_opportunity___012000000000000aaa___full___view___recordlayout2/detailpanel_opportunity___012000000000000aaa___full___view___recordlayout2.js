import { api, LightningElement } from 'lwc';
import { withElements } from 'records/valueElements';

/** The page layout that the server generates for one record type. */
export default class DetailLayout extends LightningElement {
  @api record;
  @api editing;

  connectedCallback() {
    this.classList.add('forcegenerated-record-layout2');
  }

  get sections() {
    return this.record.sections.map(({ title, fields }) => ({ title, rows: this.rowsOf(fields) }));
  }

  rowsOf(fields) {
    const shown = fields.map((field) => withElements(field, this.editing));
    const pairs = shown.flatMap((_, index) => (index % 2 === 0 ? [shown.slice(index, index + 2)] : []));
    return pairs.map((pair) => ({ key: pair[0].api, fields: pair }));
  }
}
