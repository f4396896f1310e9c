import { org, word } from 'one/org';

const NAVIGATION = [
  ['home', '/lightning/page/home'],
  ['opportunities', '/lightning/o/Opportunity/list'],
  ['accounts', '/lightning/o/Account/list'],
  ['contacts', 'javascript:void(0)'],
  ['reports', 'javascript:void(0)'],
];

/** Draws what surrounds the pages: global header, navigation bar, stage, utility bar. Returns its outermost element. */
export function drawShell(body) {
  const shell = document.createElement('div');
  shell.className = 'desktop container forceStyle oneOne navexDesktopLayoutContainer';
  shell.innerHTML = `${HEADER}${navigationBar()}
    <section class="stage panelSlide"><div class="oneCenterStage"></div></section>
    <div class="page-noise"></div>${utilityBar()}`;
  body.append(shell);
  return shell;
}

const HEADER = `
  <header id="oneHeader" class="slds-global-header_container">
    <div class="slds-global-header slds-grid slds-grid_align-spread">
      <div class="slds-global-header__item"><span class="cloud-logo"></span></div>
      <div class="slds-global-header__item slds-global-header__item_search">
        <button type="button" class="search-box slds-button slds-button_neutral">
          <svg viewBox="0 0 16 16"><circle cx="7" cy="7" r="4.5"></circle><path d="M10.5 10.5L14 14"></path></svg>
          ${word('search')}
        </button>
      </div>
      <div class="slds-global-header__item header-actions">
        <span class="header-dot">★</span><span class="header-dot">+</span><span class="header-dot">?</span>
        <span class="header-dot">⚙</span><span class="header-avatar">DW</span>
      </div>
    </div>
  </header>`;

function navigationBar() {
  const items = NAVIGATION.map(([key, href]) => {
    const active = key === 'opportunities' ? 'slds-is-active' : '';
    return `<li class="slds-context-bar__item ${active}"><a class="slds-context-bar__label-action" href="${href}">
      <span class="slds-truncate">${word(key)}</span></a></li>`;
  });
  return `
    <div class="slds-context-bar oneAppNav">
      <div class="slds-context-bar__primary">
        <button type="button" class="app-launcher" title="App Launcher">${'<span></span>'.repeat(9)}</button>
        <span class="slds-context-bar__label-action slds-context-bar__app-name">${word('app')}</span>
      </div>
      <nav class="slds-context-bar__secondary" role="navigation"><ul class="slds-grid">${items.join('')}</ul></nav>
    </div>`;
}

/** A minimised composer holds another record's field: a reader that looks outside the record root finds it. */
function utilityBar() {
  const [step] = org.stages.slice(-1);
  return `
    <div class="slds-utility-bar_container oneUtilityBarContainer"><footer class="slds-utility-bar">✎ ${word('notes')}</footer></div>
    <div class="forceDockingPanel" style="display: none">
      <div role="listitem" data-target-selection-name="sfdc:RecordField.Opportunity.StageName">
        <div class="slds-form-element test-id__output-root">
          <div class="test-id__field-label-container"><span class="test-id__field-label">Stage</span></div>
          <span class="test-id__field-value"><span data-output-element-id="output-field">${step.label}</span></span>
        </div>
      </div>
    </div>`;
}
