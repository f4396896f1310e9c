import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { byKind } from '@/src/memory/kept/kinds';
import { keptOrgs, type KeptOrg } from '@/src/memory/kept/overview';
import { sentenceOf } from '@/src/memory/problem';
import { AutomaticBackup } from './AutomaticBackup';
import { Backup } from './Backup';
import { Confirm } from './Confirm';
import { DamagedRecords } from './DamagedRecords';
import { DaysOff } from './DaysOff';
import type { Done, Keeping } from './keeping';
import { OrgCard } from './OrgCard';
import { ProgressLine } from './ProgressLine';
import { Reminders } from './Reminders';
import { Retention } from './Retention';
import { Storage } from './Storage';
import { countedKinds, orgName, WORDS } from './words';

/** What cannot be read is looked at again by itself. */
const AGAIN_MS = 3000;

type Overview =
  { step: 'loading' } | { step: 'unreadable'; reason: string } | { step: 'read'; orgs: readonly KeptOrg[] };

/** The page on which the user sees, saves, takes in and erases all that is kept. */
export function Options({ keeping }: { keeping: Keeping }): JSX.Element {
  const [overview, setOverview] = useState<Overview>({ step: 'loading' });
  const [turn, setTurn] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const look = useCallback(async (): Promise<void> => {
    try {
      const orgs = await keptOrgs(await keeping.database());
      setOverview({ step: 'read', orgs });
    } catch (error) {
      setOverview({ step: 'unreadable', reason: sentenceOf(error) });
    }
    setTurn((last) => last + 1);
  }, [keeping]);
  useEffect(() => {
    const again = (): void => void look();
    again();
    // Deals may have been looked at in other tabs meanwhile.
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [look]);
  useEffect(() => {
    if (overview.step !== 'unreadable') return undefined;
    const timer = setTimeout(() => void look(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [overview, look]);
  const tell = (next: Done): void => {
    setDone(next);
    if (!next.pending) void look();
  };
  return (
    <main class="theme options">
      <header>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.intro}</p>
        {keeping.isPrivate && <p class="card">{WORDS.privateWindow}</p>}
      </header>
      <Told done={done} tell={tell} />
      {overview.step === 'loading' && <p class="quiet">{WORDS.loading}</p>}
      {overview.step === 'unreadable' && (
        <section class="card refused" role="alert">
          <p>
            <strong>{WORDS.unreadable(overview.reason)}</strong> {WORDS.unreadableRemedy}
          </p>
          <p>
            <button class="button" onClick={() => void look()}>
              {WORDS.again}
            </button>
          </p>
        </section>
      )}
      {overview.step === 'read' && (
        <>
          {overview.orgs.length === 0 && (
            <section class="card empty">
              <h2>{WORDS.emptyTitle}</h2>
              <p>{WORDS.empty}</p>
            </section>
          )}
          {overview.orgs.map((kept) => (
            <OrgCard key={orgName(kept.org)} kept={kept} keeping={keeping} turn={turn} tell={tell} />
          ))}
          <DaysOff keeping={keeping} turn={turn} tell={tell} />
          <Retention keeping={keeping} turn={turn} tell={tell} />
          <Reminders keeping={keeping} turn={turn} tell={tell} />
          <DamagedRecords keeping={keeping} turn={turn} tell={tell} />
          {overview.orgs.length > 0 && <Storage storage={keeping.storage} turn={turn} />}
          <Backup keeping={keeping} any={overview.orgs.length > 0} tell={tell} />
          {!keeping.isPrivate && (
            <AutomaticBackup keeping={keeping} any={overview.orgs.length > 0} turn={turn} tell={tell} />
          )}
          {overview.orgs.length > 0 && <Everything orgs={overview.orgs} keeping={keeping} tell={tell} />}
          <Privacy />
        </>
      )}
    </main>
  );
}

/** What was done last. It takes the focus, since what had it may be gone. */
function Told({ done, tell }: { done: Done | null; tell(done: Done): void }): JSX.Element {
  const toldRef = useRef<HTMLParagraphElement & HTMLDivElement>(null);
  // How far it is changes often, and takes nothing.
  const news = done?.pending ? done.said : done;
  useEffect(() => {
    if (news !== null) toldRef.current?.focus();
  }, [news]);
  const undo = async (takeBack: () => Promise<void>): Promise<void> => {
    try {
      await takeBack();
      tell({ said: WORDS.undone, undo: null });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.undo, sentenceOf(error)), undo: takeBack });
    }
  };
  const takeBack = done?.undo ?? null;
  if (done?.pending) {
    return (
      <div class="card told" tabIndex={-1} ref={toldRef}>
        <ProgressLine what={done.said} {...done.pending} />
      </div>
    );
  }
  return (
    <output class="told">
      {done && (
        <p class="card" tabIndex={-1} ref={toldRef}>
          {done.said}{' '}
          {takeBack && (
            <button class="link" onClick={() => void undo(takeBack)}>
              {WORDS.undo}
            </button>
          )}
        </p>
      )}
    </output>
  );
}

interface EverythingProps {
  orgs: readonly KeptOrg[];
  keeping: Keeping;
  tell(done: Done): void;
}

function Everything({ orgs, keeping, tell }: EverythingProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const erase = async (): Promise<void> => {
    setAsked(false);
    tell({ said: WORDS.erasingEverything, undo: null, pending: { done: 0, of: 0 } });
    try {
      await keeping.heavy.eraseEverything((done, of) =>
        tell({ said: WORDS.erasingEverything, undo: null, pending: { done, of } }),
      );
      await keeping.changed(orgs.map(({ org }) => org));
      tell({ said: WORDS.erased('everything'), undo: null });
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.eraseDealFailed, sentenceOf(error)), undo: null });
    }
  };
  const counts = byKind((name) => orgs.reduce((sum, kept) => sum + kept.counts[name], 0));
  return (
    <section class="card" aria-labelledby="everything">
      <h2 id="everything">{WORDS.everything}</h2>
      <p>{WORDS.everythingIntro}</p>
      <p>
        <button class="button danger" onClick={() => setAsked(true)}>
          {WORDS.everythingButton}
        </button>
      </p>
      {asked && (
        <Confirm title={`${WORDS.eraseEverything}?`} final erase={() => void erase()} leave={() => setAsked(false)}>
          <p>{WORDS.goes}</p>
          <ul class="goes">
            <li>{orgs.map(({ org }) => orgName(org)).join(', ')}</li>
            {countedKinds(counts).map((counted) => (
              <li key={counted}>{counted}</li>
            ))}
            <li>{WORDS.settingsGo}</li>
          </ul>
          <p>
            {WORDS.tabs} {WORDS.filesStay} {WORDS.final}
          </p>
        </Confirm>
      )}
    </section>
  );
}

function Privacy(): JSX.Element {
  return (
    <section class="card" aria-labelledby="privacy">
      <h2 id="privacy">{WORDS.privacy}</h2>
      <ul class="goes">
        {WORDS.privacyKept.map((kept) => (
          <li key={kept}>{kept}</li>
        ))}
      </ul>
      <p>{WORDS.privacyNever}</p>
    </section>
  );
}
