import { api, LightningElement } from 'lwc';
import AccountPage from 'forcegenerated/flexipage_account_record_page_account__view_js';
import OpportunityPage from 'forcegenerated/flexipage_opportunity_record_page_opportunity__view_js';

/** The record root: everything that belongs to one record is inside. */
export default class RecordHomeFlexipage2 extends LightningElement {
  @api record;

  get page() {
    return this.record.object === 'Account' ? AccountPage : OpportunityPage;
  }
}
