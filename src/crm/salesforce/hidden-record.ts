/**
 * The component that shows a record page. Others take a record's id too, and show a hierarchy, a list or somebody's own
 * component with it.
 */
const RECORD_PAGE = /^one:recordHome/;

/** No address of a record page is longer. */
const LONGEST = 4000;

/** The record in the oldest form of a Lightning address, `#eyJ…`: a component and its attributes, as base64 of JSON. */
export function hiddenRecord(hash: string): string | null {
  const shown = hash.startsWith('#eyJ') && hash.length < LONGEST ? decode(hash.slice(1)) : null;
  const component = textIn(shown, 'componentDef');
  if (component === null || !RECORD_PAGE.test(component)) return null;
  return textIn(partOf(shown, 'attributes'), 'recordId');
}

function decode(encoded: string): unknown {
  try {
    return JSON.parse(atob(decodeURIComponent(encoded)));
  } catch {
    return null;
  }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : null;
}

function textIn(value: unknown, name: string): string | null {
  const text = partOf(value, name);
  return typeof text === 'string' ? text : null;
}
