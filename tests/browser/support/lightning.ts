/** Writes Lightning's grammar of a record page, each component either flat or with a real shadow root. */
export type ShadowMode = 'synthetic' | 'native';

export interface LightningField {
  api: string;
  label: string;
  /** The value's markup; null for a field that has not been rendered yet. */
  value: string | null;
  /** The field is being edited: its input is there and its value is not. */
  editing?: boolean;
  /** What was edited is being saved. */
  saving?: boolean;
  /** The object that the field is of. */
  object?: string;
}

/** What stands at one of a component's slots. */
type Slots = Readonly<Record<string, string>>;

export class Lightning {
  constructor(private readonly mode: ShadowMode) {}

  /** A component with what it renders itself, and what its parent puts into its slots. */
  component(tag: string, render: (slot: (name: string) => string) => string, slotted: string | Slots = ''): string {
    const all = typeof slotted === 'string' ? slotted : Object.values(slotted).join('');
    const at = (name: string): string => (typeof slotted === 'string' ? slotted : (slotted[name] ?? ''));
    if (this.mode === 'synthetic')
      return `<${tag}>${render((name) => `<slot name="${name}">${at(name)}</slot>`)}</${endOf(tag)}>`;
    const shadow = render((name) => `<slot name="${name}"></slot>`);
    return `<${tag}><template shadowrootmode="open">${shadow}</template>${all}</${endOf(tag)}>`;
  }

  /** A record page around its parts. */
  root(parts: string): string {
    return this.component('one-record-home-flexipage2', () =>
      this.component('record_flexipage-desktop-record-page-decorator', () => `<div>${parts}</div>`),
    );
  }

  /** A field of a page layout, or of Dynamic Forms. */
  field(shown: LightningField, form: 'layout' | 'dynamic' = 'layout'): string {
    const { api, object = 'Opportunity' } = shown;
    return this.item(shown, form, `data-target-selection-name="sfdc:RecordField.${object}.${api}"`);
  }

  /** A field of Dynamic Forms in its wrapper; `named` is whether it has its API name beside that. */
  formField(shown: LightningField, id: string, named = true): string {
    const { api } = shown;
    const name = named ? `data-target-selection-name="sfdc:RecordField.Opportunity.${api}"` : '';
    return this.component(`flexipage-field data-field-id="${id}"`, () => this.item(shown, 'dynamic', name));
  }

  private item({ label, value, editing = false, saving = false }: LightningField, form: string, name: string): string {
    const [tag, output, input] =
      form === 'layout'
        ? ['records-record-layout-item', 'outputField', 'inputField']
        : ['record_flexipage-record-field role="listitem"', 'output', 'input'];
    const shown = value && value.replace(/^<([\w-]+)/, `<$1 slot="${output}" data-output-element-id="output-field"`);
    const content = editing
      ? `<records-record-layout-base-input slot="${input}"><input value="unsaved"></records-record-layout-base-input>`
      : (shown ?? '');
    return this.component(
      tag,
      (slot) => `
        <div class="slds-form__item-holder" ${name}>
          <div class="slds-form-element ${editing ? 'inline-edit-undo' : 'test-id__output-root'}">
            ${editing ? '' : `<div class="test-id__field-label-container"><span class="test-id__field-label">${label}</span></div>`}
            <div class="slds-form-element__control"><span class="test-id__field-value">${slot(editing ? input : output)}</span>
            ${saving ? '<div class="test-id__inline-edit-loading-indicator"><lightning-spinner>Saving</lightning-spinner></div>' : ''}
            <button class="test-id__inline-edit-trigger"><span class="slds-assistive-text">Edit ${label}</span></button></div>
          </div>
        </div>`,
      content,
    );
  }

  header(name: string, items: readonly { label: string; value: string }[] = []): string {
    const secondary = items
      .map(({ label, value }) =>
        this.component(
          'records-highlights-details-item slot="secondaryFields"',
          (slot) =>
            `<div><p class="slds-text-title" title="${label}">${label}</p><p class="fieldComponent">${slot('')}</p></div>`,
          { '': value },
        ),
      )
      .join('');
    const primary = `<lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text>`;
    return this.component(
      'records-highlights2',
      (slot) =>
        `<h1><div class="entityNameTitle">Opportunity</div>${slot('primaryField')}</h1>
         <div class="secondaryFields">${slot('secondaryFields')}</div>`,
      { primaryField: primary, secondaryFields: secondary },
    );
  }

  lookup(name: string, id: string, object = 'Account'): string {
    const link = this.component(
      'records-hoverable-link',
      () => `<span><a href="/lightning/r/${object}/${id}/view"><span>${name}</span></a>
        <lightning-button-icon><button><span class="slds-assistive-text">Open ${name} Preview</span></button></lightning-button-icon></span>`,
    );
    return `<force-lookup>${link}</force-lookup>`;
  }

  tabs(details: 'opened' | 'left' | 'never'): string {
    const active = details === 'opened' ? 'slds-is-active' : '';
    const panel = details === 'never' ? '' : '<flexipage-component2></flexipage-component2>';
    return `<ul role="tablist">
        <li data-tab-value="relatedListsTab"><a id="relatedListsTab__item">Related</a></li>
        <li class="${active}" data-tab-value="detailTab"><a id="detailTab__item">Details</a></li>
      </ul>
      <flexipage-tab2 role="tabpanel" aria-labelledby="relatedListsTab__item"><p>Contact Roles</p></flexipage-tab2>
      <flexipage-tab2 role="tabpanel" aria-labelledby="detailTab__item">${panel}</flexipage-tab2>`;
  }
}

/** The path; `clicked` is the step that is selected but not saved. */
export function path(
  steps: readonly (readonly [name: string, label: string])[],
  current: string,
  clicked = current,
): string {
  const items = steps.map(([name, label]) => {
    const marks = `${name === current ? 'slds-is-current' : ''} ${name === clicked ? 'slds-is-active' : ''}`;
    return `<li class="slds-path__item ${marks}" data-name="${name}"><a class="slds-path__link" title="${label}">
      <span class="slds-path__stage">stage complete</span><span class="slds-path__title">${label}</span></a></li>`;
  });
  return `<div class="slds-path"><ul class="slds-path__nav">${items.join('')}</ul></div>`;
}

export const text = (value: string): string => `<lightning-formatted-text>${value}</lightning-formatted-text>`;

/** Shows a page, shadow roots included. */
export function show(html: string, title: string): void {
  document.title = title;
  document.body.setHTMLUnsafe(html);
}

function endOf(tag: string): string {
  return tag.split(' ')[0] ?? tag;
}
