import { LightningElement } from 'lwc';

export default class RecordLayoutRow extends LightningElement {}
