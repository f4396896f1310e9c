import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

export default class RelatedListContainer extends LightningElement {
  @api record;
  contactRoles = word('contactRoles');
  stageHistory = word('stageHistory');
  none = [];

  get href() {
    return this.hrefOf('OpportunityContactRoles');
  }

  get stageHref() {
    return this.hrefOf('OpportunityHistories');
  }

  hrefOf(list) {
    return `/lightning/r/Opportunity/${this.record.id}/related/${list}/view`;
  }
}
