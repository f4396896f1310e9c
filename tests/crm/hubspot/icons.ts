import type { Brush } from './brush';
import { element } from './markup';

/** Our own line drawings on a 20 by 20 grid. */
const PATHS = {
  contacts: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c.6-3.200 3-5 6.500-5s5.900 1.800 6.500 5',
  deals: 'M3 7h14v9H3zM7.500 7V4.500h5V7M3 11h14',
  tasks: 'M4 3.500h12v13H4zM7 10l2.200 2.200L13.500 8',
  dashboards: 'M4 17V9M10 17V4M16 17v-6',
  note: 'M4 3.500h12v9l-4 4H4zM7 7.500h6M7 10.500h4',
  email: 'M3 5h14v10H3zM3 6l7 5 7-5',
  call: 'M5 3.500l2.500 0 1 4-2 1.200c1 2 2.300 3.300 4.300 4.300l1.200-2 4 1v2.500c0 1-.8 1.700-1.800 1.500C8.500 15 4.500 11 3.700 5.300 3.500 4.300 4 3.500 5 3.500z',
  task: 'M4 3.500h12v13H4zM7 10l2.200 2.200L13.500 8',
  meeting: 'M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3M13 3v3',
} as const;

type IconName = keyof typeof PATHS;

export function icon(brush: Brush, name: IconName): string {
  return element(
    'svg',
    { viewBox: '0 0 20 20', class: brush.look('icon'), 'aria-hidden': 'true' },
    element('path', { d: PATHS[name] }),
  );
}
