import FieldInput from 'records/fieldInput';

export default class RecordLayoutLookup extends FieldInput {}
