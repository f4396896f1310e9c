import { api, LightningElement } from 'lwc';

export default class OutputForecastCategory extends LightningElement {
  @api value;
}
