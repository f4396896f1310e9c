import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDeskContext } from '@/src/overlay/desk/desk';
import type { ChoosingPlace } from '@/src/overlay/desk/choosing';
import type { Judgement } from '@/src/overlay/actions/process-actions';
import type { ProcessOffer } from '@/src/process/source';
import { Processes } from './Processes';
import { ProcessPreview } from './ProcessPreview';
import { StageSheet } from './StageSheet';

interface ProcessSheetProps {
  place: ChoosingPlace;
  now: Judgement;
}

/** Whatever stands in the place of the deal while a process is chosen or a stage is named. */
export function ProcessSheet({ place, now }: ProcessSheetProps): JSX.Element | null {
  const offers = useOffers();
  if (place.step === 'stage') return <StageSheet name={place.name} />;
  if (offers === undefined) return null;
  const offer = place.step === 'process' ? offers?.find(({ id }) => id === place.id) : undefined;
  return offer ? <ProcessPreview key={offer.id} offer={offer} now={now} /> : <Processes offers={offers} />;
}

/** Undefined for the moment until they are here. */
function useOffers(): readonly ProcessOffer[] | null | undefined {
  const { actions } = useDeskContext();
  const [offers, setOffers] = useState<readonly ProcessOffer[] | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    void actions.process.offers().then((had) => left || setOffers(had));
    return () => {
      left = true;
    };
  }, [actions]);
  return offers;
}
