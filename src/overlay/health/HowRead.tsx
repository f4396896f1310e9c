import type { JSX } from 'preact';
import { Report } from '../Report';
import { WORDS } from '../words';
import type { Health } from './health';
import { Read } from './Read';
import { Unread } from './Unread';

/** What could not be read and why, what was read, and the report; on a changed page that stands above already. */
export function HowRead({ health }: { health: Health }): JSX.Element {
  return (
    <div class="health">
      <Unread health={health} />
      <Read title={WORDS.read} facts={health.read} />
      <Read title={WORDS.readToo} facts={health.other} />
      {health.change === null && <Report />}
    </div>
  );
}
