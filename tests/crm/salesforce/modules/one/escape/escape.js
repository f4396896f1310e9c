const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, for the parts that imitate Aura and are drawn without a template. */
export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
