import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { sentenceOf } from '@/src/memory/problem';
import type { Done, Keeping } from './keeping';
import { WORDS } from './words';

interface RemindersProps {
  keeping: Keeping;
  /** Changes when something was taken in or erased. */
  turn: number;
  tell(done: Done): void;
}

/** Whether the browser tells when something is due: only when the user wants it, and lets the browser. */
export function Reminders({ keeping, turn, tell }: RemindersProps): JSX.Element {
  const [on, setOn] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<boolean> =>
      (await readPreferences(await keeping.database())).notify && (await keeping.notifications.allowed());
    look().then(
      (now) => current && setOn(now),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [keeping, turn]);
  const keep = async (notify: boolean): Promise<void> => {
    await changePreferences(await keeping.database(), (now) => ({ ...now, notify }));
    await keeping.preferred();
  };
  const failed = (error: unknown): void => tell({ said: WORDS.failed(WORDS.reminders, sentenceOf(error)), undo: null });
  const start = async (): Promise<void> => {
    try {
      // First of all: the browser asks its question only as the answer to a press.
      if (!(await keeping.notifications.allow())) return tell({ said: WORDS.notAllowed, undo: null });
      await keep(true);
      return tell({ said: WORDS.remindersOn, undo: null });
    } catch (error) {
      return failed(error);
    }
  };
  const stop = async (): Promise<void> => {
    try {
      await keep(false);
      await keeping.notifications.giveUp();
      tell({ said: WORDS.remindersOff, undo: null });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <section class="card" aria-labelledby="reminders">
      <h2 id="reminders">{WORDS.reminders}</h2>
      <p>{on ? WORDS.remindersAre : WORDS.remindersIntro}</p>
      <p>
        {on ? (
          <button class="button" onClick={() => void stop()}>
            {WORDS.stopReminding}
          </button>
        ) : (
          <button class="button" onClick={() => void start()}>
            {WORDS.remind}
          </button>
        )}
      </p>
    </section>
  );
}
