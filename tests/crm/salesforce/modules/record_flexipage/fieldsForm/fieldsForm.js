import BaseRecordForm from 'records/baseRecordForm';
import { withElements } from 'records/valueElements';

/** The fields of a page with Dynamic Forms: placed one by one on the page, without a layout. */
export default class FieldsForm extends BaseRecordForm {
  get sections() {
    return this.record.sections.map(({ title, fields }) => ({ title, columns: this.columnsOf(fields) }));
  }

  columnsOf(fields) {
    const shown = fields.map((field) => ({
      ...withElements(field, this.editing),
      id: `Record${field.api.replace('__c', '_c')}Field`,
    }));
    const column = (side) => ({ key: side, fields: shown.filter((_, index) => index % 2 === side) });
    return [column(0), column(1)];
  }
}
