import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Keeping } from './keeping';
import { megabytes, WORDS } from './words';

/** How much room it takes, and whether the browser promises to keep it. `turn` changes when something was erased. */
export function Storage({ storage, turn }: Pick<Keeping, 'storage'> & { turn: number }): JSX.Element {
  const [bytes, setBytes] = useState<number | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    // A browser that tells neither is no trouble: then neither is shown.
    storage.estimate().then(
      ({ usage }) => setBytes(usage ?? null),
      () => setBytes(null),
    );
    // Asked for as soon as there is anything to lose; no browser asks the user about it.
    storage
      .persisted()
      .then((already) => already || storage.persist())
      .then(setPersisted, () => setPersisted(null));
  }, [storage, turn]);
  const persist = async (): Promise<void> => {
    const granted = await storage.persist().catch(() => false);
    setPersisted(granted);
    setRefused(!granted);
  };
  return (
    <section class="card" aria-labelledby="storage">
      <h2 id="storage">{WORDS.storage}</h2>
      {bytes !== null && <p class="large">{megabytes(bytes)}</p>}
      <output>
        {persisted === true && <p>{WORDS.persistent}</p>}
        {persisted === false && <p>{refused ? WORDS.refusedToPersist : WORDS.mayGo}</p>}
      </output>
      {persisted === false && !refused && (
        <p>
          <button class="button" onClick={() => void persist()}>
            {WORDS.persist}
          </button>
        </p>
      )}
    </section>
  );
}
