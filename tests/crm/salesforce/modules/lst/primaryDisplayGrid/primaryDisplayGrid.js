import { api, LightningElement } from 'lwc';

/** The table of a related list, with Lightning's own datatable in it. */
export default class PrimaryDisplayGrid extends LightningElement {
  @api table;
}
