import { api, LightningElement } from 'lwc';

/** The table of a list view. */
export default class ListView extends LightningElement {
  @api records;

  get labels() {
    return ['', ...(this.records[0]?.highlights ?? []).map(({ label }) => label)];
  }

  get rows() {
    return this.records.map(({ id, object, name, highlights }) => ({
      id,
      name,
      href: `/lightning/r/${object}/${id}/view`,
      cells: highlights.map(({ api: key, value }) => ({ key, text: value.link?.name ?? value.text ?? '' })),
    }));
  }
}
