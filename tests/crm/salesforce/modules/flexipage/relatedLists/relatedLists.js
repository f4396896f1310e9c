import { api, LightningElement } from 'lwc';
import { word } from 'one/org';

/** The content of the Related tab. */
export default class RelatedLists extends LightningElement {
  @api record;

  get lists() {
    const list = (name, key, items) => ({
      heading: word(key),
      href: `/lightning/r/${this.record.object}/${this.record.id}/related/${name}/view`,
      items,
    });
    if (this.record.object === 'Account') return [list('Opportunities', 'opportunities', this.record.deals)];
    return [
      list('OpportunityContactRoles', 'contactRoles', this.record.roles),
      list('OpportunityLineItems', 'products', []),
      list('CombinedAttachments', 'notes', []),
    ];
  }
}
