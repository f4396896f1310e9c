import RecordLayoutItem from 'records/recordLayoutItem';

export default class RecordField extends RecordLayoutItem {}
