import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '@/src/day';
import { backupFileName } from '@/src/memory/kept/backup';
import type { Merging } from '@/src/memory/kept/merge';
import { sentenceOf } from '@/src/memory/problem';
import type { Progress } from '@/src/backup/heavy-work';
import type { Done, Keeping } from './keeping';
import { ProgressLine } from './ProgressLine';
import { changesIn, moment, standings, WORDS } from './words';

interface BackupProps {
  keeping: Keeping;
  /** Whether there is anything to be saved. */
  any: boolean;
  tell(done: Done): void;
}

type Work =
  | { step: 'idle' }
  | { step: 'passing'; what: string; done: number; of: number }
  | { step: 'refused'; problems: readonly string[]; more: number }
  | { step: 'preview'; file: File; madeAt: string; rows: number; merging: Merging };

/** Everything into one file, and from one. */
export function Backup({ keeping, any, tell }: BackupProps): JSX.Element {
  const [work, setWork] = useState<Work>({ step: 'idle' });
  const end = (said: string): void => {
    setWork({ step: 'idle' });
    tell({ said, undo: null });
  };
  const begin = (what: string): Progress => {
    setWork({ step: 'passing', what, done: 0, of: 0 });
    return (done, of) => setWork({ step: 'passing', what, done, of });
  };
  const save = async (): Promise<void> => {
    const at = Date.now();
    try {
      const file = await keeping.heavy.save(keeping.product, at, begin(WORDS.writing));
      const name = backupFileName(dayOf(new Date(at)));
      keeping.offer(file, name);
      end(WORDS.exported(name));
    } catch (error) {
      end(WORDS.failed(WORDS.exportFailed, sentenceOf(error)));
    }
  };
  const look = async (file: File): Promise<void> => {
    try {
      const looked = await keeping.heavy.look(file, begin(WORDS.checking));
      setWork(looked.ok ? { step: 'preview', file, ...looked } : { step: 'refused', ...looked });
    } catch (error) {
      end(WORDS.failed(WORDS.importFailed, sentenceOf(error)));
    }
  };
  const take = async (file: File, rows: number): Promise<void> => {
    try {
      const { merging, orgs } = await keeping.heavy.take(file, rows, begin(WORDS.taking));
      await keeping.changed(orgs);
      end(WORDS.taken(changesIn(merging)));
    } catch (error) {
      end(WORDS.failed(WORDS.importFailed, sentenceOf(error)));
    }
  };
  const leave = (): void => setWork({ step: 'idle' });
  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">{WORDS.backup}</h2>
      <p>{WORDS.backupIntro}</p>
      {(work.step === 'idle' || work.step === 'refused') && (
        <div class="buttons">
          {any && (
            <button class="button main" onClick={() => void save()}>
              {WORDS.export}
            </button>
          )}
          <label class="button file">
            {WORDS.choose}
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) void look(file);
              }}
            />
          </label>
        </div>
      )}
      {work.step === 'passing' && <ProgressLine {...work} />}
      {work.step === 'refused' && <Refused problems={work.problems} more={work.more} />}
      {work.step === 'preview' && (
        <Preview {...work} name={work.file.name} take={() => void take(work.file, work.rows)} leave={leave} />
      )}
    </section>
  );
}

function Refused({ problems, more }: { problems: readonly string[]; more: number }): JSX.Element {
  return (
    <div class="refused" role="alert">
      <p>
        <strong>{WORDS.refused}</strong> {WORDS.refusedRemedy}
      </p>
      <ul class="goes">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {more > 0 && <li>{WORDS.andMore(more)}</li>}
      </ul>
    </div>
  );
}

interface PreviewProps {
  name: string;
  madeAt: string;
  merging: Merging;
  take(): void;
  leave(): void;
}

/** What would change, before anything does. */
function Preview({ name, madeAt, merging, take, leave }: PreviewProps): JSX.Element {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const some = changesIn(merging) > 0;
  return (
    <div class="preview" role="group" aria-labelledby="preview">
      <h3 id="preview" tabIndex={-1} ref={headingRef}>
        {WORDS.preview(name, moment(Date.parse(madeAt)))}
      </h3>
      <p>{some ? WORDS.previewIntro : WORDS.nothingNew}</p>
      <dl class="standings">
        {standings(merging).map(({ kind, said }) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        {some && (
          <button class="button main" onClick={take}>
            {WORDS.take}
          </button>
        )}
        <button class="button" onClick={leave}>
          {some ? WORDS.cancel : WORDS.close}
        </button>
      </div>
    </div>
  );
}
