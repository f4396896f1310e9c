import { LightningElement } from 'lwc';
import { word } from 'one/org';

export default class ActivityPanel extends LightningElement {
  activity = word('activity');
  email = word('email');
  newTask = word('newTask');
  logCall = word('logCall');
  upcoming = word('upcoming');
  empty = word('noActivity');
}
