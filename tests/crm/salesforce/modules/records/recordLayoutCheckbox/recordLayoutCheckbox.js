import FieldInput from 'records/fieldInput';

export default class RecordLayoutCheckbox extends FieldInput {}
