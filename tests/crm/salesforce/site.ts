import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@/src/day';
import type { Answer, Site } from '@/tests/crm/site';
import { BUILT } from './build';
import { readOptions } from './options';
import type { Options } from './options';
import { NATIVE_STYLES, SHORTCUTS } from './page-scripts';
import { accountPages, opportunityPages } from './records';
import { pathOf, stageChoices } from './stages';
import { uiTexts } from './wording';

const ASSETS: Readonly<Record<string, string>> = {
  '/assets/lightning.js': 'text/javascript',
  '/assets/synthetic-shadow.js': 'text/javascript',
  '/assets/slds.css': 'text/css',
};

const PAGE_STYLES = fileURLToPath(new URL('page.css', import.meta.url));

const ID = '[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?';
/** The addresses that Lightning answers with its app; the app then shows the record, a list or an error. */
const APP_PATHS = [
  new RegExp(`^/lightning/r/(?:\\w+/)?${ID}/view$`),
  new RegExp(`^/lightning/r/Opportunity/${ID}/related/OpportunityContactRoles/view$`),
  /^\/lightning\/o\/(?:Opportunity|Account)\/list$/,
  /^\/lightning\/page\/home$/,
];

/** The Salesforce test org. Needs `buildSalesforceSite()` first. `today` is the day that all dates are counted from. */
export function salesforceSite(today: Day): Site {
  return (url) => {
    const type = ASSETS[url.pathname];
    const options = readOptions(url.searchParams);
    if (type) return answer(type, readFileSync(join(BUILT, url.pathname.slice('/assets/'.length))));
    if (url.pathname === '/assets/page.css') return answer('text/css', readFileSync(PAGE_STYLES));
    if (url.pathname === '/assets/org.js') return answer('text/javascript', orgScript(today, options));
    if (APP_PATHS.some((path) => path.test(url.pathname))) return answer('text/html', appPage(url, options));
    return null;
  };
}

function answer(type: string, body: string | Buffer): Answer {
  return { status: 200, contentType: `${type}; charset=utf-8`, body };
}

/** The org's data as a script of its own: like Lightning, the page holds no data as text before it is rendered. */
function orgScript(today: Day, options: Options): string {
  const stages = stageChoices(options.lang);
  const org = {
    options,
    texts: uiTexts(options.lang),
    stages,
    paths: Object.fromEntries(stages.map(({ value, label }) => [label, pathOf(value, options.lang)])),
    records: [...opportunityPages(today, options), ...accountPages(today, options)],
  };
  return `window.org = ${JSON.stringify(org)};`;
}

function appPage(url: URL, options: Options): string {
  const native = options.shadow === 'native';
  return `<!DOCTYPE html>
<html lang="${options.lang}" dir="${options.rtl ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<title>Lightning Experience</title>
${options.shortcuts ? `<script>${SHORTCUTS}</script>` : ''}
<script>window.lwcRuntimeFlags = { DISABLE_SYNTHETIC_SHADOW: ${native} };</script>
${native ? `<script>${NATIVE_STYLES}</script>` : ''}
<link rel="stylesheet" href="/assets/slds.css">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body class="desktop">
<div id="auraLoadingBox" class="slds-spinner_container"><div class="slds-spinner slds-spinner_medium"></div></div>
<script src="/assets/org.js${url.search.replaceAll('&', '&amp;')}"></script>
<script src="/assets/synthetic-shadow.js"></script>
<script src="/assets/lightning.js"></script>
</body>
</html>
`;
}
