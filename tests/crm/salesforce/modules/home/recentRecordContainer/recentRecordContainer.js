import { api, LightningElement } from 'lwc';

export default class RecentRecordContainer extends LightningElement {
  @api heading;
  @api records;

  get links() {
    return this.records.map(({ id, name }) => ({ name, href: `/lightning/r/Opportunity/${id}/view` }));
  }
}
