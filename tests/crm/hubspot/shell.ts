import { DEALS } from '@/tests/crm/deals';
import type { LinkTo } from './associations';
import { icon } from './icons';
import { element, text } from './markup';
import type { Parameters } from './parameters';
import type { Drawing } from './property-cards';

/** Single-key shortcuts as a page may have them: heard on every target, in both phases, before anybody else. */
const SHORTCUTS = `
window.heardKeys = [];
for (const target of [window, document]) for (const capture of [true, false]) for (const type of ['keydown', 'keypress', 'keyup'])
  target.addEventListener(type, (event) => {
    window.heardKeys.push(event.key);
    if (event.key === 's') event.preventDefault();
  }, capture);
`;

/** The document around a view: tool bar, navigation with decoy hooks, an empty place for the application. */
export function shell(
  drawing: Drawing,
  parameters: Parameters,
  linkTo: LinkTo,
  assets: { style: string; script: string },
): string {
  const head =
    element('meta', { charset: 'utf-8' }) +
    (parameters.shortcuts ? element('script', {}, SHORTCUTS) : '') +
    element('title', {}, 'HubSpot') +
    element('style', {}, assets.style);
  const body =
    toolbar(drawing) +
    navigation(drawing, linkTo) +
    element('main', { id: 'application', class: drawing.brush.look('application') }) +
    element('script', {}, assets.script);
  const direction = parameters.rightToLeft ? 'rtl' : 'ltr';
  return `<!doctype html>${element(
    'html',
    { lang: parameters.language, dir: direction, class: `lang-${parameters.language}` },
    element('head', {}, head),
    element('body', { class: drawing.brush.look('body') }, body),
  )}`;
}

/** Puts the hashed class names of this page into a style sheet that is written with plain ones. */
export function hashedStyle(drawing: Drawing, style: string): string {
  return style.replace(
    /\.([a-z][a-z-]*)(?=[\s,:{.>)[])/g,
    (_, component: string) => `.${drawing.brush.styleClass(component)}`,
  );
}

function toolbar({ brush, wording }: Drawing): string {
  return element(
    'header',
    { 'data-test-id': 'hs-global-toolbar', class: brush.look('toolbar') },
    element('span', { class: brush.look('glyph'), 'aria-hidden': 'true' }),
    element('input', {
      type: 'search',
      class: brush.look('search'),
      placeholder: wording.search,
      'aria-label': wording.search,
    }),
    element('span', { class: brush.look('toolbar-account') }, 'Brightline Sales'),
    element('span', { class: brush.look('avatar') }, 'DW'),
  );
}

function navigation({ brush, wording }: Drawing, linkTo: LinkTo): string {
  const index = linkTo('0-3', '').replace('/record/0-3/', '/objects/0-3/views/all/list');
  const items = [
    ['contacts', wording.contacts, index],
    ['deals', wording.deals, index],
    ['tasks', wording.tasks, index.replace('/list', '/board')],
    ['dashboards', wording.dashboards, index.replace('/list', '/board')],
  ] as const;
  const entry = ([id, name, href]: (typeof items)[number]): string =>
    element('a', { 'data-test-id': id, href, class: brush.look('nav-item') }, icon(brush, id), text(name));
  const recent = DEALS.map((deal) => {
    const name = deal.values.name;
    const title = name && 'text' in name ? name.text : deal.slug;
    return element(
      'a',
      { href: linkTo('0-3', deal.hubspotId), title, class: brush.look('recent-item') },
      text(title.slice(0, 1)),
    );
  });
  return element(
    'nav',
    { 'data-test-id': 'hs-vertical-nav', class: brush.look('nav') },
    ...items.map(entry),
    element('div', { class: brush.look('recent'), 'aria-label': wording.recent }, ...recent),
  );
}
