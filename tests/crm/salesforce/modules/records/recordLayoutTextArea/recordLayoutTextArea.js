import FieldInput from 'records/fieldInput';

export default class RecordLayoutTextArea extends FieldInput {}
