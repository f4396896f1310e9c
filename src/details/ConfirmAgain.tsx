import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '@/src/facts/evidence';
import { useDeskContext } from '@/src/overlay/desk/desk';
import { newDraft } from '@/src/overlay/desk/drafts';
import { DETAIL_WORDS } from './words';

/**
 * For evidence that has grown old: one press says that the same person confirmed it today. It is kept beside the old one,
 * and can be changed and removed like any other.
 */
export function ConfirmAgain({ latest: { outcome, person } }: { latest: Evidence }): JSX.Element {
  const desk = useDeskContext();
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const confirm = async (): Promise<void> => {
    setSaving(true);
    const saved = await desk.save({ ...newDraft(outcome, [person], desk.model.today), day: desk.model.today });
    setSaving(false);
    setFailure(saved.ok ? null : DETAIL_WORDS.notConfirmed(saved.reason));
  };
  return (
    <div class="again">
      <p class="small quiet">{DETAIL_WORDS.grownOld}</p>
      <button class="button" disabled={saving} onClick={() => void confirm()}>
        {DETAIL_WORDS.confirmAgain(person)}
      </button>
      <output class="small">{failure}</output>
    </div>
  );
}
