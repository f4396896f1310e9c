import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

export default class HoverableLink extends LightningElement {
  @api link;

  get preview() {
    return word('openPreview', this.link.name);
  }
}
