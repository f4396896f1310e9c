import { org } from 'one/org';
import { drawPage } from './pages';

const ACTIVE = ['active', 'windowViewMode-normal'];

/** Pages that were drawn, by path, the one on show last. Left ones stay in the document, hidden, as in Lightning. */
const drawn = new Map();
let stage;
let pending;

/** Shows the page of the address in `place`, and from now on follows links, back and forward without a reload. */
export function startNavigation(place) {
  stage = place;
  document.addEventListener('click', followLink);
  window.addEventListener('popstate', showSoon);
  show();
}

/** Opens the opportunity with this id. */
export function openRecord(id) {
  open(`/lightning/r/Opportunity/${id}/view`);
}

function followLink(event) {
  const link = event.composedPath().find((node) => node.localName === 'a');
  const address = link?.getAttribute('href') ?? '';
  if (!address.startsWith('/lightning/') || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open(address);
}

/** The options stay in the address, so a reload keeps them; the links themselves are as clean as the real ones. */
function open(path) {
  history.pushState({}, '', path + location.search);
  showSoon();
}

/** The address changes at once, the page some time later: until then it still shows the last record. */
function showSoon() {
  clearTimeout(pending);
  pending = setTimeout(show, org.options.slow);
}

function show() {
  const path = location.pathname;
  for (const page of drawn.values()) hide(page.host);
  const page = drawn.get(path) ?? drawPage(path);
  drawn.delete(path);
  drawn.set(path, page);
  page.host.classList.add(...ACTIVE);
  page.host.style.display = '';
  if (!page.host.isConnected) stage.append(page.host);
  showTitle();
  forgetOldPages();
}

/** Puts the title of the page on show above it; again when its record was renamed. */
export function showTitle() {
  document.title = [...drawn.values()].at(-1).title();
}

function hide(host) {
  host.classList.remove(...ACTIVE);
  host.style.display = 'none';
}

function forgetOldPages() {
  for (const [path, { host }] of [...drawn].slice(0, -1 - org.options.cache)) {
    host.remove();
    drawn.delete(path);
  }
}
