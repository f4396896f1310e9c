import { LightningElement } from 'lwc';
import { makeNoise } from 'one/noise';
import { org } from 'one/org';

/** Makes a record root as large and as restless as the options ask for. */
export default class PageNoise extends LightningElement {
  renderedCallback() {
    this.stop ??= makeNoise(this.template.querySelector('div'), Math.round(org.options.nodes / 10));
  }

  disconnectedCallback() {
    this.stop?.();
    this.stop = undefined;
  }
}
