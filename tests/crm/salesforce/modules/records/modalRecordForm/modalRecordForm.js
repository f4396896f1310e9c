import Layout from 'forcegenerated/detailpanel_opportunity___012000000000000aaa___full___edit___recordlayout2';
import BaseRecordForm from 'records/baseRecordForm';

/** The form in the Edit dialog: always being edited. */
export default class ModalRecordForm extends BaseRecordForm {
  layout = Layout;
  editing = true;
}
