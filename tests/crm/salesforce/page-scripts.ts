/** Single-key shortcuts as some orgs add them. They hear keys before anything that is loaded later. */
export const SHORTCUTS = `
window.heardKeys = [];
for (const target of [window, document]) for (const capture of [true, false]) {
  target.addEventListener('keydown', (event) => {
    window.heardKeys.push(event.key);
    if (event.key === 's') event.preventDefault();
  }, capture);
}`;

/** Native shadow roots do not see the page's style sheets: each gets them when it is made, and they fill up later. */
export const NATIVE_STYLES = `
const sheets = ['/assets/slds.css', '/assets/page.css'].map((address) => {
  const sheet = new CSSStyleSheet();
  fetch(address).then((answer) => answer.text()).then((css) => sheet.replace(css));
  return sheet;
});
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  root.adoptedStyleSheets = sheets;
  return root;
};`;
