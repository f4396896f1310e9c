import type { JSX } from 'preact';
import type { Health } from '@/src/overlay/health';
import { Report } from '@/src/overlay/Report';
import { Read } from './Read';
import { Unread } from './Unread';
import { DETAIL_WORDS } from './words';

/** What could not be read and why, what was read, and the report; on a changed page that stands above already. */
export function HowRead({ health }: { health: Health }): JSX.Element {
  return (
    <div class="health">
      <Unread health={health} />
      <Read title={DETAIL_WORDS.read} facts={health.read} />
      <Read title={DETAIL_WORDS.readToo} facts={health.other} />
      {health.change === null && <Report />}
    </div>
  );
}
