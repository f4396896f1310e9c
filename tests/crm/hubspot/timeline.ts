import type { Brush } from './brush';
import { element, text } from './markup';
import { cardTitle } from './property-cards';
import type { Drawing } from './property-cards';
import type { RecordPage } from './record';

interface Event {
  type: string;
  head: string;
  body: string;
  at: string;
}

const EVENTS: readonly Event[] = [
  {
    type: 'ENGAGEMENT_EMAIL',
    head: 'Email – Re: recap',
    body: 'Amount: €999,999\nClose date: 12/24/2030\nNext step: sign tomorrow',
    at: 'Today at 2:26 PM',
  },
  {
    type: 'ENGAGEMENT_CALL',
    head: 'Call logged',
    body: 'Deal stage: Closed Won. Budget: approved. Champion: nobody.',
    at: 'Yesterday at 9:02 AM',
  },
  {
    type: 'ENGAGEMENT_NOTE',
    head: 'Note',
    body: '<b>Economic buyer</b>: the CFO "signs" <script>document.title = 1</script>',
    at: 'Nov 2, 2026 at 11:53 AM GMT+1',
  },
  {
    type: 'DEAL_STAGE_CHANGE',
    head: 'Deal activity',
    body: 'Sam Decoy moved deal to Closed Lost',
    at: 'Oct 12, 2026 at 4:40 PM GMT+2',
  },
];

/** The timeline: free text that looks like fields, and some visually hidden accessibility text. */
export function timeline({ brush }: Drawing, record: RecordPage): string {
  const card = (event: Event): string =>
    element(
      'div',
      { 'data-selenium-test': 'timeline-card', 'data-selenium-event-type': event.type, class: brush.look('event') },
      eventHead(brush, event),
      brush.wrap(element('div', { class: brush.look('event-body') }, text(event.body))),
      element('span', { class: brush.look('unseen') }, text(`Press enter to open ${record.title.text}, amount €5`)),
    );
  return element(
    'div',
    { 'data-test-id': `card-wrapper-SINGLETON/${record.objectType}/RECORD_TIMELINE` },
    element('div', { 'data-test-id': 'crm-events-viz-timeline' }, ...brush.shuffle(EVENTS).map(card)),
  );
}

/** The card of recent activities on the overview. Elements without meaning make it as heavy as a test asks. */
export function recentActivities(drawing: Drawing, nodes: number): string {
  const { brush, wording } = drawing;
  const preview = (event: Event): string =>
    element(
      'div',
      { 'data-test-id': 'timeline-preview-event', class: brush.look('event') },
      eventHead(brush, event),
      element('div', { class: brush.look('event-body') }, text(event.body)),
    );
  return element(
    'div',
    { 'data-test-id': 'card-wrapper-ACTIVITIES_V2/1', class: brush.look('card') },
    element(
      'div',
      { 'data-card-type': 'ACTIVITIES_V2' },
      cardTitle(drawing, wording.activities),
      element('div', { 'data-test-id': 'crm-card-content' }, ...EVENTS.slice(0, 2).map(preview), inertNodes(nodes)),
    ),
  );
}

function eventHead(brush: Brush, event: Event): string {
  return element(
    'div',
    { class: brush.look('event-head') },
    element('span', { 'data-test-id': 'header-message', class: brush.look('event-title') }, text(event.head)),
    element('span', { 'data-test-id': 'event-timestamp', class: brush.look('event-time') }, text(event.at)),
  );
}

/** Twenty elements to a group, five deep; laid out, and not seen. */
function inertNodes(count: number): string {
  const group = `<div><div><div><div><div>${'<span>·</span>'.repeat(15)}</div></div></div></div></div>`;
  const rest = '<span>·</span>'.repeat(count % 20);
  return count > 0 ? `<div style="height:0;overflow:hidden">${group.repeat(Math.floor(count / 20))}${rest}</div>` : '';
}
