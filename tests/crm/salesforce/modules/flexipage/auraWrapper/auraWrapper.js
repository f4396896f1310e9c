import { api, LightningElement } from 'lwc';
import { drawPath } from './path';

/** Aura components live in a plain element that the framework leaves alone. */
export default class AuraWrapper extends LightningElement {
  _record;

  @api
  get record() {
    return this._record;
  }
  set record(record) {
    this._record = record;
    this.draw();
  }

  renderedCallback() {
    this.draw();
  }

  draw() {
    const place = this.template.querySelector('div');
    if (place) drawPath(place, this._record.path);
  }
}
