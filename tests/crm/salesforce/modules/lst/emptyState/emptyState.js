import { LightningElement } from 'lwc';
import { word } from 'one/org';

export default class EmptyState extends LightningElement {
  text = word('noRecords');
}
