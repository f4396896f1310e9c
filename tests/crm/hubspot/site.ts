import { readFileSync } from 'node:fs';
import type { Day } from '@/src/day';
import type { Answer, Site } from '@/tests/crm/site';
import { parametersOf } from './parameters';
import { hashedStyle, shell } from './shell';
import { drawingFor, linksFrom, viewOf } from './view';
import type { Part } from './view';

const HOSTS = new Set(['app.hubspot.com', 'app-eu1.hubspot.com']);
const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const SCRIPT = readFileSync(new URL('client.js', import.meta.url), 'utf8');

/**
 * The HubSpot test CRM. A page comes as an empty shell; its script asks for the views (`&part=…`), which are JSON, as
 * it goes from record to record.
 */
export function hubspotSite(today: Day): Site {
  return (url) => {
    if (!HOSTS.has(url.hostname)) return null;
    const part = partOf(url.searchParams.get('part'));
    const view = viewOf(url, today, part ?? 'view');
    if (!view) return null;
    return part ? answer('application/json', JSON.stringify(view)) : answer('text/html; charset=utf-8', page(url));
  };
}

function page(url: URL): string {
  const parameters = parametersOf(url.searchParams);
  const drawing = drawingFor(parameters);
  return shell(drawing, parameters, linksFrom(url), { style: hashedStyle(drawing, STYLE), script: SCRIPT });
}

function partOf(asked: string | null): Part | null {
  return asked === 'view' || asked === 'panel' || asked === 'preview' ? asked : null;
}

function answer(contentType: string, body: string): Answer {
  return { status: 200, contentType, body };
}
