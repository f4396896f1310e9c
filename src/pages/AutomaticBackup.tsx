import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { sentenceOf } from '@/src/memory/problem';
import { BACKUP_EVERY, mostOwnBackups, NO_BACKUPS, type BackupEvery, type OwnBackups } from '@/src/settings/own-backup';
import type { Done, Keeping } from './keeping';
import { ProgressLine } from './ProgressLine';
import { megabytes, momentOfDay, WORDS } from './words';

interface AutomaticBackupProps {
  keeping: Keeping;
  /** Whether there is anything to be saved. */
  any: boolean;
  /** Changes when something was done, and when the page is looked at again. */
  turn: number;
  tell(done: Done): void;
}

interface State {
  every: BackupEvery | null;
  allowed: boolean;
  backups: OwnBackups;
}

const OFF: State = { every: null, allowed: false, backups: NO_BACKUPS };

/** A file with everything every day or every week, if the user wants that and the browser lets us save files. */
export function AutomaticBackup({ keeping, any, turn, tell }: AutomaticBackupProps): JSX.Element {
  const [state, setState] = useState<State>(OFF);
  const [making, setMaking] = useState<{ done: number; of: number } | null>(null);
  useEffect(() => {
    let current = true;
    stateOf(keeping).then(
      (now) => current && setState(now),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [keeping, turn]);
  const trying = async (work: () => Promise<string>): Promise<void> => {
    try {
      tell({ said: await work(), undo: null });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.automatic, sentenceOf(error)), undo: null });
    }
  };
  const keep = async (backupEvery: BackupEvery | null): Promise<void> => {
    await changePreferences(await keeping.database(), (now) => ({ ...now, backupEvery }));
  };
  const make = async (every: BackupEvery): Promise<string> => {
    setMaking({ done: 0, of: 0 });
    try {
      const problem = await keeping.backups.make(every, (done, of) => setMaking({ done, of }));
      if (problem === 'busy') return WORDS.backingUpElsewhere;
      return problem === null ? WORDS.backedUp : WORDS.backupProblem[problem];
    } finally {
      setMaking(null);
    }
  };
  const start = (every: BackupEvery): Promise<void> =>
    trying(async () => {
      // First of all: the browser asks its question only as the answer to a press.
      if (!(await keeping.backups.right.allow())) return WORDS.filesNotAllowed;
      await keep(every);
      return any ? make(every) : WORDS.automaticBegins;
    });
  const change = (every: BackupEvery): Promise<void> =>
    trying(async () => {
      await keep(every);
      return WORDS.automaticChanged[every];
    });
  const stop = (): Promise<void> =>
    trying(async () => {
      await keep(null);
      await keeping.backups.right.giveUp();
      return WORDS.automaticEnded;
    });
  const { every, allowed, backups } = state;
  const other = BACKUP_EVERY.find((one) => one !== every) ?? 'week';
  return (
    <section class="card" aria-labelledby="automatic">
      <h2 id="automatic">{WORDS.automatic}</h2>
      <p>{every === null ? WORDS.automaticIntro : WORDS.automaticIs(every, mostOwnBackups(every))}</p>
      {every !== null && <LastBackup backups={backups} show={(path) => void keeping.backups.show(path)} />}
      {every !== null && !making && <Trouble allowed={allowed} backups={backups} />}
      {making && <ProgressLine what={WORDS.backingUp} {...making} />}
      {!making && (
        <div class="buttons">
          {every === null ? (
            BACKUP_EVERY.map((one) => (
              <button key={one} class="button" onClick={() => void start(one)}>
                {WORDS.automaticEvery[one]}
              </button>
            ))
          ) : (
            <>
              {!allowed && (
                <button class="button main" onClick={() => void start(every)}>
                  {WORDS.allowFiles}
                </button>
              )}
              {allowed && any && (
                <button class="button" onClick={() => void trying(() => make(every))}>
                  {WORDS.backUpNow}
                </button>
              )}
              <button class="button" onClick={() => void change(other)}>
                {WORDS.automaticInstead[other]}
              </button>
              <button class="button" onClick={() => void stop()}>
                {WORDS.stopAutomatic}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}

async function stateOf(keeping: Keeping): Promise<State> {
  const [{ backupEvery }, allowed, backups] = await Promise.all([
    readPreferences(await keeping.database()),
    keeping.backups.right.allowed(),
    keeping.backups.state(),
  ]);
  return { every: backupEvery, allowed, backups };
}

function LastBackup({ backups, show }: { backups: OwnBackups; show(path: string): void }): JSX.Element {
  const { made } = backups;
  if (!made) return <p>{WORDS.noBackupYet}</p>;
  return (
    <div>
      <p>
        <strong>{WORDS.lastBackup(momentOfDay(made.at))}</strong> <span class="quiet">{megabytes(made.bytes)}</span>
      </p>
      <p class="small quiet">{made.path}</p>
      <button class="link" onClick={() => show(made.path)}>
        {WORDS.showBackup}
      </button>
    </div>
  );
}

/** What went wrong last, and what to do. */
function Trouble({ allowed, backups }: { allowed: boolean; backups: OwnBackups }): JSX.Element | null {
  const problem = allowed ? backups.failed?.problem : 'no-right';
  if (problem === undefined) return null;
  const at = backups.failed && allowed ? `${WORDS.lastTry(momentOfDay(backups.failed.at))} ` : '';
  return (
    <p class="error" role="alert">
      {at}
      {WORDS.backupProblem[problem]}
      {allowed && ` ${WORDS.triedAgain}`}
    </p>
  );
}
