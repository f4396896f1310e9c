import { afterEach, expect, it } from 'vitest';
import { UNKNOWN_FORMAT, type People } from '@/src/crm/reading';
import { classicReader } from '@/src/crm/salesforce-classic/reader';
import { classicPage, required } from '../states/salesforce-classic/classic-page';

const KEY = { crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' } as const;

afterEach(() => {
  document.body.replaceChildren();
  document.body.className = '';
});

/** What the reader says of the people on a page with this list of contact roles in place of its own. */
function read(roles: string): People | undefined {
  document.body.className = 'sfdcBody';
  document.body.innerHTML = classicPage({ rows: required() });
  const own = document.querySelector('[id$="_RelatedContactRoleList"]');
  if (own) own.outerHTML = roles;
  const asked = { fields: new Map(), format: UNKNOWN_FORMAT, today: '2026-11-23' } as const;
  const result = classicReader.read(document, KEY, asked);
  if (!result.ok) throw new Error(result.obstacle);
  return result.reading.people;
}

function list(
  rows: string,
  headings: readonly string[] = ['Action', 'Contact Name', 'Email', 'Role'],
  record: string = KEY.id,
): string {
  const cells = headings.map((heading) => `<th class="zen-deemphasize" scope="col">${heading}</th>`).join('');
  return `<div class="bRelatedList" id="${record}_RelatedContactRoleList"><div class="bPageBlock"><div id="${record}_RelatedContactRoleList_body">
    <table class="list"><tbody><tr class="headerRow">${cells}</tr>${rows}</tbody></table></div></div></div>`;
}

function row(name: string, role: string, href = '/003Qy0000000021'): string {
  return `<tr class="dataRow"><td class="actionColumn"><a href="/p/opp/ContactRoleEdit?id=1">Edit</a></td>
    <th class="dataCell"><a href="${href}">${name}</a></th><td class="dataCell"><a href="mailto:p@example.com">p@example.com</a></td>
    <td class="dataCell">${role}</td></tr>`;
}

const priya = (...tags: string[]) => ({ id: '003Qy0000000021', name: 'Priya Raman', tags });

it.each<[string, string, People | undefined]>([
  [
    'by the heading of the role',
    list(row('Priya Raman', 'Economic Buyer')),
    { shown: [priya('Economic Buyer')], complete: false },
  ],
  [
    'in German too',
    list(row('Priya Raman', 'Entscheidungsträger'), ['Aktion', 'Name', 'E-Mail', 'Rolle']),
    { shown: [priya('Entscheidungsträger')], complete: false },
  ],
  [
    'without the role where no heading is known as its own',
    list(row('Priya Raman', '意思決定者'), ['', '名前', 'メール', '役割']),
    { shown: [priya()], complete: false },
  ],
  ['without a role where there is none', list(row('Priya Raman', '&nbsp;')), { shown: [priya()], complete: false }],
  ['and nobody from an empty list', list('<tr><th scope="col">No records to display</th></tr>'), undefined],
  [
    'and nobody from a row that leads to no contact',
    list(row('Priya Raman', 'Evaluator', '/006Qy0000000021')),
    undefined,
  ],
  [
    'and nobody from the list of another record',
    list(row('Priya Raman', 'Evaluator'), [], '006Qy000001HaLd'),
    undefined,
  ],
])('contact roles of a Classic page are read %s', (_, html, people) => {
  expect(read(html)).toEqual(people);
});
