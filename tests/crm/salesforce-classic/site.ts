import { readFileSync } from 'node:fs';
import type { Day } from '@/src/day';
import { DEALS } from '@/tests/crm/deals';
import type { Answer, Site } from '@/tests/crm/site';
import type { ClassicOptions } from './layout';
import { accountPage, errorPage, formPage, recordPage } from './pages';

export const HOST = 'acme.my.salesforce.com';

const ASSETS: Readonly<Record<string, string>> = { '/page.css': 'text/css', '/page.js': 'text/javascript' };

/** The Classic test org: the same one as in Lightning. Every page is a document of its own. */
export function classicSite(today: Day): Site {
  return (url) => {
    if (url.hostname !== HOST) return null;
    const type = ASSETS[url.pathname];
    if (type) return answer(readFileSync(new URL(url.pathname.slice(1), import.meta.url), 'utf8'), type);
    if (url.pathname.startsWith('/img/')) return answer('', 'image/gif');
    const body = pageAt(url, today);
    return body === null ? null : answer(body, 'text/html');
  };
}

function pageAt({ pathname, searchParams }: URL, today: Day): string | null {
  const [, id, form] = /^\/(\w{15})(?:\w{3})?(\/e)?$/.exec(pathname) ?? [];
  if (id === undefined) return null;
  const options = optionsOf(searchParams);
  const deal = DEALS.find(({ salesforceId }) => salesforceId.startsWith(id));
  if (deal) return form === undefined ? recordPage(deal, today, options) : formPage(deal, options);
  const account = DEALS.map(({ values }) => values.account).find((one) => one && 'id' in one && one.id.startsWith(id));
  return account && 'name' in account ? accountPage(account.name, options) : errorPage(options);
}

function optionsOf(query: URLSearchParams): ClassicOptions {
  const lang = query.get('lang') === 'de' ? 'de' : 'en';
  const locale = query.get('locale') ?? (lang === 'de' ? 'de-DE' : 'en-US');
  return { lang, locale: locale === 'de-DE' ? 'de-DE' : 'en-US' };
}

function answer(body: string, type: string): Answer {
  return { status: 200, contentType: `${type}; charset=utf-8`, body };
}
