import FieldInput from 'records/fieldInput';

export default class RecordLayoutBaseInput extends FieldInput {}
