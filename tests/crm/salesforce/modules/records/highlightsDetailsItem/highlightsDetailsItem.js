import { api, LightningElement } from 'lwc';

export default class HighlightsDetailsItem extends LightningElement {
  @api label;
}
