import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

export default class RelatedListPreviewCard extends LightningElement {
  @api item;

  role = word('role');
}
