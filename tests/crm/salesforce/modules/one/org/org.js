/** The test org's records, words and options; `/assets/org.js` has put them there. */
export const org = window.org;

/** A word of the page in the user's language; `{0}` in it becomes `name`. */
export function word(key, name = '') {
  return org.texts[key].replace('{0}', name);
}
