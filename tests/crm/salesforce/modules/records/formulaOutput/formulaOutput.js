import { api, LightningElement } from 'lwc';

export default class FormulaOutput extends LightningElement {
  @api value;
}
