// Editing in place: a double click opens a field, Enter keeps the text, Save and Cancel then stand above the record.

/** Fields whose values are chosen are edited in a window. */
const IN_WINDOW = new Set(['opp11']);

window.openRecord = (id) => location.assign(`/${id.slice(0, 15)}`);

const show = (element, shown) => element && (element.style.display = shown ? '' : 'none');
const byId = (id) => document.getElementById(id);

for (const cell of document.querySelectorAll('.inlineEditWrite')) cell.addEventListener('dblclick', () => open(cell));

function open(cell) {
  const element = cell.id.replace('_ilecell', '');
  const value = byId(`${element}_ileinner`);
  if (IN_WINDOW.has(element)) return openWindow(element, value);
  const input = inputFor(element, value);
  const box = document.createElement('div');
  box.className = 'inlineEditDiv';
  box.append(input);
  cell.append(box);
  show(value, false);
  input.focus();
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter' && key !== 'Escape') return;
    box.remove();
    show(value, true);
    if (key === 'Enter') change(value, input.value);
  });
}

/** The value whose window is open. */
let inWindow = null;

function openWindow(element, value) {
  inWindow = value;
  byId('InlineEditDialogContent').replaceChildren(inputFor(element, value));
  show(byId('InlineEditDialog'), true);
}

function closeWindow() {
  show(byId('InlineEditDialog'), false);
  byId('InlineEditDialogContent').replaceChildren();
}

const [ok, cancel] = document.querySelectorAll('#InlineEditDialog_buttons input');
ok?.addEventListener('click', () => {
  change(inWindow, byId('InlineEditDialogContent').firstElementChild.value);
  closeWindow();
});
cancel?.addEventListener('click', closeWindow);

function inputFor(element, value) {
  const input = document.createElement('input');
  input.id = element;
  input.value = value.textContent.trim();
  return input;
}

function change(value, text) {
  value.textContent = text;
  value.classList.add('inlineEditModified');
  for (const name of ['inlineEditSave', 'inlineEditCancel'])
    show(document.querySelector(`input[name="${name}"]`), true);
  show(document.querySelector('input[name="edit"]'), false);
}

document.querySelector('input[name="inlineEditCancel"]')?.addEventListener('click', () => location.reload());
