import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

export default class RelatedListContainer extends LightningElement {
  @api record;
  contactRoles = word('contactRoles');

  get href() {
    return `/lightning/r/Opportunity/${this.record.id}/related/OpportunityContactRoles/view`;
  }
}
