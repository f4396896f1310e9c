// The application of the test pages: goes from record to record without loading a document, the slow way that the
// live page does it: the old nodes stay for a while, then skeletons, then one card after the other, owner and stage last.

const query = new URLSearchParams(location.search);
const application = document.querySelector('#application');
const slow = Number(query.get('slow') ?? 150);
let turn = 0;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function ask(part) {
  const address = new URL(location.href);
  address.searchParams.set('part', part);
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}

async function show(wait) {
  const mine = (turn += 1);
  const [view] = await Promise.all([ask('view'), pause(wait)]);
  if (mine !== turn || !view) return;
  document.title = view.title;
  const fresh = document.createElement('template');
  fresh.innerHTML = view.html;
  const fills = holdBack(fresh.content);
  rootFor(view.root).replaceChildren(fresh.content);
  for (const fill of fills) {
    await pause(slow / 5);
    if (mine !== turn) return;
    fill();
  }
}

/** `#crm` stays the same element from record to record; an index page is another application. */
function rootFor(id) {
  const present = application.firstElementChild;
  if (present?.id === id) return present;
  const root = document.createElement('div');
  root.id = id;
  application.replaceChildren(root);
  return root;
}

/** Takes the contents out of the cards and gives back what puts them in again, in random order, late texts at the end. */
function holdBack(tree) {
  const late = holdBackLateTexts(tree);
  const fills = [...tree.querySelectorAll('[data-card-type] [data-test-id="crm-card-content"]')].map((content) => {
    const held = document.createDocumentFragment();
    held.append(...content.childNodes);
    content.append(...Array.from({ length: 4 }, skeleton));
    return () => content.replaceChildren(held);
  });
  return [...shuffled(fills), ...late];
}

/** Owner and stage resolve after their cards: until then their place is empty. */
function holdBackLateTexts(tree) {
  const places = tree.querySelectorAll(
    '[data-test-id="hubspot_owner_id"] [aria-labelledby], [data-test-id="highlight-property-item-dealstage"]',
  );
  const texts = [...places].map((place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.data]);
    return nodes.filter(
      ([node]) => !node.parentElement.closest('[data-test-id="dropdown-caret"]') && !node.data.endsWith(':'),
    );
  });
  for (const [node] of texts.flat()) node.data = '';
  return texts.map((nodes) => () => nodes.forEach(([node, data]) => (node.data = data)));
}

function shuffled(items) {
  return items
    .map((item) => [Math.random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function skeleton() {
  const bar = document.createElement('div');
  bar.dataset.testId = 'property-input-skeleton';
  bar.style.cssText = 'height:14px;margin:12px 0;border-radius:4px;background:#ececf0';
  return bar;
}

function go(href) {
  history.pushState(null, '', href);
  void show(slow);
}

async function open(part) {
  const view = await ask(part);
  if (!view) return;
  const box = document.createElement('template');
  box.innerHTML = view.html;
  document.body.append(box.content);
}

function choose(tab) {
  const name = tab.dataset.tab;
  for (const other of tab.parentElement.children) other.dataset.tabSelected = String(other === tab);
  for (const pane of tab.closest('[data-test-id="middle-pane"]').querySelectorAll(':scope > [data-test-id^="tab-"]')) {
    pane.hidden = pane.dataset.testId !== `tab-${name}-content`;
  }
}

document.addEventListener('click', (event) => {
  const on = (selector) => event.target.closest(selector);
  const link = on('a[href^="/contacts/"]');
  if (link) {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
  const opener = on('[data-opens]');
  if (opener) void open(opener.dataset.opens);
  on('[data-closes]')?.parentElement.parentElement.remove();
  const tab = on('[data-tab]');
  if (tab) choose(tab);
});

window.openRecord = (dealId) => go(`/contacts/${location.pathname.split('/')[2]}/record/0-3/${dealId}${kept()}`);
window.addEventListener('popstate', () => void show(slow));

function kept() {
  const search = location.search;
  return search.length > 1 ? search : '';
}

/** Fifty small changes a second, for ever; no text that anybody would read as a value is among them. */
function neverSettle() {
  const changes = [
    () => document.querySelector('[data-test-id="event-timestamp"]')?.replaceChildren(`${Math.random()} seconds ago`),
    () => document.querySelector('[data-card-type="PROPERTIES_V3"]')?.setAttribute('data-busy', String(Math.random())),
    () => document.querySelector('[data-card-type="AI_OBJECT_SUMMARY"] p')?.append(' …'),
    () => {
      const hovers = document.querySelectorAll(
        '#crm [data-card-type="PROPERTIES_V3"] [data-test-id="hover-content-wrapper"]',
      );
      const hover = hovers[Math.floor(Math.random() * hovers.length)];
      if (!hover) return;
      if (hover.children.length > 1) hover.lastElementChild.remove();
      else hover.append(document.createElement('i'));
    },
  ];
  let next = 0;
  setInterval(() => changes[(next += 1) % changes.length](), 20);
}

if (query.get('busy') === '1') neverSettle();
void show(0);
