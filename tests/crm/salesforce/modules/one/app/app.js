import { org } from 'one/org';
import { makeNoise } from 'one/noise';
import { saveDrafts } from './drafts';
import { openEditDialog } from './edit-dialog';
import { openRecord, startNavigation } from './navigation';
import { drawShell } from './shell';

function start() {
  const chrome = drawShell(document.body);
  makeNoise(chrome.querySelector('.page-noise'), org.options.nodes);
  startNavigation(chrome.querySelector('.oneCenterStage'));
  document.addEventListener('recordsave', ({ detail }) => saveDrafts(detail.id, detail.drafts));
  document.addEventListener('recordedit', ({ detail }) => openEditDialog(chrome, detail.id));
  document.querySelector('#auraLoadingBox').classList.add('loadingHide');
}

/** For tests: does what a click on a link to the opportunity does. */
window.openRecord = openRecord;

/** For tests: changes one text of a record, as a save in the form does. */
window.saveField = (id, api, text) => saveDrafts(id, { [api]: text });

start();
