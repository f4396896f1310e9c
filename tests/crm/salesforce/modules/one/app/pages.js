import { createElement } from 'lwc';
import RecordHome from 'one/recordHomeFlexipage2';
import { escape } from 'one/escape';
import { drawList, splitView } from 'one/lists';
import { org, word } from 'one/org';

const RECORD = /^\/lightning\/r\/(?:\w+\/)?([a-zA-Z0-9]{15})[a-zA-Z0-9]{0,3}\/view$/;
const CONTACT_ROLES =
  /^\/lightning\/r\/Opportunity\/([a-zA-Z0-9]{15})[a-zA-Z0-9]{0,3}\/related\/OpportunityContactRoles\/view$/;
const LIST = /^\/lightning\/o\/(Opportunity|Account)\/list$/;
const PRODUCT = 'Salesforce';

/** The page of a path, not yet in the document: its outermost element and its title. */
export function drawPage(path) {
  const host = document.createElement('div');
  host.className = 'oneContent lafPageHost';
  const { title, draw } = pageOf(path);
  draw(host);
  return { host, title };
}

function pageOf(path) {
  const record = recordOf(RECORD.exec(path));
  if (record) return recordPage(record);
  const owner = recordOf(CONTACT_ROLES.exec(path));
  if (owner) return contactRolesPage(owner);
  const list = LIST.exec(path);
  if (list) return listPage(list[1]);
  if (path === '/lightning/page/home') return cardPage(word('home'), '');
  return errorPage();
}

function recordOf(match) {
  return match && org.records.find(({ id }) => id.startsWith(match[1]));
}

function recordPage(record) {
  return {
    title: () => `${currentName(record.id)} | ${word(record.object.toLowerCase())} | ${PRODUCT}`,
    draw: (host) => {
      host.innerHTML = '<div class="oneRecordHomeFlexipage2Wrapper"><div class="recordHomeFlexipage2"></div></div>';
      const root = createElement('one-record-home-flexipage2', { is: RecordHome });
      root.record = record;
      host.querySelector('.recordHomeFlexipage2').append(root);
      if (org.options.split) host.insertAdjacentHTML('afterbegin', splitView());
    },
  };
}

function currentName(id) {
  return org.records.find((record) => record.id === id).name;
}

function listPage(object) {
  const page = cardPage(
    word(object === 'Account' ? 'accounts' : 'opportunities'),
    '<div class="forceListViewManager"></div>',
  );
  return {
    ...page,
    draw: (host) => {
      page.draw(host);
      drawList(host.querySelector('.forceListViewManager'), object);
    },
  };
}

function contactRolesPage({ id, name, roles }) {
  const back = `<a href="/lightning/r/Opportunity/${id}/view">${escape(name)}</a>`;
  const rows = roles
    .map((item) => `<tr><th scope="row"><a href="${item.href}">${escape(item.name)}</a></th><td>${item.role}</td></tr>`)
    .join('');
  const table = `<table class="slds-table slds-table_bordered"><tbody>${rows}</tbody></table>`;
  const heading = word('contactRoles');
  return cardPage(heading, `<p class="slds-p-around_small">${back}</p>${table}`);
}

function errorPage() {
  return {
    title: () => `Error | ${PRODUCT}`,
    draw: (host) => {
      host.innerHTML = `<div class="oneRecordHomeFlexipage2Wrapper slds-card slds-p-around_large">
        <flexipage-error><p>${word('noAccess')}</p></flexipage-error></div>`;
    },
  };
}

function cardPage(heading, body) {
  return {
    title: () => `${heading} | ${PRODUCT}`,
    draw: (host) => {
      host.innerHTML = `<article class="slds-card">
        <div class="slds-card__header"><h1 class="slds-page-header__title">${heading}</h1></div>${body}</article>`;
    },
  };
}
