import { api, LightningElement } from 'lwc';
import Layout from 'forcegenerated/highlightspanel_opportunity___012000000000000aaa___compact___view___recordlayout2';

export default class LwcHighlightsPanel extends LightningElement {
  @api record;
  layout = Layout;
}
