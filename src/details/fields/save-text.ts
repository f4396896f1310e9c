/** Lets the browser save a text as a file, by a link in our own root that is there for one click only. */
export function saveText(text: string, name: string, place: Element): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  place.append(link);
  // What is heard of it outside ends at our root: the page need not know that something was saved.
  link.addEventListener('click', (event) => event.stopPropagation());
  link.click();
  link.remove();
  // The browser reads it in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
