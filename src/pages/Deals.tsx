import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useId } from '@/src/ui/use-id';
import type { Org } from '@/src/crm/reading';
import { eraseDeal } from '@/src/memory/kept/erase';
import type { ByKind } from '@/src/memory/kept/kinds';
import { mergeRows } from '@/src/memory/kept/merge';
import { countsOfDeal, keptDeals, type KeptDeal } from '@/src/memory/kept/overview';
import { sentenceOf } from '@/src/memory/problem';
import { Shape } from '@/src/ui/Shape';
import { VERDICT } from '@/src/verdict-names';
import { Confirm } from './Confirm';
import type { Done, Keeping } from './keeping';
import { countedKinds, dealName, moment, WORDS } from './words';

interface DealsProps {
  org: Org;
  keeping: Keeping;
  /** Changes when something was erased or taken in. */
  turn: number;
  tell(done: Done): void;
}

/** So many are looked through without a search, and shown at first. */
const FEW = 8;
const MORE = 50;

/** The deals of one organisation, the last judged first; each can be erased. */
export function Deals({ org, keeping, turn, tell }: DealsProps): JSX.Element | null {
  const [deals, setDeals] = useState<readonly KeptDeal[]>([]);
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(FEW);
  const [asked, setAsked] = useState<{ deal: KeptDeal; counts: ByKind<number> } | null>(null);
  const id = useId();
  const { crm, org: name } = org;
  const failed = (error: unknown): void =>
    tell({ said: WORDS.failed(WORDS.eraseDealFailed, sentenceOf(error)), undo: null });

  useEffect(() => {
    let current = true;
    keeping
      .database()
      .then((database) => keptDeals(database, { crm, org: name }))
      .then(
        (found) => current && setDeals(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [keeping, crm, name, turn]);

  const ask = async (deal: KeptDeal): Promise<void> => {
    try {
      setAsked({ deal, counts: await countsOfDeal(await keeping.database(), deal.opportunity) });
    } catch (error) {
      failed(error);
    }
  };
  const erase = async (deal: KeptDeal): Promise<void> => {
    setAsked(null);
    try {
      const rows = await eraseDeal(await keeping.database(), deal.opportunity);
      await keeping.changed([org]);
      const undo = async (): Promise<void> => {
        await mergeRows(await keeping.database(), rows);
        await keeping.changed([org]);
      };
      tell({ said: WORDS.erased(dealName(deal)), undo });
    } catch (error) {
      failed(error);
    }
  };

  if (deals.length === 0) return null;
  const found = matching(deals, sought);
  return (
    <div class="deals">
      <h3 id={id}>{WORDS.deals}</h3>
      {deals.length > FEW && (
        <div class="field find">
          <label for={`${id}-find`}>{WORDS.find}</label>
          <input
            id={`${id}-find`}
            type="search"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </div>
      )}
      <output class="heard">{sought === '' ? '' : `${found.length} of ${deals.length}`}</output>
      {found.length === 0 && <p class="quiet">{WORDS.noneFound}</p>}
      <ul aria-labelledby={id}>
        {found.slice(0, most).map((deal) => (
          <li key={deal.opportunity.id} class="deal-row" data-kept-deal={deal.opportunity.id}>
            <div>
              <p class="deal-name">{dealName(deal)}</p>
              <p class="small quiet said">{deal.word ? <LastWord word={deal.word} /> : WORDS.lookedAt}</p>
            </div>
            <button class="link" aria-label={WORDS.eraseDeal(dealName(deal))} onClick={() => void ask(deal)}>
              {WORDS.erase}
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button class="link" onClick={() => setMost(most + MORE)}>
          {WORDS.moreDeals(Math.min(MORE, found.length - most))}
        </button>
      )}
      {asked && (
        <Confirm
          title={`${WORDS.eraseDeal(dealName(asked.deal))}?`}
          final={false}
          erase={() => void erase(asked.deal)}
          leave={() => setAsked(null)}
        >
          <p>{WORDS.goes}</p>
          <ul class="goes">
            {countedKinds(asked.counts).map((counted) => (
              <li key={counted}>{counted}</li>
            ))}
          </ul>
          <p>{WORDS.tabs}</p>
          <p>{WORDS.undoable}</p>
        </Confirm>
      )}
    </div>
  );
}

function LastWord({ word }: { word: NonNullable<KeptDeal['word']> }): JSX.Element {
  return (
    <>
      <Shape name={word.verdict} />
      <span>
        {VERDICT[word.verdict]}, {WORDS.lastSeen(moment(word.judgedAt))}
      </span>
    </>
  );
}

function matching(deals: readonly KeptDeal[], sought: string): readonly KeptDeal[] {
  const words = sought.trim().toLocaleLowerCase();
  if (words === '') return deals;
  return deals.filter((deal) => dealName(deal).toLocaleLowerCase().includes(words));
}
