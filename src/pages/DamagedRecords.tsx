import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { eraseDamaged, putBackDamaged, type Damaged } from '@/src/memory/kept/damaged';
import { sentenceOf } from '@/src/memory/problem';
import type { Done, Keeping } from './keeping';
import { kindName, WORDS } from './words';

interface DamagedRecordsProps {
  keeping: Keeping;
  /** Changes when something was erased or taken in. */
  turn: number;
  tell(done: Done): void;
}

/** What is stored and cannot be read: as it is, to be erased. Nothing at all as long as there is none. */
export function DamagedRecords({ keeping, turn, tell }: DamagedRecordsProps): JSX.Element | null {
  const [damaged, setDamaged] = useState<readonly Damaged[]>([]);
  useEffect(() => {
    const looking = new AbortController();
    const { signal } = looking;
    const show = (found: readonly Damaged[]): void => {
      if (!signal.aborted) setDamaged(found);
    };
    // Where nothing can be read, the page says so already.
    keeping.heavy.findDamaged(signal).then(show, () => show([]));
    return () => looking.abort();
  }, [keeping, turn]);
  const erase = async (record: Damaged): Promise<void> => {
    try {
      await eraseDamaged(await keeping.database(), record);
      const undo = async (): Promise<void> => putBackDamaged(await keeping.database(), record);
      tell({ said: WORDS.erased(kindName(record.kind)), undo });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.eraseDealFailed, sentenceOf(error)), undo: null });
    }
  };
  if (damaged.length === 0) return null;
  return (
    <section class="card" aria-labelledby="damaged">
      <h2 id="damaged">{WORDS.damaged(damaged.length)}</h2>
      <p>{WORDS.damagedIntro(damaged.length)}</p>
      <ul>
        {damaged.map((record) => (
          <li class="deal-row" key={`${record.kind} ${JSON.stringify(record.key)}`}>
            <div>
              <details>
                <summary>{kindName(record.kind)}</summary>
                <pre class="damaged">{JSON.stringify(record.value, null, 2)}</pre>
              </details>
            </div>
            <button class="link" onClick={() => void erase(record)}>
              {WORDS.erase}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
