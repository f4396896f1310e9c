import { api, LightningElement } from 'lwc';
import { org, word } from 'one/org';

/** The record page that an admin put together in the App Builder. */
export default class OpportunityRecordPage extends LightningElement {
  @api record;

  connectedCallback() {
    this.classList.add('forcegenerated-flexipage-module');
  }

  get hasPath() {
    return this.record.path.length > 0;
  }

  get isOpportunity() {
    return this.record.object === 'Opportunity';
  }

  get recentTitle() {
    return word('recent');
  }

  get recent() {
    return org.records.filter(({ object, id }) => object === 'Opportunity' && id !== this.record.id).slice(0, 4);
  }
}
