import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpportunityKey } from '@/src/crm/reading';
import { storedKey, type Database } from '@/src/memory/database';
import { forgetDeals, forgottenDeals } from '@/src/memory/kept/retention';
import { keptDeal, type KeptDeal } from '@/src/memory/kept/overview';
import { changePreferences, readPreferences } from '@/src/memory/preferences';
import { sentenceOf } from '@/src/memory/problem';
import { MOST_KEEP_DAYS } from '@/src/settings/preferences';
import { Confirm } from './Confirm';
import type { Done, Keeping } from './keeping';
import { useTyped } from './typed';
import { dealName, WORDS } from './words';

interface RetentionProps {
  keeping: Keeping;
  /** Changes when something was taken in or erased. */
  turn: number;
  tell(done: Done): void;
}

interface Plan {
  days: number;
  deals: readonly OpportunityKey[];
  /** The first of them, with their names. */
  named: readonly KeptDeal[];
}

/** So many are named before they go. */
const MOST_NAMED = 8;

/** After how many days a deal that nobody opens is forgotten. What goes at once is said before it goes. */
export function Retention({ keeping, turn, tell }: RetentionProps): JSX.Element {
  const [kept, setKept] = useState<number | null>(null);
  const [typed, setTyped] = useTyped('retention-days');
  const [problem, setProblem] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<number | null> => (await readPreferences(await keeping.database())).keepDays;
    look().then(
      (days) => current && setKept(days),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [keeping, turn]);
  const trying = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell({ said: WORDS.failed(WORDS.retention, sentenceOf(error)), undo: null });
    }
  };
  const keep = async (keepDays: number | null): Promise<number | null> => {
    const before = await changePreferences(await keeping.database(), (now) => ({ ...now, keepDays }));
    return before.keepDays;
  };
  const carryOut = ({ days, deals }: Pick<Plan, 'days' | 'deals'>): Promise<void> =>
    trying(async () => {
      setPlan(null);
      const database = await keeping.database();
      await forgetDeals(database, deals, { keepDays: days, now: Date.now() }, (done, of) =>
        tell({ said: WORDS.forgetting(of), undo: null, pending: { done, of } }),
      );
      const before = await keep(days);
      if (deals.length > 0) await keeping.changed(deals);
      setTyped('');
      tell({ said: WORDS.retentionChanged(deals.length), undo: deals.length > 0 ? null : () => takeBack(before) });
    });
  const takeBack = async (before: number | null): Promise<void> => void (await keep(before));
  const submit = (): Promise<void> =>
    trying(async () => {
      const days = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
      if (days < 1 || days > MOST_KEEP_DAYS) return setProblem(WORDS.needDays(MOST_KEEP_DAYS));
      setProblem(null);
      setLooking(true);
      const next = await planFor(await keeping.database(), days).finally(() => setLooking(false));
      if (next.deals.length === 0) return carryOut(next);
      return setPlan(next);
    });
  const never = (): Promise<void> =>
    trying(async () => {
      const before = await keep(null);
      tell({ said: WORDS.retentionEnded, undo: () => takeBack(before) });
    });
  return (
    <section class="card" aria-labelledby="retention">
      <h2 id="retention">{WORDS.retention}</h2>
      <p>{kept === null ? WORDS.keptForEver : WORDS.keptFor(kept)}</p>
      <form
        class="add-days"
        aria-label={WORDS.retention}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="field">
          <label for="retention-days">{WORDS.retentionDays}</label>
          <input
            id="retention-days"
            type="text"
            inputMode="numeric"
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby="retention-problem"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
        <button class="button" disabled={looking}>
          {looking ? WORDS.looking : WORDS.forgetAfter}
        </button>
        <p class="error" id="retention-problem" role="alert">
          {problem}
        </p>
      </form>
      {kept !== null && (
        <p>
          <button class="button" onClick={() => void never()}>
            {WORDS.forgetNever}
          </button>
        </p>
      )}
      {plan && (
        <Confirm
          title={WORDS.forgetNow(plan.deals.length)}
          final
          erase={() => void carryOut(plan)}
          leave={() => setPlan(null)}
        >
          <p>{WORDS.forgottenNow(plan.deals.length, plan.days)}</p>
          <ul class="goes">
            {plan.named.map((deal) => (
              <li key={storedKey(deal.opportunity).join(' ')}>{dealName(deal)}</li>
            ))}
            {plan.deals.length > plan.named.length && <li>{WORDS.andMore(plan.deals.length - plan.named.length)}</li>}
          </ul>
          <p>{WORDS.final}</p>
        </Confirm>
      )}
    </section>
  );
}

/** What would go at once. */
async function planFor(database: Database, days: number): Promise<Plan> {
  const deals = await forgottenDeals(database, days, Date.now());
  const named = await Promise.all(deals.slice(0, MOST_NAMED).map((deal) => keptDeal(database, deal)));
  return { days, deals, named };
}
