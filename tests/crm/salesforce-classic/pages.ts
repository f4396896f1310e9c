import type { Day } from '@/src/day';
import type { Deal } from '@/tests/crm/deals';
import { textOf } from '@/tests/crm/salesforce/contact-roles';
import { escapeHtml } from './html';
import { layoutOf, type ClassicOptions } from './layout';

/** The user's own settings, as Classic states them on each page. */
const SETTINGS = {
  'en-US': { dateFormat: 'M/d/yyyy', timeFormat: 'h:mm a', locale: 'en_US' },
  'de-DE': { dateFormat: 'dd.MM.yyyy', timeFormat: 'HH:mm', locale: 'de_DE' },
} as const;

export function recordPage(deal: Deal, today: Day, options: ClassicOptions): string {
  const name = textOf(deal.values.name);
  const cells = layoutOf(deal, today, options).map(
    ({ label, element, html, locked }) =>
      `<td class="labelCol">${label}</td><td class="dataCol col02 ${locked ? 'inlineEditLock' : 'inlineEditWrite'}" id="${element}_ilecell"><div id="${element}_ileinner">${html}</div></td>`,
  );
  const id = deal.salesforceId.slice(0, 15);
  return documentOf(
    `Opportunity: ${name}`,
    'detailPage',
    options,
    `
    <div class="bPageTitle"><h1 class="pageType">Opportunity</h1><h2 class="pageDescription">${escapeHtml(name)}</h2></div>
    <div class="bPageBlock" id="ep">
      <div class="pbHeader">
        <input type="button" name="edit" value=" Edit ">
        <input type="button" name="inlineEditSave" value=" Save " style="display: none">
        <input type="button" name="inlineEditCancel" value=" Cancel " style="display: none">
      </div>
      <div class="pbBody"><table class="detailList"><tbody>${rowsOf(cells)}</tbody></table></div>
    </div>
    <div class="bRelatedList" id="${id}_RelatedActivityList"><h3 id="${id}_RelatedActivityList_title">Open Activities</h3>
      <table class="list" id="${id}_RelatedActivityList_body"><tbody>
        <tr class="headerRow"><th>Subject</th><th>Due Date</th></tr>
        <tr class="dataRow"><th class="dataCell"><a href="/00T5g00000abcdE">Call</a></th><td class="dataCell">1/2/2020</td></tr>
      </tbody></table></div>
    <div id="InlineEditDialog" style="display: none"><div id="InlineEditDialogContent"></div>
      <div id="InlineEditDialog_buttons"><input type="button" value="OK"><input type="button" value="Cancel"></div></div>`,
  );
}

/** Two fields to a row, the last one filled up. */
function rowsOf(cells: readonly string[]): string {
  const filled =
    cells.length % 2 === 0
      ? cells
      : [...cells, '<td class="labelCol empty">&nbsp;</td><td class="dataCol empty">&nbsp;</td>'];
  return filled.map((cell, index) => (index % 2 === 0 ? `<tr>${cell}` : `${cell}</tr>`)).join('\n');
}

export function formPage({ values }: Deal, options: ClassicOptions): string {
  const name = escapeHtml(textOf(values.name));
  return documentOf(
    'Opportunity Edit',
    'editPage',
    options,
    `
    <div class="bPageTitle"><h1 class="pageType">Opportunity Edit</h1><h2 class="pageDescription">${name}</h2></div>
    <form><table class="detailList"><tbody><tr><td class="labelCol"><label for="opp3">Opportunity Name</label></td>
      <td class="dataCol"><input id="opp3" name="opp3" value="${name}"></td></tr></tbody></table></form>`,
  );
}

export function accountPage(name: string, options: ClassicOptions): string {
  return documentOf(
    `Account: ${name}`,
    'detailPage',
    options,
    `
    <div class="bPageTitle"><h1 class="pageType">Account</h1><h2 class="pageDescription">${escapeHtml(name)}</h2></div>
    <table class="detailList"><tbody><tr><td class="labelCol">Account Name</td>
      <td class="dataCol inlineEditWrite" id="acc2_ilecell"><div id="acc2_ileinner">${escapeHtml(name)}</div></td></tr></tbody></table>`,
  );
}

export function errorPage(options: ClassicOptions): string {
  return documentOf('Record deleted', 'errorPage', options, '<p>This record is gone, or it was never here.</p>');
}

function documentOf(title: string, kind: string, { lang, locale }: ClassicOptions, content: string): string {
  const { dateFormat, timeFormat, locale: javaLocale } = SETTINGS[locale];
  const settings = {
    ampm: ['AM', 'PM'],
    dateFormat,
    timeFormat,
    dateTimeFormat: `${dateFormat} ${timeFormat}`,
    language: lang,
    locale: javaLocale,
    userName: 'dana@walkaway.example',
  };
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} ~ Walkaway test org</title>
<link rel="stylesheet" href="/page.css">
<script>
window.page = {};
UserContext = { initialize(settings) { window.page.settings = settings; } };
UserContext.initialize(${JSON.stringify(settings)});
</script>
</head>
<body class="hasMotif opportunityTab ${kind} sfdcBody">
<div id="contentWrapper"><table id="bodyTable"><tbody><tr>
<td id="sidebarCell"><h3>Recent Items</h3><a href="/006Qy000001HaLd">Halden Logistics</a></td>
<td id="bodyCell">${content}</td>
</tr></tbody></table></div>
<script src="/page.js"></script>
</body>
</html>
`;
}
